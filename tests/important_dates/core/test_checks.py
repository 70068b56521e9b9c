"""Whether the values of a file fit together: what is said of those that do not."""

from __future__ import annotations

import pytest
from conftest import workshop_yaml

from important_dates.core.load import load_text
from located_yaml.problems import InvalidFileError

DAY = "announced: 2026-07-01"


def wrong(*entries: str, **head: str) -> list[str]:
    """What is wrong with a file, without the places."""
    try:
        load_text(workshop_yaml(*entries, **head), "f")
    except InvalidFileError as error:
        return [problem.message for problem in error.problems]
    return []


def places(*entries: str, **head: str) -> list[str]:
    """The lines to which the problems point."""
    text = workshop_yaml(*entries, **head)
    with pytest.raises(InvalidFileError) as caught:
        load_text(text, "f")
    lines = text.splitlines()
    return [lines[problem.line - 1].strip(" -") for problem in caught.value.problems]


def unusual(*entries: str, **head: str) -> list[str]:
    """What is unusual about a right file."""
    return [note.message for note in load_text(workshop_yaml(*entries, **head), "f").warnings]


def test_each_date_has_an_id_of_its_own() -> None:
    entries = [f"id: {name}, kind: deadline, date: TBD" for name in ("a", "b", "a", "a")]
    message = "the id `a` is taken; write one that no other date has"
    assert wrong(*entries) == [message, message]
    assert places(*entries) == ["id: a", "id: a"]


@pytest.mark.parametrize(
    ("date", "far"),
    [
        ("2025-01-01", None),
        ("2027-12-31", None),
        ("2027-12", None),
        ("2024-12-31", "2024-12-31"),
        ("2028-01-01", "2028-01-01"),
        ("2028-01", "2028-01-01"),
        ("2027-12-31/2028-01-01", "2028-01-01"),
        ("2024-12-31 or 2025-01-01", "2024-12-31"),
        ("2028-01-01 or 2028-01-02", "2028-01-01"),
    ],
)
def test_a_day_is_within_a_year_of_the_edition(date: str, far: str | None) -> None:
    entry = f"id: a, kind: event, date: {date}, announced: 2025-01-01"
    message = f"{far} is more than a year from the edition 2026; check the year"
    assert wrong(entry) == ([message] if far else [])


def test_a_day_of_announcement_is_too() -> None:
    entry = "id: a, kind: event, date: 2026-12-11, announced: 2024-07-01"
    assert wrong(entry) == ["2024-07-01 is more than a year from the edition 2026; check the year"]
    assert places(entry) == ["announced: 2024-07-01"]


@pytest.mark.parametrize(
    ("kind", "date", "message"),
    [
        ("deadline", "2026-08-28/2026-08-29",
         "`deadline` is one moment; write a day, or two joined by `or`"),
        ("opening", "2026-08-28/2026-08-29",
         "`opening` is one moment; write a day, or two joined by `or`"),
        ("notification", "2026-08-28/2026-08-29", None),
        ("event", "2026-08-28/2026-08-29", None),
        ("deadline", "2026-08-28 or 2026-08-29", None),
        ("deadline", "2026-08-28T09:00/2026-08-28T17:00",
         "`deadline` is one moment; write a day, or two joined by `or`"),
        ("period", "2026-08-28T09:00",
         "`period` opens and closes; write both, as in 2026-10-01T09:00/2026-10-07T17:00"),
        ("period", "2026-08-28", None),
        ("period", "2026-08-28/2026-08-29", None),
        ("period", "2026-08-28T09:00/2026-08-29T17:00", None),
        ("event", "2026-12-11T09:00/2026-12-11T17:00",
         "an event's time of day is in its own zone; add `timezone:` or an offset"),
        ("event", "2026-12-11T09:00Z/2026-12-11T17:00Z", None),
        ("period", "2026-03-28T02:30/2026-03-29T02:30:15, timezone: Europe/Berlin",
         "2026-03-29T02:30:15 does not exist in Europe/Berlin: the clocks skip it; "
         "write 2026-03-29T03:30:15"),
        ("event", "2026-12-11T09:00",
         "an event's time of day is in its own zone; add `timezone:` or an offset"),
        ("event", "2026-12-11T09:00, timezone: Europe/Berlin", None),
        ("event", "2026-12-11T09:00Z", None),
        ("event", "2026-12-11T09:00+01:00", None),
        ("notification", "2026-12-11T09:00", None),
        ("deadline", "2026-03-29T02:30, timezone: Europe/Berlin",
         "2026-03-29T02:30 does not exist in Europe/Berlin: the clocks skip it; write 2026-03-29T03:30"),
        ("deadline", "2026-10-25T02:30, timezone: Europe/Berlin",
         "2026-10-25T02:30 happens twice in Europe/Berlin: the clocks are put back; write the offset "
         "that you mean, 2026-10-25T02:30+02:00 (the first) or 2026-10-25T02:30+01:00 (the second)"),
        ("deadline", "2026-10-25T02:30+02:00, timezone: Europe/Berlin", None),
    ],
)  # fmt: skip
def test_a_time_of_day_is_one_moment(kind: str, date: str, message: str | None) -> None:
    entry = f"id: a, kind: {kind}, date: {date}, announced: 2026-01-01"
    assert wrong(entry) == ([message] if message else [])


