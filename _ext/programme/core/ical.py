"""The programme as a calendar to subscribe to, and one of each session (RFC 5545 and 7986)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from icalendar import Event

from important_dates.core.ical import head, midnight, uid, written

from .changes import changes
from .sequence import modified, sequence
from .sessions import PAUSES
from .times import by_time, slots_of
from .wording import place_text, summary_text, talk_text, time_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from important_dates.core.model import Schedule

    from .model import Data, Programme
    from .times import Slot

    Address = Callable[[Slot], str]


def entries_of(data: Data) -> list[Slot]:
    """The sessions that calendars have, by time: no breaks or meals, and nothing closed."""
    slots = slots_of(data.programme) if data.programme else ()
    return [slot for slot in by_time(slots) if slot.session.kind not in PAUSES]


def to_ical(data: Data, address: str = "", page: Address | None = None) -> bytes:
    """The calendar of all sessions of ``public(data)``, which has the facts of the workshop.

    ``address`` is where it is published, ``page`` gives the address of a session. The same data
    give the same bytes.
    """
    return _calendar(data, entries_of(data), "programme", address, page)


def session_ical(data: Data, slot: Slot, page: Address | None = None) -> bytes:
    """The calendar of one session, with the same entry."""
    return _calendar(data, [slot], f"session-{slot.id}-calendar", "", page)


def session_uid(schedule: Schedule, session_id: str) -> str:
    """The identifier of a session: of the edition and the id alone, so that it never changes."""
    return uid(schedule, f"session-{session_id}")


def _calendar(
    data: Data, slots: Iterable[Slot], identifier: str, address: str, page: Address | None
) -> bytes:
    schedule, programme = data.schedule, data.programme
    if schedule is None or programme is None or programme.announced is None:
        raise ValueError("a draft, or a programme without workshop.yaml, has no calendar")
    listed = list(slots)
    told = (modified(slot.session, schedule) for slot in listed)
    last = max([programme.announced, *filter(None, told)])
    calendar = head(schedule, "programme", identifier, last, address)
    return written(calendar, [_entry(data, programme, schedule, slot, page) for slot in listed])


def _entry(
    data: Data, programme: Programme, schedule: Schedule, slot: Slot, page: Address | None
) -> Event:
    session = slot.session
    day: dt.date | None = modified(session, schedule) or programme.announced
    entry = Event()
    entry.add("dtstart", slot.start)  # in UTC, which needs no time zone beside it
    if slot.end:
        entry.add("dtend", slot.end)
    entry.add("uid", session_uid(schedule, slot.id))
    entry.add("sequence", sequence(session, schedule))
    for name in ("dtstamp", "last-modified"):  # the same by RFC 5545, 3.8.7.2
        entry.add(name, midnight(day)) if day else None
    entry.add("summary", _summary(data, schedule, slot))
    entry.add("description", _description(data, programme, slot))
    entry.add("status", _status(programme, slot))
    entry.add("transp", "OPAQUE")
    if place := place_text(slot, data):
        entry.add("location", place)
    if page:
        entry.add("url", page(slot))
    return entry


def _summary(data: Data, schedule: Schedule, slot: Slot) -> str:
    # Many programs show no status.
    mark = "Canceled: " if slot.session.status == "cancelled" else ""
    return f"{mark}{schedule.workshop.name}: {summary_text(slot.session, data)}"


def _status(programme: Programme, slot: Slot) -> str:
    status = slot.session.status
    return (programme.status if status == "confirmed" else status).upper()


def _description(data: Data, programme: Programme, slot: Slot) -> str:
    session = slot.session
    told = changes(slot, programme)
    latest = told[-1].text if told and told[-1].text not in {"canceled", "added"} else ""
    talks = (talk_text(talk, data) for talk in session.talks)
    # Only a link that everybody may have is in the public part of the data.
    join = f"Join: {session.join}" if session.join else ""
    lines = [time_text(slot), latest, session.note, *talks, session.abstract, join]
    return "\n".join(filter(None, lines))
