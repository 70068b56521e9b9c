"""Who does what where: roles of people, sessions of people and of papers, counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .papers.names import sort_key
from .times import by_time, slots_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .model import Data
    from .people import People, Person, Role
    from .sessions import Duty, Kind, Talk
    from .times import Slot

# Words of welcome make nobody who has another role a speaker.
_WELCOME: frozenset[Kind] = frozenset({"opening", "closing", "awards"})


@dataclass(frozen=True, slots=True)
class Appearance:
    """One person in one session, or in one talk of it."""

    slot: Slot
    duty: Duty
    talk: Talk | None


def appearances(slots: Sequence[Slot], person_id: str) -> tuple[Appearance, ...]:
    """Where a person can be met, by time."""
    return tuple(
        Appearance(slot, duty, talk)
        for slot in by_time(slots)
        for one, duty, talk in slot.session.duties()
        if one == person_id
    )


def roles(person: Person, slots: Sequence[Slot]) -> tuple[Role | Duty, ...]:
    """The roles of a person: those of the file, then those that the sessions give."""
    given: dict[Role | Duty, None] = dict.fromkeys(person.roles)
    for one in appearances(slots, person.id):
        welcome = one.slot.session.kind in _WELCOME and one.duty == "speaker"
        if not (welcome and given):
            given.setdefault(one.duty)
    return tuple(given)


def by_role(people: People, slots: Sequence[Slot]) -> dict[Role | Duty, tuple[Person, ...]]:
    """The people of each role that anybody has, sorted by name, one of two roles in both."""
    grouped: dict[Role | Duty, list[Person]] = {}
    for person in by_name(people.people):
        for role in roles(person, slots):
            grouped.setdefault(role, []).append(person)
    return {role: tuple(there) for role, there in grouped.items()}


def by_name(people: Iterable[Person]) -> list[Person]:
    """Sorted with their letter: Ł with L, Ø with O; by ``family`` where that is written."""
    return sorted(people, key=lambda person: (sort_key(person.name, person.family), person.id))


def slots_of_paper(slots: Sequence[Slot], number: int) -> tuple[tuple[Slot, Talk | None], ...]:
    """Where a paper is presented, by time; with the talk if it is one of several."""
    found: list[tuple[Slot, Talk | None]] = []
    for slot in by_time(slots):
        talks = [talk for talk in slot.session.talks if talk.paper == number]
        found += [(slot, talk) for talk in talks]
        if not talks and number in slot.session.listed:
            found.append((slot, None))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are; a withdrawn paper and a canceled session are none."""

    sessions: int
    people: int
    papers: int
    invited_talks: int
    minutes_by_kind: dict[Kind, int]


def counts(data: Data) -> Counts:
    """What is counted of a programme, of its public part or of all of it."""
    found = slots_of(data.programme) if data.programme else ()
    held = [slot for slot in found if slot.session.status != "cancelled"]
    minutes: Counter[Kind] = Counter()
    for slot in held:
        minutes[slot.session.kind] += slot.minutes or 0
    listed = data.papers.entries if data.papers else ()
    return Counts(
        sessions=len(held),
        people=len(data.people.people),
        papers=sum(paper.status != "withdrawn" for paper in listed),
        invited_talks=sum(map(_invited, held)),
        minutes_by_kind=dict(minutes),
    )


def _invited(slot: Slot) -> int:
    """How many talks of invited speakers a session holds."""
    if slot.session.kind == "talks":
        return len(slot.session.talks)
    return slot.session.kind in {"invited-talk", "tutorial"}


def people_of(ids: Iterable[str], data: Data) -> list[Person]:
    """The people with these ids, in this order."""
    known = {person.id: person for person in data.people.people}
    return [known[name] for name in ids if name in known]
