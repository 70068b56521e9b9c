"""The programme for conference apps, as frab and pretalx export it (``schedule.json``)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from .ical import entries_of, session_uid
from .relations import people_of
from .sequence import modified
from .times import by_day
from .wording import heading_text

if TYPE_CHECKING:
    import datetime as dt

    from important_dates.core.model import Schedule

    from .model import Data, Programme
    from .times import Slot

_BITS = 31  # what a signed integer of 32 bits holds; apps want one that is positive


def frab(data: Data) -> dict[str, Any] | None:
    """The schedule of ``public(data)``; ``None`` while a session has no room or no end.

    Raises ``ValueError`` if two sessions would have the same number.
    """
    schedule, programme = data.schedule, data.programme
    slots = [slot for slot in entries_of(data) if slot.session.status != "cancelled"]
    if schedule is None or programme is None or not slots:
        return None
    if any(slot.room is None or slot.end is None for slot in slots):
        return None
    numbers = {slot.id: _number(_guid(schedule, slot)) for slot in slots}
    if len({*numbers.values()}) < len(numbers):
        raise ValueError("two sessions have the same number in schedule.json; change one id")
    return {"schedule": _schedule(data, programme, schedule, slots)}


def _schedule(
    data: Data, programme: Programme, schedule: Schedule, slots: list[Slot]
) -> dict[str, Any]:
    facts, days = schedule.workshop, by_day(slots)
    told = [modified(slot.session, schedule) for slot in slots]
    return {
        "version": max(filter(None, [programme.announced, *told])).isoformat(),
        "conference": {
            "acronym": f"{facts.name.lower()}-{facts.edition or ''}".rstrip("-"),
            "title": f"{facts.name}: {facts.title}",
            "start": min(days).isoformat(),
            "end": max(days).isoformat(),
            "daysCount": len(days),
            "timeslot_duration": "00:05",
            "time_zone_name": programme.timezone,
            "rooms": [{"name": room} for room in dict.fromkeys(slot.room for slot in slots)],
            "days": [
                _day(data, schedule, index, day, there)
                for index, (day, there) in enumerate(days.items(), 1)
            ],
        },
    }


def _day(
    data: Data, schedule: Schedule, index: int, day: dt.date, slots: list[Slot]
) -> dict[str, Any]:
    rooms: dict[str, list[dict[str, Any]]] = {}
    for slot in slots:
        rooms.setdefault(slot.room or "", []).append(_event(data, schedule, slot))
    ends = [slot.end or slot.start for slot in slots]
    return {
        "index": index,
        "date": day.isoformat(),
        "day_start": slots[0].local(slots[0].start).isoformat(),
        "day_end": slots[0].local(max(ends)).isoformat(),
        "rooms": rooms,
    }


def _event(data: Data, schedule: Schedule, slot: Slot) -> dict[str, Any]:
    start, minutes, session = slot.local(slot.start), slot.minutes or 0, slot.session
    guid = _guid(schedule, slot)
    return {
        "guid": str(guid),
        "id": _number(guid),
        "date": start.isoformat(),
        "start": f"{start:%H:%M}",
        "duration": f"{minutes // 60:02}:{minutes % 60:02}",
        "room": slot.room,
        "slug": f"{schedule.workshop.edition or ''}-{slot.id}".lstrip("-"),
        "title": heading_text(session, data),
        "subtitle": "",
        "type": session.kind,
        "language": "en",
        "abstract": session.abstract or "",
        "description": session.note or "",
        "persons": [
            {"id": _number(uuid.uuid5(uuid.NAMESPACE_URL, one.id)), "public_name": one.name}
            for one in people_of(dict.fromkeys(name for name, _, _ in session.duties()), data)
        ],
        "links": [],
        "attachments": [],
    }


def _guid(schedule: Schedule, slot: Slot) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, session_uid(schedule, slot.id))


def _number(guid: uuid.UUID) -> int:
    """The first 31 bits, and never 0."""
    return (guid.int >> (128 - _BITS)) or 1