@pytest.mark.parametrize(
    ("kind", "date", "announced", "refused"),
    [
        ("deadline", "2025-08-29", "2026-08-17", True),
        ("deadline", "2026-08-16", "2026-08-17", True),
        ("deadline", "2026-08-17", "2026-08-17", False),
        ("deadline", "2026-07", "2026-08-17", True),
        ("deadline", "2026-08", "2026-08-17", False),
        ("deadline", "2026-08-16 or 2026-08-18", "2026-08-17", False),
        ("opening", "2026-08-16", "2026-08-17", True),
        ("period", "2026-08-10/2026-08-16", "2026-08-17", True),
        ("period", "2026-08-10/2026-08-17", "2026-08-17", False),
        ("notification", "2026-06-17", "2026-08-17", True),
        ("notification", "2026-06-18", "2026-08-17", False),
        ("event", "2026-06-17", "2026-08-17", True),
        ("event", "2026-06-18", "2026-08-17", False),
        # It is told that it was canceled, not that it will be.
        ("deadline", "2026-08-16, status: cancelled", "2026-08-17", False),
        # One problem of the year is enough.
        ("deadline", "2024-08-16", "2026-08-17", False),
    ],
)
def test_a_date_that_had_passed_when_it_was_announced_is_a_slip_in_the_year(
    kind: str, date: str, announced: str, refused: bool
) -> None:
    entry = f"id: a, kind: {kind}, date: {date}, announced: {announced}"
    message = f"{date} had passed when it was announced on {announced}; check the year"
    assert (message in wrong(entry)) is refused


def test_an_earlier_value_had_not_passed_either() -> None:
    entry = """
        id: a
        kind: deadline
        date: 2026-08-29
        announced: 2026-08-17
        history:
          - date: 2025-08-22
            announced: 2026-07-01
    """
    assert places(entry) == ["date: 2025-08-22"]


@pytest.mark.parametrize(
    ("days", "message"),
    [
        ("2026-07-01", None),
        ("[2026-07-01, 2026-08-01]", None),
        ("[2026-08-01, 2026-07-01]",
         "2026-07-01 repeats or reverses days; write each once, earliest first"),
        ("2026-11-24", "2026-11-23 is older than the newest announcement; write 2026-11-24 or later"),
        ("2020-07-01", "2020-07-01 is more than a year from the edition 2026; check the year"),
        ("soon", "`soon` is not a date in this file; write TBD"),
    ],
)  # fmt: skip
def test_the_days_of_another_venue_are_days_in_their_order(days: str, message: str | None) -> None:
    problems = wrong("id: a, kind: event, date: TBD", venue=f"A Hall\n  venue_changed: {days}")
    assert len(problems) == (1 if message else 0)
    assert all(problem.startswith(message or "") for problem in problems)


def test_an_earlier_value_is_read_as_strictly_and_in_its_own_zone() -> None:
    entry = """
        id: a
        kind: event
        date: 2026-12-11T09:00
        timezone: UTC
        announced: 2026-07-02
        history:
          - date: 2026-10-25T02:30
            timezone: Europe/Berlin
            announced: 2026-07-01
    """
    assert places(entry) == ["date: 2026-10-25T02:30"]


