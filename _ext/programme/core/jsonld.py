"""The programme for search engines: schema.org in JSON-LD."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from important_dates.core import jsonld
from important_dates.core.venue import Venue, attendance_mode, location

from .changes import timeline
from .ical import entries_of
from .relations import people_of
from .times import moment
from .wording import heading_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from .model import Data
    from .times import Slot

_SCHEMA_ORG = "https://schema.org"


def event(
    data: Data, address: str = "", page: Callable[[Slot], str] | None = None
) -> dict[str, Any] | None:
    """The workshop as a schema.org ``Event`` with its sessions, from ``public(data)``.

    ``None`` until it has a day and a place. ``address`` is that of the site, ``page`` gives the
    address of a session.
    """
    whole = jsonld.event(data.schedule, address) if data.schedule else None
    if whole is None:
        return None
    inner = [_session(data, slot, address, page) for slot in entries_of(data)]
    return whole | ({"subEvent": inner} if inner else {})


def _session(
    data: Data, slot: Slot, address: str, page: Callable[[Slot], str] | None
) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "@type": "Event",
        "name": heading_text(slot.session, data),
        "startDate": _local(slot, slot.start),
        **({"endDate": _local(slot, slot.end)} if slot.end else {}),
        **_place(data, slot, address),
        **_status(slot),
    }
    names = dict.fromkeys(name for name, duty, _ in slot.session.duties() if duty != "chair")
    if performers := people_of(names, data):
        entry["performer"] = [{"@type": "Person", "name": one.name} for one in performers]
    if slot.session.abstract:
        entry["description"] = slot.session.abstract
    return entry | ({"url": page(slot)} if page else {})


def _local(slot: Slot, at: dt.datetime) -> str:
    """A moment on the clocks there, with their offset: ``2026-12-11T09:00:00+11:00``."""
    return slot.local(at).isoformat()


def _place(data: Data, slot: Slot, address: str) -> dict[str, Any]:
    place = data.place
    if isinstance(place, Venue):
        room = slot.room or place.room
        name = ", ".join(filter(None, [room, place.name])) or None
        changed = {"name": name, "attendance": data.attendance(slot.session)}
        place = place.model_copy(update=changed)
    return {"location": location(place, address), **attendance_mode(place)} if place else {}


def _status(slot: Slot) -> dict[str, str]:
    """As for a date: what is canceled, else what moved, with the start that it had before."""
    if slot.session.status == "cancelled":
        return {"eventStatus": f"{_SCHEMA_ORG}/EventCancelled"}
    starts = (moment(value.date, value.start, slot.zone) for value in timeline(slot))
    earlier = [start for start in starts if start != slot.start]
    if not earlier:
        return {"eventStatus": f"{_SCHEMA_ORG}/EventScheduled"}
    return {
        "eventStatus": f"{_SCHEMA_ORG}/EventRescheduled",
        "previousStartDate": _local(slot, earlier[-1]),
    }
