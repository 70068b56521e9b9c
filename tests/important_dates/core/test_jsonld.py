"""What search engines are told: https://schema.org/Event and https://schema.org/WebSite."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from conftest import schedule
from histories import history

from important_dates.core.jsonld import event, script_text, website

if TYPE_CHECKING:
    from important_dates.core.model import Schedule

HALL = {"venue": "A Hall"}


def as_read(timetable: Schedule, *address: str) -> dict[str, Any]:
    """The event as a search engine reads it from the page."""
    data = event(timetable, *address)
    assert data is not None
    read: dict[str, Any] = json.loads(script_text(data))
    return read


def test_an_event_has_a_name_days_a_place_and_an_address() -> None:
    timetable = history("event", "2026-12-11", **HALL)
    assert as_read(timetable, "https://example.org/") == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Demo: A Title",
        "description": "A tagline.",
        "startDate": "2026-12-11",
        "endDate": "2026-12-11",
        "location": {"@type": "Place", "name": "A Hall", "address": "A Hall"},
        "eventStatus": "https://schema.org/EventScheduled",
        "url": "https://example.org/",
    }


def test_an_event_whose_page_has_no_known_address_names_none() -> None:
    assert "url" not in as_read(history("event", "2026-12-11", **HALL))


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2026-12-11/2026-12-13", "2026-12-11", "2026-12-13"),
        ("2026-12-11T09:00, timezone: Europe/Berlin", "2026-12-11T09:00:00+01:00", None),
        ("2026-12-11T20:00-08:00", "2026-12-11T20:00:00-08:00", None),
        ("2026-12-11T20:00Z", "2026-12-11T20:00:00Z", None),
        ("2026-12-11T09:00/2026-12-11T17:30, timezone: America/Los_Angeles",
         "2026-12-11T09:00:00-08:00", "2026-12-11T17:30:00-08:00"),
        # The clocks are put back between the two.
        ("2026-10-31T20:00/2026-11-01T09:00, timezone: America/Los_Angeles",
         "2026-10-31T20:00:00-07:00", "2026-11-01T09:00:00-08:00"),
    ],
)  # fmt: skip
def test_an_event_starts_and_ends_when_the_file_says(
    date: str, start: str, end: str | None
) -> None:
    data = as_read(history("event", date, **HALL))
    assert (data["startDate"], data.get("endDate")) == (start, end)


@pytest.mark.parametrize("date", ["TBD", "2026-12", "2026-12-11 or 2026-12-12"])
def test_an_event_without_one_day_is_not_told(date: str) -> None:
    assert event(history("event", date, **HALL)) is None


def test_an_event_without_a_place_is_not_told() -> None:
    assert event(history("event", "2026-12-11")) is None


def test_only_the_workshop_s_own_event_is_told() -> None:
    deadline, dinner, day = (
        f"id: {name}, kind: {kind}, date: {date}, announced: 2026-07-01"
        for name, kind, date in [
            ("submission", "deadline", "2026-08-29"),
            ("dinner", "event", "2026-12-12"),
            ("workshop", "event", "2026-12-11"),
        ]
    )
    assert event(schedule(deadline, **HALL)) is None
    canceled = f"{dinner}, status: cancelled"
    assert as_read(schedule(deadline, canceled, day, **HALL))["startDate"] == "2026-12-11"
    assert as_read(schedule(deadline, canceled, day, **HALL))["eventStatus"] == SCHEDULED
    named = schedule(deadline, dinner, day, **HALL, url="TBD\n  event: dinner")
    assert as_read(named)["startDate"] == "2026-12-12"
    rebuttal = "id: rebuttal, kind: period, date: 2026-10-01/2026-10-07, announced: 2026-07-01"
    assert event(schedule(rebuttal, **HALL)) is None
    assert as_read(schedule(rebuttal, dinner, **HALL))["startDate"] == "2026-12-12"


SCHEDULED, RESCHEDULED, CANCELLED = (
    f"https://schema.org/Event{status}" for status in ("Scheduled", "Rescheduled", "Cancelled")
)


@pytest.mark.parametrize(
    ("values", "status", "previous"),
    [
        (["2026-12-11"], SCHEDULED, None),
        (["2026-12-11, status: tentative"], SCHEDULED, None),
        # What was open is announced, not moved.
        (["TBD", "2026-12-11"], SCHEDULED, None),
        (["2026-12", "2026-12-11"], SCHEDULED, None),
        (["2026-12-11 or 2026-12-12", "2026-12-12"], SCHEDULED, None),
        (["2026-12-11/2026-12-12", "2026-12-12"], SCHEDULED, None),
        (["2026-12-11", "2026-12-11T09:00Z"], SCHEDULED, None),
        (["2026-12-11", "2026-12-11"], SCHEDULED, None),
        (["2026-12-11/2026-12-12", "2026-12-11/2026-12-13"], SCHEDULED, None),
        # Another start; of several earlier ones the last.
        (["2026-12-11", "2026-12-12"], RESCHEDULED, "2026-12-11"),
        (["2026-12-12", "2026-12-11"], RESCHEDULED, "2026-12-12"),
        (["2026-12-11T09:00Z", "2026-12-11T10:00Z"], RESCHEDULED, "2026-12-11T09:00:00Z"),
        (["2026-12-10/2026-12-11", "2026-12-11/2026-12-12"], RESCHEDULED, "2026-12-10"),
        (["2026-12-04", "2026-12-11", "2026-12-18"], RESCHEDULED, "2026-12-11"),
        (["2026-12-04", "2026-12-11", "2026-12-04"], RESCHEDULED, "2026-12-11"),
        (["2026-12-11", "2026-12-12, status: cancelled"], CANCELLED, None),
        (["2026-12-11", "2026-12-11, status: cancelled"], CANCELLED, None),
    ],
)  # fmt: skip
def test_a_moved_or_cancelled_event_says_so(
    values: list[str], status: str, previous: str | None
) -> None:
    data = as_read(history("event", *values, **HALL))
    assert (data["eventStatus"], data.get("previousStartDate")) == (status, previous)


def test_the_site_has_a_name_and_an_address() -> None:
    timetable = schedule("id: a, kind: event, date: TBD")
    assert website(timetable, "https://example.org/2026/") == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "Demo",
        "alternateName": "Demo: A Title",
        "url": "https://example.org/2026/",
    }


@pytest.mark.parametrize("text", ["</script><script>", "<!--", "a & b > c", "naïve 🧪", '"\\'])
def test_a_value_neither_ends_the_script_nor_changes_in_it(text: str) -> None:
    written = script_text({"name": text})
    assert "<" not in written
    assert json.loads(written) == {"name": text}


def test_letters_of_any_language_stay_readable() -> None:
    assert script_text({"name": "Zürich 🧪"}) == '{"name": "Zürich 🧪"}'
