"""Each entry of the calendar, as another program reads it (RFC 5545, RFC 7986)."""

from __future__ import annotations

import datetime as dt
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest
from conftest import schedule
from histories import history
from icalendar import Calendar, Event
from icalendar.cal import Component

from important_dates.core.ical import entry_text, to_ical, uid

if TYPE_CHECKING:
    from important_dates.core.model import Schedule

DAY = "announced: 2026-07-01"


def read(timetable: Schedule, *address: str) -> Calendar:
    calendar = Calendar.from_ical(to_ical(timetable, *address))
    assert isinstance(calendar, Calendar)
    assert calendar.errors == []
    return calendar


def entry(timetable: Schedule) -> Event:
    """The only entry."""
    (only,) = read(timetable).events
    assert only.errors == []
    return only


def lines(component: Component) -> dict[str, str]:
    """The properties of a component, each with its parameters, as lines of the file."""
    own = takewhile(
        lambda line: not line.startswith(("BEGIN:", "END:")), component.content_lines()[1:]
    )
    return dict(line.split(":", 1) for line in own)


def test_the_calendar_says_what_it_is_and_how_often_to_ask() -> None:
    timetable = schedule(f"id: a, kind: event, date: 2026-12-11, {DAY}", updated="2026-07-02")
    assert lines(read(timetable)) == {
        "PRODID": "-//Demo//important dates//EN",
        "VERSION": "2.0",
        "UID": "2026-calendar@demo",
        "LAST-MODIFIED": "20260702T000000Z",
        "NAME": "Demo 2026: important dates",
        "X-WR-CALNAME": "Demo 2026: important dates",
        "REFRESH-INTERVAL;VALUE=DURATION": "PT12H",
        "X-PUBLISHED-TTL": "PT12H",
    }


def test_a_calendar_with_a_known_address_says_where_it_is_renewed() -> None:
    timetable = schedule(f"id: a, kind: event, date: 2026-12-11, {DAY}")
    head = lines(read(timetable, "https://example.org/important-dates.ics"))
    assert head["SOURCE;VALUE=URI"] == "https://example.org/important-dates.ics"


def test_a_day_is_an_entry_of_a_whole_day() -> None:
    timetable = schedule(
        f"id: day, label: Workshop Day, kind: event, date: 2026-12-11, {DAY}, "
        "link: https://example.org/day, note: In the large hall",
        venue="A Hall",
    )
    assert lines(entry(timetable)) == {
        "DTSTART;VALUE=DATE": "20261211",
        "DTEND;VALUE=DATE": "20261212",
        "UID": "2026-day@demo",
        "SEQUENCE": "0",
        "DTSTAMP": "20260701T000000Z",
        "LAST-MODIFIED": "20260701T000000Z",
        "SUMMARY": "Demo: Workshop Day",
        "DESCRIPTION": r"Friday 11 December 2026\nIn the large hall",
        "STATUS": "CONFIRMED",
        "TRANSP": "TRANSPARENT",
        "LOCATION": "A Hall",
        "URL": "https://example.org/day",
    }


def test_a_deadline_is_a_moment_without_an_end_or_a_place() -> None:
    timetable = schedule(f"id: a, kind: deadline, date: 2026-08-29, {DAY}", venue="A Hall")
    properties = lines(entry(timetable))
    assert properties["DTSTART"] == "20260830T115900Z"
    assert properties["DESCRIPTION"] == r"Saturday 29 August 2026\, 23:59 AoE"
    assert not {"DTEND", "DTEND;VALUE=DATE", "LOCATION", "URL"} & properties.keys()


def test_an_event_has_no_place_while_the_venue_is_open() -> None:
    assert "LOCATION" not in entry(history("event", "2026-12-11"))


@pytest.mark.parametrize(
    ("kind", "date", "start", "end"),
    [
        ("event", "2026-12-31", dt.date(2026, 12, 31), dt.date(2027, 1, 1)),
        ("event", "2026-12-11/2026-12-13", dt.date(2026, 12, 11), dt.date(2026, 12, 14)),
        ("notification", "2026-09-29", dt.date(2026, 9, 29), dt.date(2026, 9, 30)),
        ("opening", "2026-05-01", dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC), None),
        ("event", "2026-12-11T09:00-08:00", dt.datetime(2026, 12, 11, 17, tzinfo=dt.UTC), None),
    ],
)
def test_an_entry_lasts_as_long_as_its_date(
    kind: str, date: str, start: dt.date, end: dt.date | None
) -> None:
    properties = entry(history(kind, date))
    assert properties["DTSTART"].dt == start
    assert ("DTEND" in properties and properties["DTEND"].dt) == (end or False)


@pytest.mark.parametrize("date", ["TBD", "2026-12", "2026-12-11 or 2026-12-12"])
def test_what_has_no_one_day_yet_has_no_entry(date: str) -> None:
    timetable = history("event", date)
    assert read(timetable).events == []
    assert entry_text(timetable, timetable["a"]) == ""


