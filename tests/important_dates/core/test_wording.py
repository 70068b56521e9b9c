"""Dates in words."""

from __future__ import annotations

import pytest
from conftest import schedule

from important_dates.core.brief import brief
from important_dates.core.changes import changes, latest_change
from important_dates.core.closing import footnote
from important_dates.core.facts import fact_text
from important_dates.core.wording import Part, date_parts

DAY = "announced: 2026-07-01"


def words(entry: str, **head: str) -> str:
    made = schedule(entry, **head)
    return "".join(part.text for part in date_parts(made, made.dates[0]))


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("id: a, kind: deadline, date: TBD", "TBD"),
        ("id: a, kind: event, date: 2026-12", "December 2026, TBD"),
        (
            f"id: a, kind: deadline, date: 2026-08-29, {DAY}",
            "Saturday 29 August 2026, 23:59 AoE",
        ),
        (f"id: a, kind: opening, date: 2026-08-29, {DAY}", "Saturday 29 August 2026, 00:00 AoE"),
        (f"id: a, kind: notification, date: 2026-08-29, {DAY}", "Saturday 29 August 2026"),
        (f"id: a, kind: event, date: 2026-12-11, {DAY}", "Friday 11 December 2026"),
        (
            f"id: a, kind: event, date: 2026-12-11 or 2026-12-12, {DAY}",
            "11 or 12 December 2026",
        ),
        (
            f"id: a, kind: event, date: 2026-11-30 or 2026-12-01, {DAY}",
            "30 November 2026 or 1 December 2026",
        ),
        (
            f"id: a, kind: event, date: 2026-12-11/2026-12-12, {DAY}",
            "Friday 11 December to Saturday 12 December 2026",
        ),
        (
            f"id: a, kind: event, date: 2026-12-31/2027-01-01, {DAY}",
            "Thursday 31 December 2026 to Friday 1 January 2027",
        ),
        (
            f"id: a, kind: deadline, date: 2026-08-29T17:00, {DAY}, timezone: Europe/Berlin",
            "Saturday 29 August 2026, 17:00 Central European Time (Berlin)",
        ),
        (
            f"id: a, kind: deadline, date: 2026-08-29T17:00Z, {DAY}",
            "Saturday 29 August 2026, 17:00 UTC",
        ),
        (
            f"id: a, kind: event, date: 2026-12-11T09:00-08:00, {DAY}",
            "Friday 11 December 2026, 09:00 UTC-08:00",
        ),
        (
            f"id: a, kind: notification, date: 2026-06-19, {DAY}, qualifier: by",
            "by Friday 19 June 2026",
        ),
        (
            "id: a, kind: deadline, date: 2026-06-19, announced: 2026-01-01, qualifier: suggested",
            "Friday 19 June 2026, 23:59 AoE (suggested)",
        ),
        (
            f"id: a, kind: event, date: 2026-12-11, {DAY}, status: tentative",
            "Friday 11 December 2026 (tentative)",
        ),
        (
            f"id: a, kind: event, date: 2026-12-11, {DAY}, status: cancelled",
            "canceled (was Friday 11 December 2026)",
        ),
    ],
)
def test_a_date_reads_as_a_person_would_say_it(entry: str, text: str) -> None:
    assert words(entry) == text


@pytest.mark.parametrize(
    ("entry", "machine"),
    [
        ("id: a, kind: deadline, date: TBD", [""]),
        ("id: a, kind: event, date: 2026-12", ["2026-12", ""]),
        (f"id: a, kind: event, date: 2026-12-11, {DAY}", ["2026-12-11"]),
        (f"id: a, kind: deadline, date: 2026-08-29, {DAY}", ["2026-08-30T11:59:00Z"]),
        (f"id: a, kind: event, date: 2026-12-11 or 2026-12-12, {DAY}", [""]),
        (
            f"id: a, kind: event, date: 2026-12-11/2026-12-12, {DAY}",
            ["2026-12-11", "", "2026-12-12"],
        ),
    ],
)
def test_a_machine_is_told_only_what_is_known(entry: str, machine: list[str]) -> None:
    made = schedule(entry)
    parts: tuple[Part, ...] = date_parts(made, made.dates[0])
    assert [part.datetime for part in parts] == machine


CALL = "All deadlines are 23:59 Anywhere on Earth (AOE)"


@pytest.mark.parametrize(
    ("entry", "zone", "sentence"),
    [
        ("id: a, kind: deadline, date: TBD", "AoE", CALL),
        (f"id: a, kind: deadline, date: 2026-08-29, {DAY}", "AoE", CALL),
        (f"id: a, kind: deadline, date: 2026-08-29T23:59, {DAY}", "AoE", CALL),
        (f"id: a, kind: notification, date: 2026-08-29T12:00Z, {DAY}", "AoE", CALL),
        (
            f"id: a, kind: deadline, date: 2026-08-29T17:00, {DAY}",
            "AoE",
            "Deadlines are 23:59 Anywhere on Earth (AOE), unless another time is given",
        ),
        (
            f"id: a, kind: deadline, date: 2026-08-29, {DAY}, timezone: Europe/Berlin",
            "AoE",
            "Deadlines are 23:59 Anywhere on Earth (AOE), unless another time is given",
        ),
        (
            f"id: a, kind: deadline, date: 2026-08-29, {DAY}",
            "Europe/Berlin",
            "All deadlines are 23:59 Central European Time (Berlin)",
        ),
    ],
)
def test_the_footnote_is_the_call_s_sentence_only_where_it_is_true(
    entry: str, zone: str, sentence: str
) -> None:
    assert footnote(schedule(entry, timezone=zone)) == sentence


