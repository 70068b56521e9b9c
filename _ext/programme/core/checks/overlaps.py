"""What is at the same time: in one room, of one person; and when there is nothing at all."""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import TYPE_CHECKING

from located_yaml.problems import Finding
from programme.core.papers.checks import Remark
from programme.core.times import by_day

from .times import sound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from programme.core.parts import Parts
    from programme.core.times import Slot

    Span = tuple[dt.datetime, dt.datetime]

_MINUTE = dt.timedelta(minutes=1)
_LONGEST_GAP = 5 * _MINUTE


def rooms(parts: Parts) -> Iterator[Remark]:
    """Two sessions in one room; a closed one is in nobody's way who reads the programme."""
    for first, second in _pairs(parts):
        together = _common(_whole(first), _whole(second))
        if together and first.room == second.room and "closed" not in _kinds(first, second):
            message = f"`{first.id}` and `{second.id}` are {together} minutes in one room at the"
            message = f"{message} same time; move one, or write `parallel: true` where it is meant"
            yield Remark("overlap", Finding((*second.listed.path, "start"), message))


def persons(parts: Parts) -> Iterator[Remark]:
    """People who would have to be in two sessions at once, closed ones among them."""
    for first, second in _pairs(parts):
        there, others = _presence(first), _presence(second)
        for person in sorted(there.keys() & others.keys()):
            shared = [_common(one, two) for one in there[person] for two in others[person]]
            if minutes := max(shared):
                message = f"`{person}` is in `{first.id}` and `{second.id}`, {minutes} minutes of"
                message = f"{message} which are at the same time; move one, or take the name out"
                yield Remark("person-twice", Finding((*second.listed.path, "start"), message))


def gaps(parts: Parts) -> Iterator[Remark]:
    """Minutes of a day that belong to nothing. What was canceled is still told, and is no gap."""
    days = {slot.date for slot in sound(parts)}
    for day, there in by_day(parts.slots).items():
        last = there[0]
        for slot in there if parts.whole and day in days else ():
            if last.end and slot.start - last.end > _LONGEST_GAP:
                minutes = (slot.start - last.end) // _MINUTE
                message = f"{minutes} minutes between `{last.id}` and `{slot.id}` belong to"
                message = f"{message} nothing; add a break, or move one of them"
                finding = Finding((*slot.listed.path, "start"), message)
                yield Remark("gap", finding, "warning")
            last = slot if last.end is None else max(last, slot, key=_end)


def _end(slot: Slot) -> dt.datetime:
    return slot.end or slot.start


def _whole(slot: Slot) -> Span:
    return slot.start, _end(slot)


def _pairs(parts: Parts) -> Iterator[tuple[Slot, Slot]]:
    """Every two sessions of which none is declared to run beside others, by time."""
    alone = [slot for slot in sound(parts) if not slot.session.parallel]
    yield from combinations(sorted(alone, key=lambda slot: slot.start), 2)


def _kinds(*slots: Slot) -> set[str]:
    return {slot.session.kind for slot in slots}


def _common(one: Span, two: Span) -> int:
    """How many minutes two spans share."""
    shared = min(one[1], two[1]) - max(one[0], two[0])
    return max(shared // _MINUTE, 0)


def _presence(slot: Slot) -> dict[str, list[Span]]:
    """When each person has to be there: during a talk of theirs that has times, or all the time."""
    timed = {t.talk.id: (t.start, t.end) for t in slot.talks if t.start and t.end}
    whole = _whole(slot)
    there: dict[str, list[Span]] = {}
    for person, _, talk in slot.session.duties():
        there.setdefault(person, []).append(timed.get(talk.id, whole) if talk else whole)
    return there
