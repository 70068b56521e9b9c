"""Rules about a whole file that are no matter of one value: what is allowed as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import workshop_yaml

from important_dates.core.load import load, load_text
from located_yaml.problems import InvalidFileError

DAY = "announced: 2026-07-01"
SUBMISSION = f"id: a, kind: deadline, date: 2026-08-29, {DAY}"


def messages(*entries: str, **head: str) -> list[str]:
    try:
        load_text(workshop_yaml(*entries, **head), "f")
    except InvalidFileError as error:
        return [problem.message for problem in error.problems]
    return []


@pytest.mark.parametrize(
    "second",
    [
        f"id: b, kind: notification, date: 2026-08-29, {DAY}, after: [a]",
        "id: b, kind: notification, date: 2026-08, after: [a]",
        f"id: b, kind: notification, date: 2026-08-28 or 2026-08-30, {DAY}, after: [a]",
        "id: b, kind: notification, date: TBD, after: [a]",
        f"id: b, kind: notification, date: 2026-08-01, {DAY}, after: [a], status: cancelled",
        f"id: b, kind: notification, date: 2026-08-01, {DAY}, after: [a], track: demos",
        f"id: b, kind: deadline, date: 2026-08-30T11:59Z, {DAY}, after: [a]",
    ],
)
def test_an_order_that_can_still_be_right_is_allowed(second: str) -> None:
    assert messages(SUBMISSION, second) == []


@pytest.mark.parametrize(
    "second",
    [
        f"id: b, kind: notification, date: 2026-08-28, {DAY}, after: [a]",
        "id: b, kind: notification, date: 2026-07, after: [a]",
        f"id: b, kind: notification, date: 2026-08-27/2026-08-28, {DAY}, after: [a]",
        f"id: b, kind: deadline, date: 2026-08-30T11:58Z, {DAY}, after: [a]",
    ],
)
def test_an_order_that_cannot_be_right_is_refused(second: str) -> None:
    found = messages(SUBMISSION, second)
    assert len(found) == 1
    assert "is to follow" in found[0]


def test_a_month_needs_no_day_of_announcement() -> None:
    assert messages("id: a, kind: event, date: 2026-12") == []


def test_a_cancelled_month_needs_one() -> None:
    assert messages("id: a, kind: event, date: 2026-12, status: cancelled") == [
        "`announced` is missing; write the day when readers were told"
    ]


def test_a_withdrawn_day_needs_one() -> None:
    entry = f"id: a\nkind: deadline\ndate: TBD\nhistory:\n  - date: 2026-08-29\n    {DAY}"
    assert messages(entry) == ["`announced` is missing; write the day when readers were told"]


def test_a_problem_of_one_entry_does_not_hide_those_of_another() -> None:
    found = messages(
        "id: a, kind: dealine, date: TBD",
        f"id: b, kind: deadline, date: 2062-08-29, {DAY}",
        "id: c, kind: event, date: TBD, after: [a, d]",
    )
    assert len(found) == 3
    assert any("dealine" in message for message in found)
    assert any("more than a year" in message for message in found)
    assert any("there is no date `d`" in message for message in found)


def test_a_history_far_from_the_edition_is_refused() -> None:
    entry = f"id: a\nkind: deadline\ndate: 2026-08-29\n{DAY}\nhistory:\n  - date: 2023-08\n"
    assert "2023-08-01 is more than a year" in messages(entry)[0]


@pytest.mark.parametrize(
    ("date", "event", "notes"),
    [
        ("2026-12-20", "2026-12-11", 1),
        ("2026-12-01", "2026-12-11", 0),
        ("2027-01-10", "2026-12", 1),
        ("2026-12-20", "2026-12", 0),
    ],
)
def test_a_deadline_after_the_event_is_noted_and_allowed(date: str, event: str, notes: int) -> None:
    text = workshop_yaml(
        f"id: ready, kind: deadline, date: {date}, {DAY}",
        f"id: day, kind: event, date: {event}, {DAY}",
    )
    assert len(load_text(text, "f").warnings) == notes


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:

    path = tmp_path / "w.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + workshop_yaml(SUBMISSION).replace("\n", "\r\n").encode())
    assert load(path).schedule.dates[0].id == "a"


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:

    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(InvalidFileError, match="cannot be read"):
        load(tmp_path / "loop")


def test_problems_come_in_the_order_of_the_file() -> None:
    with pytest.raises(InvalidFileError) as caught:
        load_text(workshop_yaml("id: A, kind: x, date: y", venue="", host=""), "f")
    lines = [problem.line for problem in caught.value.problems]
    assert lines == sorted(lines)
    assert len(lines) == 5


@pytest.mark.parametrize("text", ["<b>&\"'", "\u202eright-to-left", "🧪" * 100, "x" * 10_000])
def test_any_text_is_kept_as_it_is(text: str) -> None:
    quoted = '"' + text.replace('"', '\\"') + '"'
    loaded = load_text(workshop_yaml(f"id: a, kind: event, date: TBD, label: {quoted}"), "f")
    assert loaded.schedule["a"].label == text