def test_a_past_value_with_a_zone_does_not_give_the_present_one_a_zone() -> None:
    entry = """
        id: a
        kind: event
        date: 2026-12-11T09:00
        announced: 2026-07-02
        history:
          - date: 2026-12-12T09:00
            timezone: Europe/Berlin
            announced: 2026-07-01
    """
    assert places(entry) == ["date: 2026-12-11T09:00"]


MISSING = "`announced` is missing; write the day when readers were told"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("date: TBD", None),
        ("date: 2026-12", None),
        ("date: 2026-12-11", MISSING),
        ("date: 2026-12-11 or 2026-12-12", MISSING),
        ("date: 2026-12-11/2026-12-12", MISSING),
        ("date: TBD\nstatus: tentative", None),
        ("date: TBD\nstatus: cancelled", MISSING),
        ("date: 2026-12\nstatus: cancelled", MISSING),
        # What was public cannot change in silence; what was open can.
        ("date: 2026-12\nhistory:\n  - date: 2026-11", MISSING),
        ("date: TBD\nhistory:\n  - date: 2026-11", MISSING),
        ("date: 2026-12\nhistory:\n  - date: TBD", None),
        ("date: 2026-11\nhistory:\n  - date: 2026-12-11", MISSING),
    ],
)
def test_readers_are_told_of_a_day_on_a_day(entry: str, message: str | None) -> None:
    said = set(wrong(f"id: a\nkind: event\n{entry}"))
    assert said == ({message} if message else set())


@pytest.mark.parametrize("again", ["2026-07-01", "2026-06-30"])
def test_a_history_is_told_oldest_first(again: str) -> None:
    entry = """
        id: a
        kind: deadline
        date: 2026-08-29
        announced: 2026-07-03
        history:
          - date: 2026-08-21
            announced: 2026-07-01
          - date: TBD
          - date: 2026-08-22
            announced: {}
    """
    assert wrong(entry.format("2026-07-02")) == []
    assert wrong(entry.format(again)) == [
        f"{again} is not after 2026-07-01, the announcement before it; "
        "write the history oldest first"
    ]
    assert places(entry.format("2026-06-30")) == ["announced: 2026-06-30"]


def test_the_file_is_as_new_as_its_newest_announcement() -> None:
    entries = (
        "id: a, kind: deadline, date: 2026-12-11, announced: 2026-07-02",
        "id: b, kind: deadline, date: 2026-12-11, announced: 2026-07-01",
    )
    message = "2026-07-01 is older than the newest announcement; write 2026-07-02 or later"
    assert wrong(*entries, updated="2026-07-01") == [message]
    assert places(*entries, updated="2026-07-01") == ["updated: 2026-07-01"]
    assert wrong(*entries, updated="2026-07-02") == []


@pytest.mark.parametrize(
    ("after", "message"),
    [
        ("[b]", "`b` cannot follow itself; take it out"),
        ("[a, c]", "there is no date `c`; write one of a, b"),
        ("[a]", None),
        ("[]", None),
    ],
)
def test_a_date_follows_dates_that_there_are(after: str, message: str | None) -> None:
    entries = ("id: a, kind: event, date: TBD", f"id: b, kind: deadline, date: TBD, after: {after}")
    assert wrong(*entries) == ([message] if message else [])
    if message:
        assert places(*entries) == [f"after: {after}"]


@pytest.mark.parametrize(
    ("first", "second", "fits"),
    [
        ("deadline, date: 2026-08-29T17:00Z", "deadline, date: 2026-08-29T17:00Z", True),
        ("deadline, date: 2026-08-29T17:00Z", "deadline, date: 2026-08-29T16:59Z", False),
        ("event, date: 2026-12-11/2026-12-12", "notification, date: 2026-12-11", True),
        ("event, date: 2026-12-11/2026-12-12", "notification, date: 2026-12-10", False),
        ("event, date: 2026-12", "notification, date: 2026-12-01", True),
        ("event, date: 2026-12", "notification, date: 2026-11-30", False),
        ("event, date: 2026-12", "notification, date: 2026-11-30/2026-12-01", True),
        ("period, date: 2026-10-01/2026-10-07", "deadline, date: 2026-09-30", False),
        ("period, date: 2026-10-01/2026-10-07", "deadline, date: 2026-10-07", True),
        ("period, date: 2026-10-01/2026-10-07", "period, date: 2026-10-07/2026-10-09", True),
        ("deadline, date: 2026-10-07", "period, date: 2026-10-01/2026-10-07", True),
        ("deadline, date: 2026-10-07", "period, date: 2026-10-01/2026-10-06", False),
        # A deadline of a day ends with it; the day alone says nothing of its hours.
        ("deadline, date: 2026-08-29", "notification, date: 2026-08-29", True),
        ("deadline, date: 2026-08-29", "deadline, date: 2026-08-29T23:00", False),
        ("deadline, date: TBD", "notification, date: 2026-08-29", True),
    ],
)
def test_a_date_may_not_be_before_what_it_follows(first: str, second: str, fits: bool) -> None:
    messages = wrong(f"id: a, kind: {first}, {DAY}", f"id: b, kind: {second}, {DAY}, after: [a]")
    assert (messages == []) is fits
    assert all("which it is to follow; check both" in message for message in messages)