@pytest.mark.parametrize(
    ("values", "sequence", "status", "description"),
    [
        (["2026-12-11"], 0, "CONFIRMED", "Friday 11 December 2026"),
        (["2026-12", "2026-12-11"], 1, "CONFIRMED", "Friday 11 December 2026"),
        (
            ["2026-12-04", "2026-12-11, note: The hall was taken"],
            1,
            "CONFIRMED",
            "Friday 11 December 2026\nmoved from 4 December 2026\nThe hall was taken",
        ),
        (["2026-12-11, status: tentative"], 0, "TENTATIVE", "Friday 11 December 2026 (tentative)"),
        (
            ["2026-12-04", "2026-12-11", "2026-12-11, status: cancelled"],
            2,
            "CANCELLED",
            "canceled (was Friday 11 December 2026)",
        ),
    ],
)
def test_a_change_renews_the_entry_that_clients_have(
    values: list[str], sequence: int, status: str, description: str
) -> None:
    properties = entry(history("event", *values))
    assert (
        properties["UID"],
        properties["SEQUENCE"],
        properties["STATUS"],
        properties["DESCRIPTION"],
    ) == (
        "2026-a@demo",
        sequence,
        status,
        description,
    )
    assert properties["DTSTAMP"].dt == dt.datetime(2026, len(values), 1, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("name", "owner"),
    [("Work2Shop", "work2shop"), ("A & B, 2nd!", "a-b-2nd"), ("研究会", "workshop")],
)
def test_an_entry_is_known_by_edition_id_and_the_workshop_s_name(name: str, owner: str) -> None:
    timetable = schedule(
        "id: a, kind: event, date: 2027-12-11, announced: 2027-07-01",
        name=name,
        edition="2027",
        updated="2027-07-01",
    )
    assert uid(timetable, "day") == f"2027-day@{owner}"
    assert entry(timetable)["UID"] == f"2027-a@{owner}"


def test_a_calendar_without_entries_holds_the_zone_of_its_deadlines() -> None:
    calendar = read(schedule("id: a, kind: deadline, date: TBD"))
    (zone,) = calendar.timezones
    assert zone.errors == []
    (standard,) = zone.standard
    assert lines(zone) == {"TZID": "Etc/GMT+12"}
    assert lines(standard) == {
        "DTSTART": "19700101T000000",
        "TZOFFSETFROM": "-1200",
        "TZOFFSETTO": "-1200",
        "TZNAME": "AoE",
    }


def test_a_calendar_with_entries_holds_nothing_else() -> None:
    timetable = schedule(f"id: a, kind: event, date: 2026-12-11, {DAY}")
    assert [part.name for part in read(timetable).subcomponents] == ["VEVENT"]


@pytest.mark.parametrize(
    ("kind", "values", "line"),
    [
        ("event", ["2026-12-11"], "DTSTART 20261211, DTEND 20261212, STATUS CONFIRMED, SEQUENCE 0"),
        (
            "deadline",
            ["2026-08-22", "2026-08-29, status: tentative"],
            "DTSTART 20260830T115900Z, STATUS TENTATIVE, SEQUENCE 1",
        ),
    ],
)
def test_an_entry_can_be_shown_in_a_line(kind: str, values: list[str], line: str) -> None:
    timetable = history(kind, *values)
    assert entry_text(timetable, timetable["a"]) == line


@pytest.mark.parametrize(
    ("kind", "date", "start", "end"),
    [
        ("period", "2026-10-01/2026-10-07", "20261001T120000Z", "20261008T115900Z"),
        ("period", "2026-10-01", "20261001T120000Z", "20261002T115900Z"),
        ("period", "2026-10-01T09:00/2026-10-07T17:00, timezone: Europe/Berlin",
         "20261001T070000Z", "20261007T150000Z"),
        ("event", "2026-12-12T09:00-08:00/2026-12-12T17:30-08:00",
         "20261212T170000Z", "20261213T013000Z"),
        ("deadline", "2026-08-29T23:59:59", "20260830T115959Z", None),
    ],
)  # fmt: skip
def test_what_has_times_stands_at_its_instants(
    kind: str, date: str, start: str, end: str | None
) -> None:
    properties = lines(entry(history(kind, date, venue="A Hall")))
    assert (properties["DTSTART"], properties.get("DTEND")) == (start, end)
    assert ("LOCATION" in properties) is (kind == "event")


def test_a_canceled_entry_says_so_in_its_summary() -> None:
    for status, summary in (
        ("cancelled", "Canceled: Demo: A label"),
        ("tentative", "Demo: A label"),
        ("confirmed", "Demo: A label"),
    ):
        assert entry(history("event", f"2026-12-11, status: {status}"))["SUMMARY"] == summary


def test_the_summary_tells_two_tracks_apart() -> None:
    timetable = schedule(
        f"id: a, kind: deadline, date: 2026-08-29, {DAY}, track: Papers",
        f"id: b, kind: deadline, date: 2026-08-29, {DAY}, track: Demos",
    )
    summaries = [str(event["SUMMARY"]) for event in read(timetable).events]
    assert summaries == ["Demo: A label (Papers)", "Demo: A label (Demos)"]


@pytest.mark.parametrize(
    ("kind", "days", "sequence", "modified"),
    [
        ("event", "2026-09-01", 2, "20260901T000000Z"),
        ("event", "[2026-09-01, 2026-10-01]", 3, "20261001T000000Z"),
        # What was announced later is the newest.
        ("event", "2026-01-15", 2, "20260201T000000Z"),
        # The place is no part of any other entry.
        ("deadline", "2026-09-01", 1, "20260201T000000Z"),
    ],
)
def test_another_venue_renews_the_entries_that_name_it(
    kind: str, days: str, sequence: int, modified: str
) -> None:
    venue = f"A Hall\n  venue_changed: {days}"
    properties = lines(entry(history(kind, "2026-12-04", "2026-12-11", venue=venue)))
    assert properties["SEQUENCE"] == str(sequence)
    assert properties["DTSTAMP"] == properties["LAST-MODIFIED"] == modified
