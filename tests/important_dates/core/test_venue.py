"""The venue by its parts: what may be written, in words and for programs."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from conftest import schedule, workshop_yaml
from submissions import ONLINE, VENUE

from important_dates.core.export import export_schema, to_export, to_json
from important_dates.core.facts import fact_text
from important_dates.core.ical import to_ical
from important_dates.core.jsonld import event
from important_dates.core.load import load_text
from located_yaml.problems import InvalidFileError

DAY = "id: day, kind: event, date: 2026-12-11, announced: 2026-07-01"
CITY = "city: Example City, country: Exampleland"


def told(venue: str, site: str = "https://example.org/") -> dict[str, Any]:
    data = event(schedule(DAY, venue=venue), site)
    assert data is not None
    return data


@pytest.mark.parametrize(
    ("venue", "words"),
    [
        ("TBD", "TBD"),
        ("Hall 7: East".join("''"), "Hall 7: East"),
        (VENUE, "Hall 7, Example City, Exampleland"),
        (f"{{{CITY}}}", "Example City, Exampleland"),
        (f"{{{CITY}, attendance: mixed}}", "Example City, Exampleland"),
        (ONLINE, "Example Rooms, online"),
        ("{attendance: online}", "online"),
    ],
)
def test_the_venue_is_told_in_words(venue: str, words: str) -> None:
    assert fact_text(schedule(DAY, venue=venue), "venue") == words


def test_the_calendar_has_the_words() -> None:
    calendar = to_ical(schedule(DAY, venue=VENUE)).decode()
    assert r"LOCATION:Hall 7\, Example City\, Exampleland" in calendar


def test_search_engines_are_told_the_address_by_its_parts() -> None:
    data = told(VENUE)
    assert data["location"] == {
        "@type": "Place",
        "name": "Hall 7",
        "hasMap": "https://example.org/map",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "1 Example Street",
            "addressLocality": "Example City",
            "addressCountry": "Exampleland",
        },
    }
    assert data["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"


def test_a_workshop_that_is_online_has_a_virtual_place() -> None:
    data = told(ONLINE)
    assert data["location"] == {"@type": "VirtualLocation", "url": "https://example.org/"}
    assert data["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"


def test_a_virtual_place_has_no_address_while_the_site_has_none() -> None:
    assert told(ONLINE, site="")["location"] == {"@type": "VirtualLocation"}


def test_a_workshop_in_both_ways_has_both_places() -> None:
    data = told(f"{{{CITY}, attendance: mixed}}")
    assert [place["@type"] for place in data["location"]] == ["Place", "VirtualLocation"]
    assert data["location"][0]["name"] == "Example City, Exampleland"
    assert data["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"


def test_a_venue_in_words_says_nothing_of_attendance() -> None:
    assert "eventAttendanceMode" not in told("A Hall")


def test_programs_get_the_words_and_the_parts() -> None:
    data = json.loads(to_json(to_export(schedule(DAY, venue=VENUE))))
    jsonschema.Draft202012Validator(export_schema()).validate(data)
    workshop = data["workshop"]
    assert workshop["venue"] == "Hall 7, Example City, Exampleland"
    assert workshop["place"] == {
        "attendance": "offline",
        "name": "Hall 7",
        "city": "Example City",
        "country": "Exampleland",
        "address": "1 Example Street",
        "room": "Room 12",
        "map": "https://example.org/map",
        "access_text": "The hall has no steps.",
        "links": [{"name": "The hall", "web": "https://example.org/hall"}],
    }


@pytest.mark.parametrize("venue", ["TBD", "A Hall"])
def test_a_venue_in_words_has_no_parts(venue: str) -> None:
    data = json.loads(to_json(to_export(schedule(DAY, venue=venue))))
    assert "place" not in data["workshop"]


@pytest.mark.parametrize(
    ("venue", "problems"),
    [
        ("{name: Hall 7}", ["`city` is missing", "`country` is missing"]),
        ("{city: A, county: B}", ["no field `county` here; did you mean `country`?", "`country` is"]),
        (f"{{{CITY}, attendance: hybrid}}", ["write offline, online or mixed"]),
        (f"{{{CITY}, map: http://example.org/}}", ["is not encrypted; write one that begins with"]),
        (f"{{{CITY}, links: [{{name: A}}]}}", ["`web` is missing; write `web: https://"]),
        ("[Hall 7]", ["`venue` is one text, or TBD; or write `city:` and `country:` below it"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(venue: str, problems: list[str]) -> None:
    text = workshop_yaml(DAY, venue=venue)
    with pytest.raises(InvalidFileError) as caught:
        load_text(text, "f")
    line = text.splitlines().index(f"  venue: {venue}") + 1
    assert {problem.line for problem in caught.value.problems} == {line}
    told = sorted(problem.message for problem in caught.value.problems)
    assert len(told) == len(problems)
    for part in problems:
        assert any(part in message for message in told), told