def changed(kind: str, now: str, *before: str, extra: str = "") -> str:
    """The last change of a date that had the values ``before``, a month apart."""
    lines = [f"id: a\nkind: {kind}\ndate: {now}\nannounced: 2026-0{len(before) + 3}-01", extra]
    lines.append("history:")
    for month, value in enumerate(before, 3):
        lines.append(f"  - date: {value}\n    announced: 2026-0{month}-01")
    made = schedule("\n".join(filter(None, lines)))
    return changes(made, made.dates[0])[-1].text


@pytest.mark.parametrize(
    ("kind", "before", "now", "text"),
    [
        ("deadline", "2026-08-22", "2026-08-29", "extended from 22 August 2026"),
        ("deadline", "2026-08-29", "2026-08-22", "brought forward from 29 August 2026"),
        ("notification", "2026-09-20", "2026-09-27", "moved from 20 September 2026"),
        ("event", "2026-12-12", "2026-12-11", "brought forward from 12 December 2026"),
        ("opening", "2026-05-01", "2026-05-08", "moved from 1 May 2026"),
        ("event", "2026-12", "2026-12-11", "announced"),
        ("event", "TBD", "2026-12-11", "announced"),
        ("event", "2026-12-11 or 2026-12-12", "2026-12-12", "announced"),
        ("event", "2026-12", "2026-11-11", "moved from December 2026"),
        ("event", "2026-11", "2026-12-11", "moved from November 2026"),
        ("event", "2026-12-11/2026-12-12", "2026-12-13", "moved from 11 December 2026 to 12 December 2026"),
        ("deadline", "2026-08-29", "2026-09", "moved from 29 August 2026"),
        ("deadline", "2026-08-29", "TBD", "withdrawn; it was 29 August 2026"),
        ("deadline", "2026-08-29T17:00", "2026-08-29", "extended from 29 August 2026, 17:00 AoE"),
        ("deadline", "2026-08-29", "2026-08-29T17:00", "brought forward from 29 August 2026, 23:59 AoE"),
        ("notification", "2026-09-20", "2026-09-20T12:00Z", "announced"),
    ],
)  # fmt: skip
def test_a_change_is_told_in_the_words_of_calls(
    kind: str, before: str, now: str, text: str
) -> None:
    assert changed(kind, now, before) == text


def test_only_the_latest_of_several_changes_stands_beside_the_value() -> None:
    assert changed("deadline", "2026-09-05", "2026-08-22", "2026-08-29") == (
        "extended from 29 August 2026"
    )


def with_status(now: str, before: str) -> str:
    made = schedule(
        f"""
        id: a
        kind: event
        date: 2026-12-11
        announced: 2026-07-02
        status: {now}
        history:
          - date: 2026-12-11
            announced: 2026-07-01
            status: {before}
        """
    )
    return changes(made, made["a"])[-1].text


@pytest.mark.parametrize(
    ("before", "now", "text"),
    [
        ("confirmed", "cancelled", "canceled"),
        ("cancelled", "confirmed", "reinstated"),
        ("tentative", "confirmed", "confirmed"),
        ("confirmed", "tentative", "made tentative"),
    ],
)
def test_a_change_of_status_is_told(before: str, now: str, text: str) -> None:
    assert with_status(now, before) == text


def test_a_zone_that_changes_is_told_with_its_time() -> None:
    made = schedule(
        """
        id: a
        kind: deadline
        date: 2026-08-29
        announced: 2026-07-02
        history:
          - date: 2026-08-29
            timezone: Europe/Berlin
            announced: 2026-07-01
        """
    )
    assert (
        latest_change(made, made["a"])
        == "extended from 29 August 2026, 23:59 Central European Time (Berlin)"
    )


def test_what_was_only_announced_has_no_remark() -> None:
    made = schedule(
        "id: a\nkind: event\ndate: 2026-12-11\nannounced: 2026-07-01\nhistory:\n  - date: 2026-12"
    )
    assert latest_change(made, made["a"]) == ""


def test_an_undecided_value_is_brief() -> None:
    made = schedule("id: a, kind: event, date: TBD")
    assert brief(made["a"].date) == "TBD"


def test_an_open_fact_is_tbd() -> None:
    made = schedule("id: a, kind: event, date: TBD")
    assert fact_text(made, "venue") == fact_text(made, "url") == "TBD"
    assert fact_text(made, "edition") == "2026"


def test_an_unknown_fact_names_the_known_ones() -> None:
    with pytest.raises(KeyError, match="name, title, tagline"):
        fact_text(schedule("id: a, kind: event, date: TBD"), "room")
