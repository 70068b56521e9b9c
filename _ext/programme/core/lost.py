"""Whether a proposal keeps what was public: every address, and every move on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from located_yaml.problems import Finding

from .changes import timeline
from .papers.checks import Remark
from .public import public
from .sessions import clock
from .times import slots_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from .changes import Value
    from .files import Part
    from .model import Data
    from .times import Slot


def lost(published: Sequence[Data], head: Data) -> Iterator[tuple[Part, Remark]]:
    """What the ``published`` versions, oldest first, told and ``head`` no longer does.

    Each with its file, and with the lines that bring it back or put it on record. What was a draft
    is nobody's loss.
    """
    bases = [public(base) for base in published]
    yield from (("programme", remark) for remark in _sessions(bases, head))
    yield from (("papers", remark) for remark in _papers(bases, head))


def _sessions(bases: Sequence[Data], head: Data) -> Iterator[Remark]:
    if not any(base.programme for base in bases):
        return
    if head.programme is None or head.programme.announced is None:
        message = "the programme was public and is a draft now; put `announced:` back"
        yield Remark("vanished", Finding((), message))
        return
    slots = {slot.id: slot for slot in slots_of(head.programme)}
    ids = slots.keys() | {talk.id for one in slots.values() for talk in one.session.talks}
    for name, what in _public_ids(bases).items():
        if name not in ids:
            message = f"`{name}` was public and is gone; put it back, {what}"
            yield Remark("vanished", Finding(("days",), message))
    for name, slot in slots.items():
        if values := missing(_public_values(bases, name), slot):
            lines = "\n".join(pasted(values, slot, head.programme.announced))
            message = f"`{name}` was told otherwise in public, and that is overwritten; keep it in"
            finding = Finding(slot.listed.path, f"{message} `history`, oldest first:\n{lines}")
            yield Remark("moved-without-history", finding)


def _public_ids(bases: Iterable[Data]) -> dict[str, str]:
    """Every id that is an address, with what to write if it no longer holds."""
    ids: dict[str, str] = {}
    for base in bases:
        for session in base.programme.sessions if base.programme else ():
            ids[session.id] = "with `status: cancelled` if it no longer holds"
            for talk in session.talks:
                ids[talk.id] = "without title and speakers if nobody gives it"
    return ids


def _public_values(bases: Iterable[Data], name: str) -> Iterator[Value]:
    for base in bases:
        for slot in slots_of(base.programme) if base.programme else ():
            if slot.id == name:
                yield from timeline(slot)


def missing(values: Iterable[Value], slot: Slot) -> list[Value]:
    """Of the values that a session had in public those that it no longer tells, oldest first."""
    kept = list(timeline(slot))
    gone: list[Value] = []
    for value in values:
        if not any(_tells(other, value) for other in (*kept, *gone)):
            gone.append(value)
    return gone


def _tells(new: Value, old: Value) -> bool:
    """Whether one value says all that the other does. What was not known may be added to it."""
    if (new.date, new.start) != (old.date, old.start):
        return False
    if "cancelled" in (new.status, old.status) and new.status != old.status:
        return False
    return old.end in (None, new.end) and old.room in (None, new.room)


def pasted(values: Sequence[Value], slot: Slot, told: dt.date | None) -> Iterator[str]:
    """The lines of YAML below a session that put these values on record."""
    session = slot.session
    if session.announced is None or session.announced == values[-1].announced:
        day = told if told and told != values[-1].announced else "the day when readers were told"
        yield f"        announced: {day}"
    yield "        history:"
    for value in values:
        yield from (f"          {line}" for line in _entry(value, slot))


def _entry(value: Value, slot: Slot) -> Iterator[str]:
    given = {
        "date": value.date if value.date != slot.date else None,
        "start": f'"{clock(value.start)}"',
        "end": f'"{clock(value.end)}"' if value.end is not None else None,
        "title": value.title if value.title != slot.session.title else None,
        "room": value.room if value.room != slot.room else None,
        "status": None if value.status == "confirmed" else value.status,
        "announced": value.announced,
        "note": value.note,
    }
    lines = [f"{name}: {written}" for name, written in given.items() if written]
    yield f"- {lines[0]}"
    yield from (f"  {line}" for line in lines[1:])


def _papers(bases: Sequence[Data], head: Data) -> Iterator[Remark]:
    public_numbers = {one.number for base in bases if base.papers for one in base.papers.entries}
    there = {one.number for one in head.papers.entries} if head.papers else set()
    for number in sorted(public_numbers - there):
        message = f"paper {number} was public and is gone; put it back with `status: withdrawn`"
        yield Remark("vanished", Finding(("entries",), message))
