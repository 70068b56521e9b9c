"""What happened to a date, as calls word it."""

from __future__ import annotations

import datetime as dt

import pytest
from histories import history

from important_dates.core.changes import changes, latest_change


@pytest.mark.parametrize(
    ("kind", "old", "new", "sentence"),
    [
        # A day that moves. Only a deadline is extended.
        ("deadline", "2026-08-22", "2026-08-29", "extended from 22 August 2026 to 29 August 2026"),
        ("deadline", "2026-08-29", "2026-08-22", "brought forward from 29 August 2026 to 22 August 2026"),
        ("opening", "2026-05-01", "2026-05-08", "moved from 1 May 2026 to 8 May 2026"),
        ("event", "2026-12-12", "2026-12-11", "brought forward from 12 December 2026 to 11 December 2026"),
        # A day and a time of day, or two times.
        ("event", "2026-12-12", "2026-12-11T09:00-08:00",
         "brought forward from 12 December 2026 to 11 December 2026, 09:00 UTC-08:00"),
        ("event", "2026-12-11T09:00Z", "2026-12-12", "moved from 11 December 2026, 09:00 UTC to 12 December 2026"),
        ("deadline", "2026-08-29T17:00", "2026-08-29",
         "extended from 29 August 2026, 17:00 AoE to 29 August 2026, 23:59 AoE"),
        ("deadline", "2026-08-22T17:00", "2026-08-29", "extended from 22 August 2026, 17:00 AoE to 29 August 2026"),
        # The day after in UTC can be the earlier moment, and the same one under another name.
        ("deadline", "2026-08-29", "2026-08-30T09:00Z",
         "brought forward from 29 August 2026 to 30 August 2026, 09:00 UTC"),
        ("deadline", "2026-08-29", "2026-08-30T11:59Z", "confirmed: 30 August 2026, 11:59 UTC"),
        # What was open is announced.
        ("event", "TBD", "2026-12", "announced: December 2026"),
        ("event", "2026-12", "2026-12-01", "announced: 1 December 2026"),
        ("event", "2026-12", "2026-12-31", "announced: 31 December 2026"),
        ("deadline", "2026-08", "2026-08-29", "announced: 29 August 2026"),
        ("event", "2026-12-11 or 2026-12-12", "2026-12-11", "announced: 11 December 2026"),
        ("event", "2026-12-10/2026-12-12", "2026-12-10/2026-12-11",
         "announced: 10 December 2026 to 11 December 2026"),
        ("event", "2026-12-11", "2026-12-11T09:00Z", "announced: 11 December 2026, 09:00 UTC"),
        # What leaves the days that were known is moved, and not said to be extended.
        ("event", "2026-12", "2027-01", "moved from December 2026 to January 2027"),
        ("event", "2026-12", "2026-11", "moved from December 2026 to November 2026"),
        ("deadline", "2026-09", "2026-08-29", "moved from September 2026 to 29 August 2026"),
        ("deadline", "2026-08-21 or 2026-08-22", "2026-08-29", "moved from 21 or 22 August 2026 to 29 August 2026"),
        ("event", "2026-12-11 or 2026-12-12", "2026-12-12 or 2026-12-13",
         "moved from 11 or 12 December 2026 to 12 or 13 December 2026"),
        ("event", "2026-12-11 or 2026-12-12", "2026-12-10 or 2026-12-12",
         "moved from 11 or 12 December 2026 to 10 or 12 December 2026"),
        ("event", "2026-12-11", "2026-12-11/2026-12-12",
         "moved from 11 December 2026 to 11 December 2026 to 12 December 2026"),
        # What no longer holds has no value beside it.
        ("deadline", "2026-08-29", "TBD", "withdrawn; it was 29 August 2026"),
        ("event", "2026-12", "TBD", "withdrawn; it was December 2026"),
        ("event", "2026-12-11", "2026-12-11, status: cancelled", "canceled"),
        ("event", "2026-12-11", "2026-12-18, status: cancelled", "canceled"),
        ("event", "2026-12-11, status: tentative", "2026-12-11, status: cancelled", "canceled"),
        ("event", "2026-12-11, status: cancelled", "2026-12-11, status: cancelled", "canceled"),
        ("event", "2026-12-11, status: cancelled", "2026-12-18", "reinstated: 18 December 2026"),
        ("event", "2026-12-11, status: cancelled", "2026-12-11, status: tentative",
         "reinstated: 11 December 2026"),
        # What lasts: by its begin, or by its end where that alone is another.
        ("period", "2026-10-01/2026-10-07", "2026-10-01/2026-10-09",
         "extended from 1 October 2026 – 7 October 2026 to 1 October 2026 – 9 October 2026"),
        ("period", "2026-10-01/2026-10-07", "2026-10-01/2026-10-06",
         "shortened from 1 October 2026 – 7 October 2026 to 1 October 2026 – 6 October 2026"),
        ("period", "2026-10-01/2026-10-07", "2026-10-02/2026-10-07",
         "moved from 1 October 2026 – 7 October 2026 to 2 October 2026 – 7 October 2026"),
        ("period", "2026-10-02/2026-10-07", "2026-10-01/2026-10-07",
         "brought forward from 2 October 2026 – 7 October 2026 to 1 October 2026 – 7 October 2026"),
        ("period", "2026-10-01/2026-10-07", "2026-10-01T00:00/2026-10-07T17:00",
         "shortened from 1 October 2026, 00:00 – 7 October 2026, 23:59 AoE "
         "to 1 October 2026, 00:00 – 7 October 2026, 17:00 AoE"),
        ("period", "2026-10", "2026-10-01/2026-10-07", "announced: 1 October 2026 – 7 October 2026"),
        ("event", "2026-12-12T09:00Z", "2026-12-12T09:00Z/2026-12-12T17:30Z",
         "announced: 12 December 2026, 09:00 – 17:30 UTC"),
        ("event", "2026-12-12", "2026-12-12T09:00Z/2026-12-12T17:30Z",
         "announced: 12 December 2026, 09:00 – 17:30 UTC"),
        ("event", "2026-12-12T09:00Z/2026-12-12T17:30Z", "2026-12-12T10:00Z/2026-12-12T17:30Z",
         "moved from 12 December 2026, 09:00 – 17:30 UTC to 12 December 2026, 10:00 – 17:30 UTC"),
        ("deadline", "2026-08-29T23:59", "2026-08-29T23:59:59",
         "extended from 29 August 2026, 23:59 AoE to 29 August 2026, 23:59:59 AoE"),
        # The same day, with another status or told again.
        ("event", "2026-12-11, status: tentative", "2026-12-11", "confirmed: 11 December 2026"),
        ("event", "2026-12-11", "2026-12-11, status: tentative", "made tentative: 11 December 2026"),
        ("event", "2026-12-11", "2026-12-11", "confirmed: 11 December 2026"),
        ("deadline", "2026-08-29", "2026-08-29", "confirmed: 29 August 2026, 23:59 AoE"),
    ],
)  # fmt: skip
def test_a_change_is_a_sentence(kind: str, old: str, new: str, sentence: str) -> None:
    timetable = history(kind, old, new)
    (change,) = changes(timetable, timetable["a"])
    assert change.sentence == sentence


