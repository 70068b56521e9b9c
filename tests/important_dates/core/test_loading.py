"""From the text of the data file to a schedule, or to every problem at its place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from conftest import HEAD, workshop_yaml

from important_dates.core.load import MAX_BYTES, Loaded, load, load_text
from located_yaml.problems import InvalidFileError

DAY = "announced: 2026-07-01"
SUBMISSION = f"id: a, kind: deadline, date: 2026-08-29, {DAY}"


def problems(text: str, name: str = "f") -> list[str]:
    """What is said about a wrong file, each with its place."""
    with pytest.raises(InvalidFileError) as caught:
        load_text(text, name)
    return [str(problem) for problem in caught.value.problems]


def place(text: str, words: str) -> str:
    """Line and column at which ``words`` first stand, from 1."""
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def with_head(old: str, new: str) -> str:
    """A right file but for one line of its head."""
    assert old in HEAD
    return workshop_yaml(SUBMISSION).replace(old, new, 1)


def test_a_right_file_is_read_with_every_field() -> None:
    text = workshop_yaml(
        f"{SUBMISSION}, label: Papers, timezone: UTC, status: tentative, note: Full papers, "
        "qualifier: suggested, link: https://example.org/x, track: Papers",
        "id: b-2, kind: notification, date: TBD, after: [a], label: Answer",
        venue="A Hall",
        url="http://example.org",
        timezone="Europe/Berlin",
    ).replace("dates:", "cities:\n  - {name: Nairobi, timezone: Africa/Nairobi}\ndates:")
    timetable = load_text(text, "f").schedule
    facts = timetable.workshop
    assert (facts.name, facts.title, facts.tagline) == ("Demo", "A Title", "A tagline.")
    assert (facts.host, facts.edition, facts.venue) == ("Host 2026", 2026, "A Hall")
    assert (facts.contact, facts.url) == ("someone@example.org", "http://example.org")
    assert (timetable.timezone, timetable.updated) == ("Europe/Berlin", dt.date(2026, 11, 23))
    assert [(city.name, city.timezone) for city in timetable.cities] == [
        ("Nairobi", "Africa/Nairobi")
    ]
    first, second = timetable.dates
    assert (first.id, first.label, first.kind, str(first.date)) == (
        *("a", "Papers", "deadline"),
        "2026-08-29",
    )
    assert (first.announced, first.timezone, first.status) == (
        *(dt.date(2026, 7, 1), "UTC"),
        "tentative",
    )
    assert (first.note, first.qualifier, first.link, first.track) == (
        *("Full papers", "suggested"),
        *("https://example.org/x", "Papers"),
    )
    assert (second.id, second.after, second.history) == ("b-2", ("a",), ())


def test_what_is_not_written_is_open_confirmed_and_anywhere_on_earth() -> None:
    text = workshop_yaml("id: a, kind: event, date: TBD").replace("timezone: AoE\n", "")
    timetable = load_text(text.replace("  url: TBD\n", ""), "f").schedule
    assert (timetable.timezone, timetable.workshop.url, timetable.cities) == ("AoE", None, ())
    date = timetable["a"]
    assert date.status == "confirmed"
    assert (date.announced, date.timezone, date.note) == (None, None, None)
    assert (date.qualifier, date.link, date.track) == (None, None, None)


def test_spaces_around_a_text_are_left_out() -> None:
    timetable = load_text(workshop_yaml("id: a, kind: event, date: TBD, label: '  Day  '"), "f")
    assert timetable.schedule["a"].label == "Day"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("edition: 2026", "edition: 26", "`26` is not a year; write four digits, as in 2026"),
        ("edition: 2026", "edition: 1999", "`1999` is not a year; write four digits, as in 2026"),
        ("edition: 2026", "edition: [2026]", "`['2026']` is not a year; write four digits, as in 2026"),
        ("contact: someone@example.org", "contact: someone",
         "`someone` is not an e-mail address; write name@example.org, or TBD"),
        ("contact: someone@example.org", "contact: a b@example.org",
         "`a b@example.org` is not an e-mail address; write name@example.org, or TBD"),
        ("contact: someone@example.org", "contact: someone@example",
         "`someone@example` is not an e-mail address; write name@example.org, or TBD"),
        ("url: TBD", "url: example.org",
         "`example.org` is not a web address; write one that begins with https://"),
        ("url: TBD", "url: https://localhost",
         "`https://localhost` is not a web address; write one that begins with https://"),
        ("url: TBD", "url: ftp://example.org",
         "`ftp://example.org` is not a web address; write one that begins with https://"),
        ("venue: TBD", r'venue: "a\x85b"', "the character 0x85 cannot be printed; take it out"),
        ("venue: TBD", r'venue: "a\x0bb"', "the character 0x0b cannot be printed; take it out"),
        ("timezone: AoE", "timezone: aoe", "`aoe` is not a time zone that can be used here; write AoE"),
        ("updated: 2026-11-23", "updated: [2026-11-23]", "a day is one value; write it as 2026-12-11"),
        ("updated: 2026-11-23", "updated: 2026-11-31",
         "`2026-11-31` is no day: 2026-11 has the days 01 to 30"),
        ("venue: TBD", "venue: ''", "`venue` is empty; write its text, or TBD where the call leaves it open"),
        ("title: A Title", "title: ' '", "`title` is empty; write its text, or TBD where the call leaves it open"),
    ],
)  # fmt: skip
def test_a_fact_that_cannot_be_is_told_where_it_stands(old: str, new: str, message: str) -> None:
    text = with_head(old, new)
    (problem,) = problems(text)
    line, column = place(text, new).split(":")
    assert problem == f"f:{line}:{int(column) + len(new.partition(': ')[0]) + 2}: {message}"


@pytest.mark.parametrize(
    "new",
    [
        "contact: first.last+tag@sub.example.org",
        "contact: TBD",
        "url: https://example.org/a?b=c",
        r'venue: "Hall A\nFirst floor\tleft"',
        "edition: 2999",
    ],
)
def test_a_fact_that_is_unusual_can_be_right(new: str) -> None:
    field = new.partition(":")[0]
    (old,) = [line for line in HEAD.splitlines() if line.strip().startswith(f"{field}:")]
    text = workshop_yaml("id: a, kind: event, date: TBD").replace(old.strip(), new)
    if field == "edition":
        text = text.replace("updated: 2026", "updated: 2999")
    assert load_text(text, "f").warnings == ()


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("id", "`id: submission`"),
        ("label", "`label: Submission Deadline`"),
        ("kind", "`kind: deadline`"),
        ("date", "`date: TBD`"),
    ],
)
def test_a_field_that_a_date_lacks_is_shown_as_it_could_be(field: str, line: str) -> None:
    fields = {"id": "a", "label": "A", "kind": "event", "date": "TBD"}
    del fields[field]
    entry = "\n    ".join(f"{name}: {value}" for name, value in fields.items())
    text = f"{HEAD}  - {entry}\n"
    assert problems(text) == [f"f:{place(text, entry)}: `{field}` is missing; write {line}"]


@pytest.mark.parametrize(
    "gone", ["title: A Title", "tagline: A tagline.", "host: Host 2026", "edition: 2026",
             "venue: TBD", "contact: someone@example.org", "url: TBD"],
)  # fmt: skip
def test_each_fact_but_the_name_can_be_absent(gone: str) -> None:
    assert load_text(with_head(f"  {gone}\n", ""), "f").schedule.workshop.name == "Demo"


def test_a_name_and_dates_are_enough() -> None:
    text = "workshop: {name: A}\ndates: [{id: a, label: B, kind: deadline, date: 2026-08-29}]\n"
    schedule = load_text(text, "f").schedule
    assert (schedule.workshop.full_title, schedule.updated) == ("A", None)
    assert schedule["a"].announced is None


def test_a_file_that_records_changes_says_when_each_value_was_announced() -> None:
    entry = "id: a, kind: deadline, date: 2026-08-29"
    text = workshop_yaml(entry)
    message = "`announced` is missing; write the day when readers were told"
    assert problems(text) == [f"f:{place(text, 'id: a')}: {message}"]
    assert load_text(text.replace("updated: 2026-11-23\n", ""), "f").warnings == ()


def test_the_parts_of_the_file_that_are_missing_are_named_in_words() -> None:
    assert problems("updated: 2026-11-23\n") == [
        "f:1:1: `dates` is missing; write a list of dates under `dates:`",
        "f:1:1: `workshop` is missing; write the facts under `workshop:`",
    ]


def test_a_city_without_a_zone_is_shown_one() -> None:
    text = with_head("dates:", "cities:\n  - name: Berlin\ndates:")
    (problem,) = problems(text)
    assert problem == (
        f"f:{place(text, 'name: Berlin')}: `timezone` is missing; write `timezone: Europe/Berlin`"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "f:1:1: the file is empty; write `workshop:` and `dates:`"),
        (f"{HEAD.rstrip()} []\n",
         "f:12:8: `dates` is an empty list; write at least one date below it"),
        (f"{HEAD.rstrip()} none\n",
         "f:12:8: `dates` is a list; write [first, second], or one `- ` line for each"),
    ],
    ids=["nothing", "an empty list", "a word for the list"],
)  # fmt: skip
def test_a_file_of_another_shape_is_told_what_it_is(text: str, message: str) -> None:
    assert problems(text) == [message]


# Each of these is wrong in one place of the head, and has a problem of its own in a date besides.
@pytest.mark.parametrize(
    ("old", "new", "of_the_head"),
    [
        ("edition: 2026", "edition: next", "is not a year"),
        ("updated: 2026-11-23", "updated: soon", "is not a date in this file"),
        ("timezone: AoE", "timezone: [AoE]", "is one text"),
        ("timezone: AoE", "timezone: {zone: AoE}", "is one text"),
        ("timezone: AoE", "timezone: PST", "is not a time zone"),
        ("  name: Demo", "  names: Demo", "there is no field"),
    ],
)
def test_a_wrong_head_does_not_hide_what_is_wrong_with_a_date(
    old: str, new: str, of_the_head: str
) -> None:
    text = workshop_yaml(SUBMISSION, SUBMISSION).replace(old, new, 1)
    listed = problems(text)
    assert any(of_the_head in problem for problem in listed)
    assert any("the id `a` is taken" in problem for problem in listed)


def test_the_dates_are_judged_by_what_is_right_in_a_wrong_head() -> None:
    entry = f"id: a, kind: deadline, date: 2036-03-30T02:30, {DAY}"
    text = workshop_yaml(entry, venue="''", timezone="Europe/Berlin", updated="2026-06-30")
    listed = problems(text)
    assert [problem.partition(": ")[2].partition(";")[0] for problem in listed] == [
        "`venue` is empty",
        "2026-06-30 is older than the newest announcement",
        "2036-03-30 is more than a year from the edition 2026",
        "2036-03-30T02:30 does not exist in Europe/Berlin: the clocks skip it",
    ]


@pytest.mark.parametrize("dates", ["- 1", "- [a]", "- {id: a}", "- {id: {b: c}}"])
def test_an_entry_of_any_shape_is_a_problem_and_no_crash(dates: str) -> None:
    listed = problems(f"{HEAD}  {dates}\n  - {{id: b, kind: dealine, label: B, date: TBD}}\n")
    assert len(listed) >= 2
    assert any("`dealine` is no word for `kind`" in problem for problem in listed)


def test_an_id_of_a_wrong_entry_can_be_followed() -> None:
    text = workshop_yaml(
        "id: a, kind: dealine, date: TBD", "id: b, kind: event, date: TBD, after: [a]"
    )
    (listed,) = problems(text)
    assert (
        "`dealine` is no word for `kind`; write deadline, notification, event, opening or period"
        in listed
    )


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("time: 17:00", "write the time with its day, as in `date: 2026-08-29T17:00`"),
        (
            "end: 17:30",
            "write the end behind the begin, as in `date: 2026-12-12T09:00/2026-12-12T17:30`",
        ),
    ],
)
def test_a_field_for_a_part_of_a_date_is_answered_with_the_date(line: str, advice: str) -> None:
    text = workshop_yaml(f"id: a\nkind: deadline\ndate: 2026-08-29\n{line}\n{DAY}")
    name = line.partition(":")[0]
    (listed,) = problems(text)
    place = text[: text.index(line)].count("\n") + 1
    assert f":{place}:5: there is no field `{name}` here; {advice}" in listed


def test_the_same_is_said_once_at_one_place() -> None:
    text = workshop_yaml(
        f"id: a, kind: deadline, date: 2026-08-29, {DAY}",
        f"id: b, kind: notification, date: 2026-08-28, {DAY}, after: [a, a]",
    )
    (listed,) = problems(text)
    assert listed == (
        f"f:{place(text, '2026-08-28')}: `b` (2026-08-28) is before `a` (2026-08-29), "
        "which it is to follow; check both"
    )


def test_what_is_no_yaml_is_all_that_is_told() -> None:
    text = workshop_yaml(SUBMISSION, venue="~", host="null")
    assert problems(text) == [
        f"f:{place(text, 'null')}: `null` says nothing; write TBD, or take the line out",
        f"f:{place(text, '~')}: `~` says nothing; write TBD, or take the line out",
    ]


def warned(*entries: str) -> Loaded:
    return load_text(workshop_yaml(*entries), "docs/workshop.yaml")


def test_a_note_has_a_place_and_the_file_is_used() -> None:
    ready = f"id: ready, kind: deadline, date: 2026-12-20, {DAY}"
    text = workshop_yaml(ready, f"id: day, kind: event, date: 2026-12-11, {DAY}")
    loaded = load_text(text, "docs/workshop.yaml")
    assert [str(note) for note in loaded.warnings] == [
        f"docs/workshop.yaml:{place(text, '2026-12-20')}: "
        "`ready` falls after the event `day`; leave it if that is meant"
    ]
    assert [date.id for date in loaded.schedule.dates] == ["ready", "day"]


@pytest.mark.parametrize("content", [None, b"", b"\xff"], ids=["none", "empty", "not UTF-8"])
def test_a_file_is_named_as_it_was_given_or_as_it_is_to_be_shown(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "w.yaml"
    if content is not None:
        path.write_bytes(content)
    for shown, name in ((None, str(path)), ("docs/workshop.yaml", "docs/workshop.yaml")):
        with pytest.raises(InvalidFileError) as caught:
            load(path, shown)
        assert caught.value.problems[0].path == name


def test_a_file_may_hold_ten_thousand_dates_and_no_more_bytes_than_that(tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    text = workshop_yaml(SUBMISSION)
    path.write_text(text + "#" * (2_000_000 - len(text)), "utf-8")
    assert load(path).schedule["a"].id == "a"
    path.write_text(text + "#" * (2_000_001 - len(text)), "utf-8")
    with pytest.raises(InvalidFileError, match="the file is larger than 2000000 bytes"):
        load(path)
    assert MAX_BYTES == 2_000_000


def test_a_date_that_is_not_there_is_told_those_that_are() -> None:
    timetable = load_text(workshop_yaml(SUBMISSION, "id: b, kind: event, date: TBD"), "f").schedule
    assert timetable["b"].kind == "event"
    with pytest.raises(KeyError) as caught:
        timetable["c"]
    assert caught.value.args == ("there is no date `c`; the dates are a, b",)