@pytest.mark.parametrize(
    "of_both", ["status: cancelled", "track: demos"], ids=["cancelled", "another track"]
)
@pytest.mark.parametrize("which", [0, 1])
def test_what_is_cancelled_or_on_another_track_binds_nobody(of_both: str, which: int) -> None:
    entries = [
        f"id: a, kind: deadline, date: 2026-08-29, {DAY}",
        f"id: b, kind: deadline, date: 2026-08-22, {DAY}, after: [a]",
    ]
    assert len(wrong(*entries)) == 1
    entries[which] += f", {of_both}"
    assert wrong(*entries) == []


def test_dates_of_one_track_bind_each_other() -> None:
    assert wrong(
        f"id: a, kind: deadline, date: 2026-08-29, {DAY}, track: demos",
        f"id: b, kind: deadline, date: 2026-08-22, {DAY}, track: demos, after: [a]",
    ) == [
        "`b` (2026-08-22) is before `a` (2026-08-29), which it is to follow; check both",
    ]


def test_a_moment_that_there_is_not_is_no_reason_for_another_problem() -> None:
    entries = (
        "id: a, kind: deadline, date: 2026-03-29T02:30, announced: 2026-01-01, timezone: Europe/Berlin",
        "id: b, kind: deadline, date: 2026-03-28, announced: 2026-01-01, after: [a]",
    )
    assert places(*entries) == ["date: 2026-03-29T02:30"]


READY = f"id: ready, kind: deadline, date: 2026-12-20, {DAY}"
NOTE = "`ready` falls after the event `{}`; leave it if that is meant"
FRIDAY, SATURDAY = (
    f"id: day-{day}, label: A day, kind: event, date: 2026-12-{day}, {DAY}" for day in (11, 12)
)


@pytest.mark.parametrize(
    ("events", "named"),
    [
        ([FRIDAY], "day-11"),
        ([FRIDAY, SATURDAY], "day-11"),
        ([SATURDAY, FRIDAY], "day-11"),
        ([FRIDAY, "id: next, kind: event, date: 2027-12-18, announced: 2026-07-01"], "day-11"),
        ([FRIDAY, "id: open, kind: event, date: TBD"], "day-11"),
        (["id: open, kind: event, date: TBD", FRIDAY], "day-11"),
        ([SATURDAY, f"{FRIDAY}, status: cancelled"], "day-12"),
        ([f"{FRIDAY}, status: cancelled", SATURDAY], "day-12"),
        ([SATURDAY, f"{FRIDAY}, track: demos"], "day-12"),
        ([f"{FRIDAY}, status: cancelled"], None),
        ([f"{FRIDAY}, track: demos"], None),
        (["id: open, kind: event, date: TBD"], None),
        (["id: open, kind: event, date: 2026-12"], None),
        ([f"id: day, kind: event, date: 2026-12-19/2026-12-20, {DAY}"], None),
        ([f"id: day, kind: opening, date: 2026-12-11, {DAY}"], None),
    ],
)
def test_a_deadline_after_the_first_event_of_its_track_is_noted(
    events: list[str], named: str | None
) -> None:
    party = "id: workshop, kind: event, date: TBD"  # so that it is plain which is the workshop
    assert unusual(READY, party, *events) == ([NOTE.format(named)] if named else [])


@pytest.mark.parametrize("kind", ["notification", "opening", "event"])
def test_only_a_deadline_is_noted(kind: str) -> None:
    ready = READY.replace("id: ready", "id: workshop").replace("deadline", kind)
    assert unusual(ready, FRIDAY) == []
