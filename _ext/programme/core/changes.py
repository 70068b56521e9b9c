"""What happened to a session in public, in words, with the times of the venue's zone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from important_dates.core.wording import day_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from important_dates.core.model import Status

    from .model import Programme
    from .sessions import Earlier
    from .times import Slot


@dataclass(frozen=True, slots=True)
class Value:
    """What a session is or was: its day and local times, room, title and status."""

    date: dt.date
    start: dt.time
    end: dt.time | None
    room: str | None
    title: str | None
    status: Status
    announced: dt.date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One public change of a session, and the day on which readers were told."""

    session: str
    text: str
    announced: dt.date | None
    note: str | None


def value_of(slot: Slot) -> Value:
    """The present value; its end is the one that is derived where none is written."""
    end = slot.local(slot.end).time() if slot.end else None
    session = slot.session
    told = (session.title, session.status, session.announced, session.note)
    return Value(slot.date, session.start, end, slot.room, *told)


def timeline(slot: Slot) -> tuple[Value, ...]:
    """Every value that a session had in public, oldest first, and the present one."""
    values = [value_of(slot)]
    for earlier in reversed(slot.session.history):
        values.append(_before(earlier, values[-1]))
    return tuple(reversed(values))


def _before(earlier: Earlier, later: Value) -> Value:
    """An earlier value; what it leaves out was as in the one after it."""
    # A start of its own had an end of its own, which may be forgotten by now.
    end = earlier.end if earlier.start or earlier.end else later.end
    return Value(
        earlier.date or later.date,
        later.start if earlier.start is None else earlier.start,
        end,
        earlier.room or later.room,
        earlier.title or later.title,
        earlier.status,
        earlier.announced,
        earlier.note,
    )


def changes(slot: Slot, programme: Programme) -> tuple[Change, ...]:
    """Every change of a session, oldest first; ``added`` if it came after the programme."""
    values = timeline(slot)
    told = [
        Change(slot.id, text, new.announced or programme.announced, new.note)
        for old, new in pairwise(values)
        if (text := change_text(old, new))
    ]
    first = values[0].announced
    if first and programme.announced and first > programme.announced:
        told.insert(0, Change(slot.id, "added", first, values[0].note))
    return tuple(told)


def all_changes(slots: Iterable[Slot], programme: Programme) -> list[Change]:
    """Every change of every session, the newest first."""
    told = [change for slot in slots for change in changes(slot, programme)]
    return sorted(told, key=lambda change: change.announced or dt.date.min, reverse=True)


def change_text(old: Value, new: Value) -> str:
    """``moved from 09:00–09:30 to 10:00–10:30``; empty where readers see no difference."""
    if old.status != new.status and "cancelled" in (old.status, new.status):
        return "canceled" if new.status == "cancelled" else _joined("reinstated", old, new)
    return _joined("", old, new) or _firmness(old, new)


def _joined(first: str, old: Value, new: Value) -> str:
    return "; ".join(filter(None, [first, *_differences(old, new)]))


def _differences(old: Value, new: Value) -> Iterator[str]:
    times = (_when(old, beside=new), _when(new, beside=old))
    if is_moved(old, new):
        yield f"{_verb(old, new)} from {times[0]} to {times[1]}"
    if old.room and new.room and old.room != new.room:
        yield f"moved from {old.room} to {new.room}"
    if old.title and new.title and old.title != new.title:
        yield f"renamed from “{old.title}” to “{new.title}”"


def is_moved(old: Value, new: Value) -> bool:
    """Whether it begins or ends at another time; an end that is told late moves nothing."""
    if (old.date, old.start) != (new.date, new.start):
        return True
    return None not in (old.end, new.end) and old.end != new.end


def _verb(old: Value, new: Value) -> str:
    if (old.date, old.start) != (new.date, new.start) or old.end is None or new.end is None:
        return "moved"
    return "extended" if new.end > old.end else "shortened"


def _when(value: Value, beside: Value) -> str:
    day = f"{day_text(value.date, year=False)}, " if value.date != beside.date else ""
    end = f"–{value.end:%H:%M}" if value.end is not None else ""
    return f"{day}{value.start:%H:%M}{end}"


def _firmness(old: Value, new: Value) -> str:
    if old.status == new.status:
        return ""
    return "confirmed" if new.status == "confirmed" else "made tentative"
