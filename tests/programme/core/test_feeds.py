"""The programme for calendars, search engines and other programs, read by parsers not ours."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import ics
import jsonschema
import pytest
from conftest import schedule
from icalendar import Calendar, Event
from programme_files import examined, programme_yaml

from important_dates.core.export import to_json
from programme.core.export import export_schema, to_export
from programme.core.frab import frab
from programme.core.ical import entries_of, session_ical, to_ical
from programme.core.jsonld import event
from programme.core.model import Data
from programme.core.public import public
from programme.core.times import slots_of

if TYPE_CHECKING:
    from pathlib import Path

    from programme.core.times import Slot

EVENT = "id: workshop, kind: event, date: 2026-12-11, announced: 2026-07-01"
PEOPLE = "- {id: speaker-a, name: Łukasz A}\n- {id: speaker-b, name: Nguyễn B}"
SESSIONS = (
    "id: doors, kind: setup, start: 08:00, end: 09:00",
    "id: talk, kind: invited-talk, start: 09:00, end: 10:00, speakers: [speaker-a], title: A Title, "
    "history: [{start: 11:00, end: 12:00, announced: 2026-10-01}], announced: 2026-10-20, abstract: A text",
    "id: coffee, kind: break, start: 10:00, end: 10:30",
    "id: lost, kind: invited-talk, start: 10:30, end: 11:00, status: cancelled, announced: 2026-11-01, "
    "history: [{announced: 2026-10-01}]",
    "id: members, kind: closed, start: 10:30, end: 11:00, title: Members, join: 'https://meet.example.org/m'",
    "id: panel, kind: panel, start: 11:00, end: 12:00, panelists: [speaker-b], attendance: online, "
    "join: 'https://meet.example.org/p', note: Bring questions",
    "id: evening, kind: social, start: 18:00, end: 19:00, access: registered, join: 'https://meet.example.org/e'",
    "id: later, kind: talks, start: 19:00, minutes: 60, talks: [{id: one, speakers: [speaker-a]}]",
)
VENUE = "\n    name: Hall 7\n    city: Sydney\n    country: Australia\n    attendance: mixed"


@pytest.fixture
def data(tmp_path: Path) -> Data:
    """A programme with one session of every sort, as readers may see it."""
    return feed_data(tmp_path, *SESSIONS)


def feed_data(folder: Path, *sessions: str, room: str = "Room 1", **head: str) -> Data:
    text = programme_yaml(
        *sessions, people=PEOPLE, timezone="Australia/Sydney", day_room=room, **head
    )
    loaded = examined(folder, text)
    assert loaded.errors == ()
    facts = schedule(EVENT, venue=VENUE)
    of = loaded.data
    return public(Data(of.programme, of.people, of.papers, facts.workshop.place, facts))


def page(slot: Slot) -> str:
    return f"https://example.org/programme.html#{slot.session.anchor}"


def events(feed: bytes) -> dict[str, Event]:
    calendar = Calendar.from_ical(feed)
    assert calendar.errors == []
    found = calendar.walk("VEVENT")
    assert [error for one in found for error in one.errors] == []
    return {str(one["UID"]): one for one in found}


IDS = ("talk", "lost", "panel", "evening", "later")


def test_calendars_have_what_one_attends_and_keep_what_was_canceled(data: Data) -> None:
    assert list(events(to_ical(data))) == [f"2026-session-{name}@demo" for name in IDS]


def test_an_entry_says_when_where_and_what(data: Data) -> None:
    entry = events(to_ical(data, "https://example.org/programme.ics", page))[
        "2026-session-talk@demo"
    ]
    assert b"DTSTART:20261210T220000Z\r\n" in to_ical(data)
    assert entry.end == dt.datetime(2026, 12, 10, 23, tzinfo=dt.UTC)
    assert entry["SUMMARY"] == "Demo: A Title (Łukasz A)"
    assert entry["LOCATION"] == "Room 1, Hall 7, Sydney, Australia"
    assert entry["DESCRIPTION"].splitlines() == [
        "Friday 11 December 2026, 09:00–10:00 Australian Eastern Time (Sydney)",
        "moved from 11:00–12:00 to 09:00–10:00",
        "A text",
    ]
    assert (entry["STATUS"], entry["TRANSP"]) == ("CONFIRMED", "OPAQUE")
    assert entry["URL"] == "https://example.org/programme.html#session-talk"


def test_revisions_and_stamps_come_from_the_record_alone(data: Data) -> None:
    found = events(to_ical(data))
    told = {uid.removeprefix("2026-session-"): entry for uid, entry in found.items()}
    assert {uid: entry["SEQUENCE"] for uid, entry in told.items()} == {
        "talk@demo": 1, "lost@demo": 1, "panel@demo": 0, "evening@demo": 0, "later@demo": 0,
    }  # fmt: skip
    stamps = {uid: str(entry["DTSTAMP"].dt.date()) for uid, entry in told.items()}
    assert (stamps["talk@demo"], stamps["panel@demo"]) == ("2026-10-20", "2026-10-01")
    assert all(entry["DTSTAMP"].dt == entry["LAST-MODIFIED"].dt for entry in told.values())


def test_a_change_of_the_venue_is_a_revision_of_every_session(tmp_path: Path) -> None:
    data = feed_data(tmp_path, SESSIONS[1], SESSIONS[2])
    moved = schedule(EVENT, venue=f"{VENUE}\n  venue_changed: 2026-11-05")
    changed = Data(data.programme, data.people, data.papers, data.place, moved)
    (entry,) = events(to_ical(changed)).values()
    assert (entry["SEQUENCE"], str(entry["DTSTAMP"].dt.date())) == (2, "2026-11-05")


def test_what_was_canceled_says_so_in_its_title(data: Data) -> None:
    entry = events(to_ical(data))["2026-session-lost@demo"]
    assert (entry["STATUS"], entry["SUMMARY"]) == ("CANCELLED", "Canceled: Demo: Invited talk")


def test_a_tentative_programme_has_tentative_entries(tmp_path: Path) -> None:
    feed = to_ical(feed_data(tmp_path, *SESSIONS, status="tentative"))
    statuses = {str(entry["STATUS"]) for entry in events(feed).values()}
    assert statuses == {"TENTATIVE", "CANCELLED"}


def test_no_feed_holds_a_link_that_is_not_for_everybody(data: Data) -> None:
    export = to_export(data)
    feeds = (
        to_ical(data).replace(b"\r\n ", b"").decode(),
        to_json(export),
        json.dumps(event(data)),
        json.dumps(frab(data)),
    )
    for feed in feeds:
        assert "meet.example.org/m" not in feed
        assert "meet.example.org/e" not in feed
    assert "https://meet.example.org/p" in feeds[0]


def test_a_session_s_own_calendar_has_the_same_entry(data: Data) -> None:
    (slot,) = (slot for slot in entries_of(data) if slot.id == "panel")
    ((uid, entry),) = events(session_ical(data, slot)).items()
    assert entry.to_ical() == events(to_ical(data))[uid].to_ical()
    assert entry["LOCATION"] == "online"


def test_another_parser_reads_the_same_moments(data: Data) -> None:
    found = ics.Calendar(to_ical(data).decode()).events
    assert {one.uid: one.begin.datetime for one in found} == {
        f"2026-session-{slot.id}@demo": slot.start for slot in entries_of(data)
    }


def test_the_same_data_give_the_same_bytes(tmp_path: Path) -> None:
    once, again = (feed_data(tmp_path, *SESSIONS) for _ in range(2))
    assert to_ical(once) == to_ical(again)
    assert to_json(to_export(once)) == to_json(to_export(again))
    assert (event(once), frab(once)) == (event(again), frab(again))


def test_a_draft_has_no_feed(tmp_path: Path) -> None:
    text = (session for session in SESSIONS if "join" not in session)
    draft = feed_data(tmp_path, *text, announced="")
    assert (to_export(draft), frab(draft)) == (None, None)
    assert "subEvent" not in (event(draft) or {})
    with pytest.raises(ValueError, match="draft"):
        to_ical(draft)


def test_the_json_has_every_session_and_its_changes_and_fits_its_schema(data: Data) -> None:
    told = json.loads(to_json(to_export(data)))
    jsonschema.validate(told, export_schema())
    sessions = {session["id"]: session for session in told["sessions"]}
    assert list(sessions) == [
        *("doors", "talk", "coffee", "lost", "members", "panel", "evening", "later")
    ]
    talk = sessions["talk"]
    assert (talk["date"], talk["start"]) == ("2026-12-11", "2026-12-10T22:00:00Z")
    assert talk["changes"] == [
        {"text": "moved from 11:00–12:00 to 09:00–10:00", "announced": "2026-10-20", "note": None}
    ]
    assert sessions["later"]["talks"][0]["start"] is None
    assert [sessions[name]["attendance"] for name in ("talk", "panel")] == ["mixed", "online"]
    assert {person["id"]: person["roles"] for person in told["people"]} == {
        "speaker-a": ["speaker"],
        "speaker-b": ["panelist"],
    }


def test_search_engines_get_the_sessions_within_the_workshop(data: Data) -> None:
    whole = event(data, "https://example.org/", page)
    assert whole
    inner = {one["url"].rpartition("-")[2]: one for one in whole["subEvent"]}
    assert list(inner) == list(IDS)
    assert inner["talk"] == {
        "@type": "Event",
        "name": "A Title",
        "startDate": "2026-12-11T09:00:00+11:00",
        "endDate": "2026-12-11T10:00:00+11:00",
        "location": [
            {
                "@type": "Place",
                "name": "Room 1, Hall 7",
                "address": {
                    "@type": "PostalAddress",
                    "addressLocality": "Sydney",
                    "addressCountry": "Australia",
                },
            },
            {"@type": "VirtualLocation", "url": "https://example.org/"},
        ],
        "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        "eventStatus": "https://schema.org/EventRescheduled",
        "previousStartDate": "2026-12-11T11:00:00+11:00",
        "description": "A text",
        "performer": [{"@type": "Person", "name": "Łukasz A"}],
        "url": "https://example.org/programme.html#session-talk",
    }
    assert inner["lost"]["eventStatus"] == "https://schema.org/EventCancelled"
    assert inner["panel"]["location"]["@type"] == "VirtualLocation"


def test_search_engines_get_nothing_until_the_day_and_the_place_are_known(data: Data) -> None:
    for facts in (schedule(EVENT), schedule("id: w, kind: event, date: 2026-12", venue=VENUE)):
        other = Data(data.programme, data.people, data.papers, facts.workshop.place, facts)
        assert event(other) is None


def test_conference_apps_get_the_sessions_by_day_and_room(data: Data) -> None:
    told = frab(data)
    assert told
    (day,) = told["schedule"]["conference"]["days"]
    talks = day["rooms"]["Room 1"]
    assert [talk["slug"] for talk in talks] == [f"2026-{name}" for name in IDS if name != "lost"]
    assert (day["date"], day["day_start"]) == ("2026-12-11", "2026-12-11T09:00:00+11:00")
    assert (talks[0]["start"], talks[0]["duration"]) == ("09:00", "01:00")
    assert (
        len({talk["guid"] for talk in talks}) == len({talk["id"] for talk in talks}) == len(talks)
    )
    assert all(0 < talk["id"] < 2**31 for talk in talks)


def test_conference_apps_get_nothing_while_a_room_is_open(tmp_path: Path) -> None:
    assert frab(feed_data(tmp_path, *SESSIONS, room="")) is None


def test_moving_a_session_changes_none_of_its_identifiers(tmp_path: Path) -> None:
    before = feed_data(tmp_path, SESSIONS[1], SESSIONS[5])
    after = feed_data(
        tmp_path, SESSIONS[5].replace("11:00, end: 12:00", "08:00, end: 09:00"), SESSIONS[1]
    )
    assert {*events(to_ical(before))} == {*events(to_ical(after))}
    assert before.programme
    anchors = {slot.session.anchor for slot in slots_of(before.programme)}
    assert anchors == {"session-talk", "session-panel"}
