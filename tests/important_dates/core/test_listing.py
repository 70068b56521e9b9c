"""By which name, and in which order, the dates stand in a list."""

from __future__ import annotations

import pytest
from conftest import schedule

from important_dates.core.listing import by_time, label_text, track_text

DAY = "announced: 2026-01-01"


@pytest.mark.parametrize(
    ("entries", "labels"),
    [
        # Of one kind, on different tracks or on one and none.
        (
            ["kind: deadline, label: Papers, track: Main", "kind: deadline, label: Demos, track: demos"],
            ["Papers (Main)", "Demos"],
        ),
        (
            ["kind: deadline, label: Papers", "kind: deadline, label: Papers, track: Demos"],
            ["Papers", "Papers (Demos)"],
        ),
        # Of one label, though not of one kind.
        (
            ["kind: period, label: Review, track: Main", "kind: deadline, label: Review, track: Demos"],
            ["Review (Main)", "Review (Demos)"],
        ),
        # Nothing to be taken for one another.
        (
            ["kind: deadline, label: Papers, track: Main", "kind: event, label: Talks, track: Demos"],
            ["Papers", "Talks"],
        ),
        (
            ["kind: deadline, label: Papers, track: Main", "kind: deadline, label: Posters, track: Main"],
            ["Papers", "Posters"],
        ),
    ],
)  # fmt: skip
def test_the_track_is_told_where_two_dates_could_be_confused(
    entries: list[str], labels: list[str]
) -> None:
    timetable = schedule(*(f"id: a{i}, date: TBD, {entry}" for i, entry in enumerate(entries)))
    assert [label_text(timetable, date) for date in timetable.dates] == labels


def test_where_no_label_stands_the_track_is_told_whatever_the_label_says() -> None:
    timetable = schedule(
        "id: a, kind: deadline, label: Demo Deadline, date: TBD, track: demo",
        "id: b, kind: deadline, label: Deadline, date: TBD",
    )
    assert [track_text(timetable, date) for date in timetable.dates] == ["demo", ""]


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        # By time, whatever the kind and the precision.
        (
            ["event, date: 2026-12-11/2026-12-12", "period, date: 2026-10-01/2026-10-07",
             "deadline, date: 2026-08-29T23:59:59", "notification, date: 2026-09-29"],
            "cdba",
        ),
        # What has no day keeps its place; the others are sorted around it.
        (["deadline, date: TBD", "deadline, date: 2026-09-01", "event, date: 2026-12",
          "deadline, date: 2026-08-01"], "adcb"),
        (["event, date: 2026-12-11 or 2026-12-12", "deadline, date: 2026-08-01"], "ab"),
        # Moments, not the days as they are written.
        (["deadline, date: 2026-08-29", "deadline, date: 2026-08-30T08:00+02:00"], "ba"),
        # A day follows what closes on the day before, and stays where it is within its own.
        (["notification, date: 2026-08-30", "deadline, date: 2026-08-29"], "ba"),
        (["deadline, date: 2026-08-29", "notification, date: 2026-08-29"], "ab"),
        (["notification, date: 2026-08-29", "deadline, date: 2026-08-29"], "ab"),
        # The same moment: as in the file.
        (["deadline, date: 2026-08-30T11:59Z", "deadline, date: 2026-08-29"], "ab"),
        # One that is canceled has its day all the same.
        (["event, date: 2026-12-11", "deadline, date: 2026-08-29, status: cancelled"], "ba"),
    ],
)  # fmt: skip
def test_the_order_is_that_of_time_where_a_day_is_known(dates: list[str], order: str) -> None:
    entries = (
        f"id: {name}, kind: {date}, {DAY}" for name, date in zip("abcd", dates, strict=False)
    )
    assert "".join(date.id for date in by_time(schedule(*entries))) == order
