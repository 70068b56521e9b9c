"""The calendar, read by parsers that are not ours."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import ics
import pytest
from conftest import schedule
from icalendar import Calendar, Event

from important_dates.core.ical import to_ical
from important_dates.core.instants import instant

if TYPE_CHECKING:
    from important_dates.core.model import Schedule

DAY = "announced: 2026-07-01"
ALL = (
    f"id: deadline, kind: deadline, date: 2026-08-29, {DAY}",
    f"id: notified, kind: notification, date: 2026-09-29, {DAY}",
    f"id: days, kind: event, date: 2026-12-11/2026-12-12, {DAY}",
    f"id: workshop, kind: event, date: 2026-12-11T09:00-08:00, {DAY}",
    "id: month, kind: event, date: 2026-12",
    f"id: choice, kind: event, date: 2026-12-11 or 2026-12-12, {DAY}",
    "id: open, kind: deadline, date: TBD",
)
# One entry of each state: its title, its start and its end, where it has one.
STATES = (
    ("id: announced, kind: deadline, date: 2026-08-29T23:59:59, announced: 2026-07-01",
     "Demo: A label", "2026-08-30T11:59:59Z", None),
    ("id: extended\nkind: deadline\ndate: 2026-08-29\nannounced: 2026-08-01\nhistory:\n"
     "  - date: 2026-08-22\n    announced: 2026-07-01",
     "Demo: A label", "2026-08-30T11:59:00Z", None),
    ("id: corrected, kind: deadline, date: 2026-08-29, announced: 2026-07-01, corrected: 2026-07-02",
     "Demo: A label", "2026-08-30T11:59:00Z", None),
    ("id: cancelled, kind: deadline, date: 2026-08-29, announced: 2026-08-01, status: cancelled",
     "Canceled: Demo: A label", "2026-08-30T11:59:00Z", None),
    ("id: period, kind: period, date: 2026-10-01/2026-10-07, announced: 2026-07-01",
     "Demo: A label", "2026-10-01T12:00:00Z", "2026-10-08T11:59:00Z"),
    ("id: talks, kind: event, date: 2026-12-12T09:00-08:00/2026-12-12T17:30-08:00, "
     "announced: 2026-07-01",
     "Demo: A label", "2026-12-12T17:00:00Z", "2026-12-13T01:30:00Z"),
)  # fmt: skip
WHOLE = schedule(*(entry for entry, *_ in STATES), venue="A Hall")
SAID = {
    f"2026-{entry.split(',')[0].split(chr(10))[0].removeprefix('id: ')}@demo": tuple(rest)
    for entry, *rest in STATES
}


def events(made: Schedule) -> dict[str, Event]:
    calendar = Calendar.from_ical(to_ical(made))
    assert calendar.errors == []
    found = calendar.walk("VEVENT")
    assert [error for event in found for error in event.errors] == []
    return {str(event["UID"]): event for event in found}


def test_each_date_with_a_day_has_an_entry_and_no_other() -> None:
    assert list(events(schedule(*ALL))) == [
        f"2026-{name}@demo" for name in ("deadline", "notified", "days", "workshop")
    ]


def test_moments_are_in_utc_and_days_end_before_the_next() -> None:
    made = schedule(*ALL)
    found = events(made)
    for name in ("deadline", "workshop"):
        assert found[f"2026-{name}@demo"].start == instant(made, made[name])
    assert b"DTSTART:20260830T115900Z\r\n" in to_ical(made)
    notified, days = found["2026-notified@demo"], found["2026-days@demo"]
    assert (notified.start, notified.end) == (dt.date(2026, 9, 29), dt.date(2026, 9, 30))
    assert (days.start, days.end) == (dt.date(2026, 12, 11), dt.date(2026, 12, 13))


def test_stamps_come_from_the_announcement_and_never_from_the_clock() -> None:
    found = events(schedule(*ALL))["2026-deadline@demo"]
    assert (
        found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == dt.datetime(2026, 7, 1, tzinfo=dt.UTC)
    )


def test_a_calendar_without_entries_is_valid() -> None:
    calendar = Calendar.from_ical(to_ical(schedule("id: a, kind: deadline, date: TBD")))
    assert calendar.walk("VEVENT") == []
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Etc/GMT+12"
    assert dt.timedelta(hours=-12) == zone.standard[0].TZOFFSETTO


def test_lines_end_in_crlf_and_hold_at_most_75_octets() -> None:
    label = "Ωμέγα 🧪 " * 40
    made = schedule(f"id: a, kind: event, date: 2026-12-11, {DAY}, label: {label}")
    lines = to_ical(made).split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 75
    assert events(made)["2026-a@demo"]["SUMMARY"] == f"Demo: {label.strip()}"


@pytest.mark.parametrize(
    "text", ["<b>&\"';,\\", "one\ntwo", "\u202eright to left", "🧪", "x" * 10_000]
)
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    label = json.dumps(text, ensure_ascii=False)
    made = schedule(f"id: a\nkind: event\ndate: 2026-12-11\n{DAY}\nlabel: {label}")
    assert events(made)["2026-a@demo"]["SUMMARY"] == f"Demo: {text}"


def test_the_same_schedule_gives_the_same_bytes() -> None:
    assert to_ical(schedule(*ALL)) == to_ical(schedule(*ALL))


def test_the_published_address_and_the_venue_are_told() -> None:
    made = schedule(f"id: a, kind: event, date: 2026-12-11, {DAY}", venue="A Hall")
    calendar = Calendar.from_ical(to_ical(made, "https://example.org/important-dates.ics"))
    assert calendar["SOURCE"] == "https://example.org/important-dates.ics"
    assert calendar.walk("VEVENT")[0]["LOCATION"] == "A Hall"


def test_a_link_is_the_address_of_its_entry() -> None:
    made = schedule(f"id: a, kind: event, date: 2026-12-11, {DAY}, link: https://example.org/x")
    assert events(made)["2026-a@demo"]["URL"] == "https://example.org/x"


def test_another_python_parser_reads_the_same_moments() -> None:
    made = schedule(*ALL)
    found = {event.uid: event for event in ics.Calendar(to_ical(made).decode()).events}
    assert len(found) == 4
    for name in ("deadline", "workshop"):
        assert found[f"2026-{name}@demo"].begin.datetime == instant(made, made[name])
    assert found["2026-days@demo"].all_day


def iso(moment: dt.datetime | None) -> str | None:
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}" if moment else None


def test_each_state_has_its_instants_and_its_title() -> None:
    read = {
        uid: (str(event["SUMMARY"]), iso(event.start), iso(event.end if "DTEND" in event else None))
        for uid, event in events(WHOLE).items()
    }
    assert read == SAID


def test_another_python_parser_reads_the_same_of_each_state() -> None:
    read = {
        event.uid: (event.name, iso(event.begin.datetime), iso(event.end.datetime))
        for event in ics.Calendar(to_ical(WHOLE).decode()).events
    }
    # To this one, what has no end ends when it begins.
    assert read == {uid: (name, start, end or start) for uid, (name, start, end) in SAID.items()}


def test_an_empty_calendar_is_read_by_another_python_parser() -> None:
    made = schedule("id: a, kind: deadline, date: TBD")
    assert not ics.Calendar(to_ical(made).decode()).events


NODE = """
const fs = require("fs"), ICAL = require("ical.js");
const { Component, parse } = ICAL.default || ICAL;
const root = new Component(parse(fs.readFileSync(0, "utf8")));
const moment = (event, name) => event.getFirstPropertyValue(name)?.toJSDate().toISOString();
const seen = root.getAllSubcomponents("vevent").map((event) => [
  event.getFirstPropertyValue("uid"),
  [event.getFirstPropertyValue("summary"), moment(event, "dtstart"), moment(event, "dtend") || null],
]);
console.log(JSON.stringify(seen));
"""


def test_mozilla_s_parser_reads_the_same_moments(tmp_path: Path) -> None:
    if not shutil.which("npm"):
        pytest.skip("Node.js is not installed")
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "ical.js@2.2.1"]
    if subprocess.run(install, cwd=tmp_path, check=False, capture_output=True).returncode:
        pytest.skip("ical.js cannot be installed: no npm registry")
    script = NODE.replace("ical.js", f"{tmp_path}/node_modules/ical.js")

    def read(timetable: Schedule) -> dict[str, list[str]]:
        calendar, environment = to_ical(timetable), {**os.environ, "TZ": "UTC"}
        done = subprocess.run(
            ["node", "-e", script], input=calendar, capture_output=True, check=True, env=environment
        )
        return dict(json.loads(done.stdout.replace(b".000Z", b"Z")))

    whole_days = read(schedule(*ALL))["2026-days@demo"][1:]
    assert whole_days == ["2026-12-11T00:00:00Z", "2026-12-13T00:00:00Z"]
    assert {uid: tuple(said) for uid, said in read(WHOLE).items()} == SAID
