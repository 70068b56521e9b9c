"""What two versions of a programme have different, and the lines that put it on record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .changes import change_text, is_moved, value_of
from .lost import missing, pasted
from .sessions import clock
from .times import slots_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .changes import Value
    from .model import Data
    from .times import Slot


@dataclass(frozen=True, slots=True)
class Difference:
    """One session that is not what it was: absent on one side if it is new, or gone."""

    id: str
    old: Slot | None
    new: Slot | None

    @property
    def text(self) -> str:
        """What happened to it, in words."""
        if self.old is None or self.new is None:
            return "gone" if self.new is None else "added"
        return change_text(value_of(self.old), value_of(self.new)) or "told in more detail"


def differences(old: Data, new: Data) -> tuple[list[Difference], list[str]]:
    """The sessions that differ, in the old order, then those that are new; and the ids of others.

    A session differs by its time, room, title or status.
    """
    before, after = _by_id(old), _by_id(new)
    changed: list[Difference] = []
    same: list[str] = []
    for name in [*before, *(name for name in after if name not in before)]:
        first, second = before.get(name), after.get(name)
        if first and second and not change_text(value_of(first), value_of(second)):
            same.append(name)
        else:
            changed.append(Difference(name, first, second))
    return changed, same


def to_plain(old: Data, new: Data) -> dict[str, Any]:
    """The same for programs; ``changes`` has those whose time is another one."""
    changed, same = differences(old, new)
    slots = [(one.old, one.new) for one in changed if one.old and one.new]
    pairs = [(before.id, value_of(before), value_of(after)) for before, after in slots]
    return {
        "changes": [_move(*pair) for pair in slots if is_moved(*map(value_of, pair))],
        "rooms": [
            {"id": name, "old": first.room, "new": second.room}
            for name, first, second in pairs
            if first.room and second.room and first.room != second.room
        ],
        "renamed": [
            {"id": name, "old": first.title, "new": second.title}
            for name, first, second in pairs
            if first.title and second.title and first.title != second.title
        ],
        "cancelled": [name for name, *values in pairs if _statuses(*values) == (False, True)],
        "reinstated": [name for name, *values in pairs if _statuses(*values) == (True, False)],
        "added": [one.id for one in changed if one.old is None],
        "gone": [one.id for one in changed if one.new is None],
        "unchanged": same,
        "words": [f"{one.id}: {one.text}" for one in changed],
        "history": list(history_lines(old, new)),
    }


def history_lines(old: Data, new: Data) -> Iterator[str]:
    """The lines to paste into the new file, below each session that moved without them."""
    told = new.programme.announced if new.programme else None
    for one in differences(old, new)[0]:
        if one.old and one.new and (values := missing([_public(one.old, old)], one.new)):
            yield f"# below `id: {one.id}`"
            yield from pasted(values, one.new, told)


def _public(slot: Slot, data: Data) -> Value:
    """The value with the day on which readers were told."""
    value = value_of(slot)
    announced = data.programme.announced if data.programme else None
    return replace(value, announced=value.announced or announced)


def _by_id(data: Data) -> dict[str, Slot]:
    return {slot.id: slot for slot in slots_of(data.programme)} if data.programme else {}


def _statuses(*values: Value) -> tuple[bool, ...]:
    return tuple(value.status == "cancelled" for value in values)


def _move(old: Slot, new: Slot) -> dict[str, Any]:
    return {
        "id": old.id,
        "old": _clocks(old),
        "new": _clocks(new),
        "moved_by_minutes": (new.start - old.start) // dt.timedelta(minutes=1),
        "minutes_before": old.minutes,
        "minutes_after": new.minutes,
    }


def _clocks(slot: Slot) -> list[str | None]:
    end = slot.end and slot.local(slot.end)
    return [clock(slot.session.start), clock(end.time()) if end else None]
