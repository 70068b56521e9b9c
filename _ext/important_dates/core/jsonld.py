"""Structured data for search engines: schema.org in JSON-LD."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from .changes import refines
from .instants import instants, times
from .values import Day, Minute, Range
from .venue import attendance_mode, location
from .zones import offset_text

if TYPE_CHECKING:
    from .model import Announcement, ImportantDate, Schedule

_CONTEXT = "https://schema.org"


def event(schedule: Schedule, address: str = "") -> dict[str, Any] | None:
    """The workshop as a schema.org ``Event``; ``None`` until it has a day and a place.

    A search engine shows a month or "TBD" as a wrong date, so nothing is better.
    """
    facts, date = schedule.workshop, schedule.event
    if date is None or facts.place is None or not (ends := _ends(schedule, date, date)):
        return None
    data: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "Event",
        "name": facts.full_title,
        **({"description": facts.tagline} if facts.tagline else {}),
        **dict(zip(("startDate", "endDate"), ends, strict=False)),
        "location": location(facts.place, address),
        **attendance_mode(facts.place),
        **_status(schedule, date, ends[0]),
    }
    return data | ({"url": address} if address else {})


def website(schedule: Schedule, address: str) -> dict[str, Any]:
    """The site as a schema.org ``WebSite``, so that search results show its name."""
    facts = schedule.workshop
    return {
        "@context": _CONTEXT,
        "@type": "WebSite",
        "name": facts.name,
        **({"alternateName": facts.full_title} if facts.title else {}),
        "url": address,
    }


def script_text(data: dict[str, Any]) -> str:
    """JSON that no value can end early when it stands in a ``<script>`` element."""
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def _ends(schedule: Schedule, date: ImportantDate, value: Announcement) -> tuple[str, ...]:
    """Its start and, where that is known, its end; nothing while the day is open."""
    if moments := instants(schedule, date, value):
        local = zip(moments, times(date.kind, value.date), strict=True)
        return tuple(_local_text(*pair) for pair in local)
    if isinstance(value.date, Day | Range):
        return value.date.first.isoformat(), value.date.last.isoformat()
    return ()


def _local_text(moment: dt.datetime, time: Minute) -> str:
    """The time on the clocks there, with their offset: ``2026-12-11T18:00:00-08:00`` (RFC 3339)."""
    offset = time.local.replace(tzinfo=dt.UTC) - moment
    return f"{time.local.isoformat()}{offset_text(offset)}"


def _status(schedule: Schedule, date: ImportantDate, start: str) -> dict[str, str]:
    # A time within the day that was known moves nothing.
    other = (old for old in date.history if not refines(schedule, date, old, date))
    earlier = [ends[0] for old in other if (ends := _ends(schedule, date, old))]
    moved = [day for day in earlier if day != start]
    if date.status == "cancelled":
        return {"eventStatus": f"{_CONTEXT}/EventCancelled"}
    if moved:
        return {"eventStatus": f"{_CONTEXT}/EventRescheduled", "previousStartDate": moved[-1]}
    return {"eventStatus": f"{_CONTEXT}/EventScheduled"}
