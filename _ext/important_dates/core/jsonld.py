"""Structured data for search engines: schema.org in JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .changes import refines
from .instants import instant
from .values import Day, Minute, Range
from .venue import attendance_mode, location
from .wording import utc_text

if TYPE_CHECKING:
    from .model import Announcement, ImportantDate, Schedule

_CONTEXT = "https://schema.org"


def event(schedule: Schedule, address: str = "") -> dict[str, Any] | None:
    """The workshop as a schema.org ``Event``; ``None`` until it has a day and a place.

    A search engine shows a month or "TBD" as a wrong date, so nothing is better.
    """
    facts = schedule.workshop
    date = next((date for date in schedule.dates if date.kind == "event"), None)
    if date is None or facts.place is None or (days := _days(schedule, date, date)) is None:
        return None
    data: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "Event",
        "name": f"{facts.name}: {facts.title}",
        "description": facts.tagline,
        "startDate": days[0],
        "endDate": days[1],
        "location": location(facts.place, address),
        **attendance_mode(facts.place),
        **_status(schedule, date, days[0]),
    }
    return data | ({"url": address} if address else {})


def website(schedule: Schedule, address: str) -> dict[str, Any]:
    """The site as a schema.org ``WebSite``, so that search results show its name."""
    facts = schedule.workshop
    return {
        "@context": _CONTEXT,
        "@type": "WebSite",
        "name": facts.name,
        "alternateName": f"{facts.name}: {facts.title}",
        "url": address,
    }


def script_text(data: dict[str, Any]) -> str:
    """JSON that no value can end early when it stands in a ``<script>`` element."""
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def _days(schedule: Schedule, date: ImportantDate, value: Announcement) -> tuple[str, str] | None:
    if moment := instant(schedule, date, value):
        return utc_text(moment), utc_text(moment)
    if isinstance(value.date, Day | Minute | Range):
        return value.date.first.isoformat(), value.date.last.isoformat()
    return None


def _status(schedule: Schedule, date: ImportantDate, start: str) -> dict[str, str]:
    # A time within the day that was known moves nothing.
    other = (old for old in date.history if not refines(schedule, date, old, date))
    earlier = [days[0] for old in other if (days := _days(schedule, date, old))]
    moved = [day for day in earlier if day != start]
    if date.status == "cancelled":
        return {"eventStatus": f"{_CONTEXT}/EventCancelled"}
    if moved:
        return {"eventStatus": f"{_CONTEXT}/EventRescheduled", "previousStartDate": moved[-1]}
    return {"eventStatus": f"{_CONTEXT}/EventScheduled"}
