"""How far away a date is, as its reader is told."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from conftest import schedule

from important_dates.core.relative import countdown, on_days, until

NOON = dt.datetime(2026, 8, 1, 12, 0, tzinfo=dt.UTC)
DAY = "announced: 2026-07-01"


@pytest.mark.parametrize(
    ("left", "words"),
    [
        ({"days": -400}, "passed"),
        ({"seconds": -1}, "passed"),
        ({"seconds": 0}, "passed"),
        ({"microseconds": 1}, "closes in less than a minute"),
        ({"seconds": 59}, "closes in less than a minute"),
        ({"seconds": 60}, "closes in 1 minute"),
        ({"seconds": 119}, "closes in 1 minute"),
        ({"minutes": 2}, "closes in 2 minutes"),
        ({"minutes": 59, "seconds": 59}, "closes in 59 minutes"),
        ({"hours": 1}, "closes in 1 hour"),
        ({"hours": 1, "minutes": 59}, "closes in 1 hour"),
        ({"hours": 2}, "closes in 2 hours"),
        ({"hours": 23, "minutes": 59, "seconds": 59}, "closes in 23 hours"),
        ({"hours": 24}, "tomorrow"),
        ({"hours": 35, "minutes": 59}, "tomorrow"),
        ({"hours": 36}, "in 2 days"),
        ({"days": 28}, "in 28 days"),
    ],
)
def test_a_moment_is_told_in_hours_on_its_last_day_and_in_days_before(
    left: dict[str, int], words: str
) -> None:
    assert until(NOON + dt.timedelta(**left), NOON, "closes in") == words


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-08-28T23:00", "in 2 days"),
        ("2026-08-29T01:00", "tomorrow"),
    ],
)
def test_days_are_counted_on_the_reader_s_calendar(now: str, words: str) -> None:
    moment = dt.datetime(2026, 8, 29, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=-12)))
    here = dt.datetime.fromisoformat(now).replace(tzinfo=ZoneInfo("Europe/Berlin"))
    assert until(moment, here, "closes in") == words


def test_a_day_of_25_hours_can_hold_both_ends_of_24() -> None:
    midnight = dt.datetime(2026, 10, 25, tzinfo=ZoneInfo("Europe/Berlin"))
    moment = dt.datetime(2026, 10, 25, 22, 0, tzinfo=dt.UTC)  # 23:00, an hour having come twice
    assert until(moment, midnight, "closes in") == "today"


@pytest.mark.parametrize(
    ("today", "words"),
    [
        ("2026-12-01", "in 10 days"),
        ("2026-12-09", "in 2 days"),
        ("2026-12-10", "tomorrow"),
        ("2026-12-11", "today"),
        ("2026-12-12", "today"),
        ("2026-12-13", "passed"),
    ],
)
def test_days_are_told_until_the_last_is_over(today: str, words: str) -> None:
    first, last = dt.date(2026, 12, 11), dt.date(2026, 12, 12)
    assert on_days(first, last, dt.date.fromisoformat(today)) == words


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        # Noon of 1 August in UTC: a deadline of that day Anywhere on Earth is a day away.
        (f"kind: deadline, date: 2026-08-01, {DAY}", "closes in 23 hours"),
        (f"kind: deadline, date: 2026-08-29, {DAY}", "in 29 days"),
        (f"kind: deadline, date: 2026-07-30, {DAY}", "passed"),
        (f"kind: opening, date: 2026-08-01T14:00Z, {DAY}", "opens in 2 hours"),
        (f"kind: event, date: 2026-08-01T14:00Z, {DAY}", "in 2 hours"),
        (f"kind: notification, date: 2026-08-01T12:30Z, {DAY}", "in 30 minutes"),
        (f"kind: notification, date: 2026-08-02, {DAY}", "tomorrow"),
        (f"kind: event, date: 2026-07-31/2026-08-01, {DAY}", "today"),
        (f"kind: event, date: 2026-07-30/2026-07-31, {DAY}", "passed"),
        (f"kind: deadline, date: 2026-08-29, {DAY}, status: cancelled", ""),
        (f"kind: event, date: 2026-08-29, {DAY}, status: cancelled", ""),
        (f"kind: event, date: 2026-08-29, {DAY}, status: tentative", "in 28 days"),
        (f"kind: event, date: 2026-08-29 or 2026-08-30, {DAY}", ""),
        ("kind: event, date: 2026-12", ""),
        ("kind: deadline, date: TBD", ""),
    ],
)
def test_a_reader_is_told_how_far_what_is_known_is_away(entry: str, words: str) -> None:
    timetable = schedule(f"id: a, {entry}")
    assert countdown(timetable, timetable["a"], NOON) == words