def test_a_change_of_zone_alone_tells_both_times() -> None:
    timetable = history("deadline", "2026-08-29, timezone: Europe/Berlin", "2026-08-29")
    (change,) = changes(timetable, timetable["a"])
    assert change.sentence == (
        "extended from 29 August 2026, 23:59 Central European Time (Berlin) "
        "to 29 August 2026, 23:59 AoE"
    )


def test_each_change_has_the_day_and_the_note_of_its_new_value() -> None:
    timetable = history(
        "deadline",
        "TBD",
        "2026-08-22, note: First call",
        "2026-08-29, note: Many asked",
        "2026-08-29",
    )
    assert [
        (change.text, change.announced, change.note)
        for change in changes(timetable, timetable["a"])
    ] == [
        ("announced", dt.date(2026, 2, 1), "First call"),
        ("extended from 22 August 2026", dt.date(2026, 3, 1), "Many asked"),
        ("confirmed", dt.date(2026, 4, 1), None),
    ]


def test_a_past_change_is_judged_by_its_own_values_and_not_by_the_present_one() -> None:
    timetable = history("deadline", "2026-08-29", "2026-08-29T17:00", "TBD")
    assert [change.text for change in changes(timetable, timetable["a"])] == [
        "brought forward from 29 August 2026, 23:59 AoE",
        "withdrawn; it was 29 August 2026",
    ]


@pytest.mark.parametrize(
    ("values", "remark"),
    [
        (["TBD"], ""),
        (["2026-12-11"], ""),
        (["2026-12", "2026-12-11"], ""),
        (["2026-12-11", "2026-12-11, status: cancelled"], ""),
        (["2026-12-11", "2026-12-18"], "moved from 11 December 2026"),
        (["2026-12-11", "TBD"], "withdrawn; it was 11 December 2026"),
        (["2026-12-11, status: tentative", "2026-12-11"], "confirmed"),
        (["2026-12-04", "2026-12-11", "2026-12-18"], "moved from 11 December 2026"),
        (["2026-12-11", "2026-12-18", "2026-12-18, status: cancelled"], ""),
    ],
)
def test_beside_a_value_stands_only_what_it_does_not_say_itself(
    values: list[str], remark: str
) -> None:
    timetable = history("event", *values)
    assert latest_change(timetable, timetable["a"]) == remark
