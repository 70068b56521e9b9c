"""Days, moments and facts in English, whatever the machine speaks."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from conftest import schedule
from histories import history

from important_dates.core.brief import brief, brief_at
from important_dates.core.closing import footnote
from important_dates.core.facts import fact_text
from important_dates.core.grammar import parse_value
from important_dates.core.values import Minute, Month
from important_dates.core.wording import (
    Part,
    clock_text,
    date_parts,
    day_text,
    moment_text,
    month_text,
    utc_text,
    zone_text,
)
from important_dates.core.zones import spoken, zone, zone_names

DAY = "announced: 2026-07-01"


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2026-01-05", "Monday 5 January 2026"),
        ("2026-02-03", "Tuesday 3 February 2026"),
        ("2026-03-04", "Wednesday 4 March 2026"),
        ("2026-04-02", "Thursday 2 April 2026"),
        ("2026-05-01", "Friday 1 May 2026"),
        ("2026-06-06", "Saturday 6 June 2026"),
        ("2026-07-05", "Sunday 5 July 2026"),
        ("2026-08-31", "Monday 31 August 2026"),
        ("2026-09-01", "Tuesday 1 September 2026"),
        ("2026-10-14", "Wednesday 14 October 2026"),
        ("2026-11-19", "Thursday 19 November 2026"),
        ("2026-12-25", "Friday 25 December 2026"),
    ],
)
def test_a_day_is_spelled_out(day: str, text: str) -> None:
    read = dt.date.fromisoformat(day)
    assert day_text(read) == text
    assert day_text(read, weekday=False) == text.partition(" ")[2]
    assert day_text(read, year=False) == text.rpartition(" ")[0]
    assert month_text(Month(read.year, read.month)) == " ".join(text.split()[2:])


def test_a_time_has_two_digits_for_the_hour() -> None:
    assert clock_text(dt.datetime(2026, 8, 29, 7, 5)) == "Saturday 29 August 2026, 07:05"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("AoE", "Saturday 29 August 2026, 23:59 AoE"),
        ("UTC", "Sunday 30 August 2026, 11:59 UTC"),
        ("Europe/Berlin", "Sunday 30 August 2026, 13:59 CEST"),
    ],
)
def test_a_moment_is_told_on_the_clock_of_a_zone(name: str, text: str) -> None:
    moment = dt.datetime(2026, 8, 30, 11, 59, tzinfo=dt.UTC)
    assert moment_text(moment, zone(name)) == text


@pytest.mark.parametrize("name", ["AoE", "UTC", "Asia/Kathmandu"])
def test_a_moment_is_written_for_programs_in_utc(name: str) -> None:
    moment = dt.datetime(2026, 8, 30, 11, 59, 7, tzinfo=dt.UTC).astimezone(zone(name))
    assert utc_text(moment) == "2026-08-30T11:59:07Z"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-08-29T17:00", "Central European Time (Berlin)"),
        ("2026-08-29T17:00Z", "UTC"),
        ("2026-08-29T17:00+05:45", "UTC+05:45"),
    ],
)
def test_a_time_is_told_with_its_own_offset_or_its_zone(text: str, words: str) -> None:
    time = parse_value(text)
    assert isinstance(time, Minute)
    assert zone_text(time, "Europe/Berlin") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("TBD", "TBD"),
        ("2026-12", "December 2026"),
        ("2026-12-11", "11 December 2026"),
        ("2026-12-11T09:00Z", "11 December 2026"),
        ("2026-12-11 or 2026-12-12", "11 or 12 December 2026"),
        ("2026-12-11 or 2026-12-12 or 2026-12-13", "11 or 12 or 13 December 2026"),
        ("2026-11-30 or 2026-12-01 or 2026-12-02", "30 November 2026 or 1 or 2 December 2026"),
        ("2026-12-11 or 2027-12-11", "11 December 2026 or 11 December 2027"),
        ("2026-12-11/2026-12-12", "11 December 2026 to 12 December 2026"),
    ],
)
def test_a_value_is_brief_beside_another(text: str, words: str) -> None:
    assert brief(parse_value(text)) == words


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("deadline", "2026-08-29", "29 August 2026, 23:59 AoE"),
        ("opening", "2026-08-29", "29 August 2026, 00:00 AoE"),
        ("deadline", "2026-08-29, timezone: UTC", "29 August 2026, 23:59 UTC"),
        ("notification", "2026-08-29", "29 August 2026"),
        ("notification", "2026-08-29T09:05+02:00", "29 August 2026, 09:05 UTC+02:00"),
        ("deadline", "2026-08", "August 2026"),
    ],
)
def test_a_time_stands_beside_what_has_one(kind: str, value: str, words: str) -> None:
    timetable = history(kind, value)
    assert brief_at(timetable, timetable["a"], timetable["a"]) == words


def test_an_earlier_value_is_told_in_the_zone_that_it_had() -> None:
    timetable = history("deadline", "2026-08-22, timezone: UTC", "2026-08-29")
    date = timetable["a"]
    assert brief_at(timetable, date, date.history[0]) == "22 August 2026, 23:59 UTC"


@pytest.mark.parametrize(
    ("kind", "value", "parts"),
    [
        ("event", "2026-12", [Part("December 2026", "2026-12"), Part(", TBD")]),
        ("event", "2026-12, status: tentative",
         [Part("December 2026", "2026-12"), Part(", TBD"), Part(" (tentative)")]),
        ("event", "2026-12-11/2027-01-02",
         [Part("Friday 11 December 2026", "2026-12-11"), Part(" to "),
          Part("Saturday 2 January 2027", "2027-01-02")]),
        ("event", "2026-12-11/2026-12-12",
         [Part("Friday 11 December", "2026-12-11"), Part(" to "),
          Part("Saturday 12 December 2026", "2026-12-12")]),
        ("notification", "2026-06-19, qualifier: by, status: cancelled",
         [Part("canceled (was "), Part("by "), Part("Friday 19 June 2026", "2026-06-19"), Part(")")]),
        ("deadline", "2026-06-19, qualifier: suggested",
         [Part("Friday 19 June 2026, 23:59 AoE", "2026-06-20T11:59:00Z"), Part(" (suggested)")]),
        ("event", "TBD", [Part("TBD")]),
    ],
)  # fmt: skip
def test_the_parts_of_a_value_join_to_a_phrase(kind: str, value: str, parts: list[Part]) -> None:
    timetable = history(kind, value)
    assert list(date_parts(timetable, timetable["a"])) == parts


ALL = "All deadlines are 23:59 "
UNLESS = ", unless another time is given"


@pytest.mark.parametrize(
    ("zone_name", "dates", "sentence"),
    [
        ("AoE", ["TBD"], f"{ALL}Anywhere on Earth (AOE)"),
        ("AoE", ["TBD", "2026-08-29"], f"{ALL}Anywhere on Earth (AOE)"),
        ("AoE", ["2026-08-29", "2026-08-29T17:00"],
         f"Deadlines are 23:59 Anywhere on Earth (AOE){UNLESS}"),
        ("UTC", ["2026-08-29T23:59Z", "TBD"], f"{ALL}in UTC"),
        ("Europe/Berlin", ["2026-08-29"], f"{ALL}Central European Time (Berlin)"),
        ("Europe/Berlin", ["2026-08-29T23:59-03:00"], f"Deadlines are 23:59 Central European Time (Berlin){UNLESS}"),
    ],
)  # fmt: skip
def test_the_footnote_holds_for_every_deadline(
    zone_name: str, dates: list[str], sentence: str
) -> None:
    entries = [f"id: a{i}, kind: deadline, date: {date}, {DAY}" for i, date in enumerate(dates)]
    others = [
        f"id: day, kind: event, date: 2026-12-11T09:00Z, {DAY}",
        "id: doors, kind: opening, date: 2026-05-01, announced: 2026-01-01",
    ]
    assert footnote(schedule(*others, *entries, timezone=zone_name)) == sentence


def test_a_fact_is_told_as_it_is_written_and_tbd_while_it_is_open() -> None:
    timetable = schedule("id: a, kind: event, date: TBD")
    assert fact_text(timetable, "name") == "Demo"
    assert fact_text(timetable, "edition") == "2026"
    assert fact_text(timetable, "venue") == "TBD"
    with pytest.raises(KeyError) as caught:
        fact_text(timetable, "room")
    assert caught.value.args == (
        "there is no fact `room`; the facts are name, title, tagline, host, edition, venue, "
        "contact, url, hosted, day",
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("AoE", "AoE"),
        ("UTC", "UTC"),
        ("America/Los_Angeles", "Pacific Time (Los Angeles)"),
        ("US/Pacific", "Pacific Time (Los Angeles)"),
        ("America/Phoenix", "Mountain Time (Phoenix)"),
        ("Europe/Kyiv", "Ukraine Time (Kyiv)"),
        ("America/Argentina/Buenos_Aires", "Argentina Time (Buenos Aires)"),
        ("Asia/Kolkata", "India Time (Kolkata)"),
        # Of no country, and newer than the list of names.
        ("Antarctica/Troll", "Antarctica/Troll"),
    ],
)
def test_a_zone_is_said_as_people_say_it(name: str, words: str) -> None:
    assert spoken(name) == words


def test_every_zone_that_can_be_written_can_be_said() -> None:
    said = {name: spoken(name) for name in zone_names()}
    assert all(
        words == name or re.fullmatch(r"\w.* Time \([^()/]+\)", words)
        for name, words in said.items()
    )


@pytest.mark.parametrize(
    ("kind", "value", "parts"),
    [
        ("deadline", "2026-08-29T23:59:59",
         [Part("Saturday 29 August 2026, 23:59:59 AoE", "2026-08-30T11:59:59Z")]),
        ("deadline", "2026-08-29T23:59:00",
         [Part("Saturday 29 August 2026, 23:59:00 AoE", "2026-08-30T11:59:00Z")]),
        ("period", "2026-10-01/2026-10-07",
         [Part("Thursday 1 October 2026, 00:00", "2026-10-01T12:00:00Z"), Part(" to "),
          Part("Wednesday 7 October 2026, 23:59 AoE", "2026-10-08T11:59:00Z")]),
        ("period", "2026-10-01",
         [Part("Thursday 1 October 2026, 00:00", "2026-10-01T12:00:00Z"), Part(" to "),
          Part("23:59 AoE", "2026-10-02T11:59:00Z")]),
        ("period", "2026-10", [Part("October 2026", "2026-10"), Part(", TBD")]),
        ("event", "2026-12-12T09:00/2026-12-12T17:30, timezone: America/Los_Angeles",
         [Part("Saturday 12 December 2026, 09:00", "2026-12-12T17:00:00Z"), Part(" to "),
          Part("17:30 Pacific Time (Los Angeles)", "2026-12-13T01:30:00Z")]),
        ("event", "2026-12-12T09:00Z/2026-12-12T17:30+01:00",
         [Part("Saturday 12 December 2026, 09:00 UTC", "2026-12-12T09:00:00Z"), Part(" to "),
          Part("17:30 UTC+01:00", "2026-12-12T16:30:00Z")]),
    ],
)  # fmt: skip
def test_what_has_times_is_told_with_both_and_one_zone(
    kind: str, value: str, parts: list[Part]
) -> None:
    timetable = history(kind, value)
    assert list(date_parts(timetable, timetable["a"])) == parts


def test_a_moment_on_another_clock_has_a_second_where_it_is_not_zero() -> None:
    moment = dt.datetime(2026, 8, 30, 11, 59, 59, tzinfo=dt.UTC)
    assert clock_text(moment) == "Sunday 30 August 2026, 11:59:59"
    assert clock_text(moment.replace(second=0)) == "Sunday 30 August 2026, 11:59"


@pytest.mark.parametrize(
    ("date", "kind", "words"),
    [
        ("2026-08-29", "deadline", "Sat 29 Aug, 23:59 AoE"),
        ("2027-01-05", "notification", "Tue 5 Jan 2027"),
        ("2026-09-18/2026-09-22", "period", "18 to 22 Sep"),
        ("2026-08-30/2026-09-02", "period", "30 Aug to 2 Sep"),
        ("2026-12-31/2027-01-02", "event", "31 Dec to 2 Jan 2027"),
        ("2026-12", "event", "Dec 2026, TBD"),
        ("2026-12-11 or 2026-12-12", "event", "11 or 12 Dec"),
        ("TBD", "deadline", "TBD"),
    ],
)
def test_the_short_form_of_a_date(date: str, kind: str, words: str) -> None:
    told = "" if date in ("TBD", "2026-12") else ", announced: 2026-01-01"
    timetable = schedule(f"id: a, kind: {kind}, date: {date}{told}")
    parts = date_parts(timetable, timetable["a"], short=True)
    assert "".join(part.text for part in parts) == words


@pytest.mark.parametrize(
    ("date", "words"), [("TBD", "Date: TBD"), ("2026-12-11", "Friday 11 December 2026")]
)
def test_the_day_of_the_workshop_is_a_fact(date: str, words: str) -> None:
    told = "" if date == "TBD" else ", announced: 2026-01-01"
    assert fact_text(schedule(f"id: a, kind: event, date: {date}{told}"), "day") == words
