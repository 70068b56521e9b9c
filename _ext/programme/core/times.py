"""From the clock times of a programme to moments in UTC. No clock of a machine is read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from important_dates.core import zones

from .sessions import BESIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from located_yaml.problems import Path

    from .model import Programme
    from .sessions import Session, Talk

_MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Listed:
    """A session with the day and the room that it has, and its place in the file."""

    path: Path
    date: dt.date
    room: str | None
    session: Session


@dataclass(frozen=True, slots=True)
class TalkSlot:
    """A talk, with moments in UTC where it has times of its own."""

    talk: Talk
    start: dt.datetime | None
    end: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Slot:
    """A session in time: both ends are moments in UTC, the end ``None`` where it is not known."""

    listed: Listed
    start: dt.datetime
    end: dt.datetime | None
    talks: tuple[TalkSlot, ...]
    zone: str

    @property
    def session(self) -> Session:
        return self.listed.session

    @property
    def id(self) -> str:
        return self.session.id

    @property
    def date(self) -> dt.date:
        """The day in the programme's zone, by which it is grouped and sorted."""
        return self.listed.date

    @property
    def room(self) -> str | None:
        return self.listed.room

    @property
    def minutes(self) -> int | None:
        """How long it lasts."""
        return None if self.end is None else (self.end - self.start) // _MINUTE

    def local(self, moment: dt.datetime) -> dt.datetime:
        """A moment on the clocks of the programme's zone."""
        return moment.astimezone(zones.zone(self.zone))


def listed_in(programme: Programme) -> tuple[Listed, ...]:
    """The sessions of a programme in the order of the file."""
    return tuple(
        Listed(("days", d, "sessions", s), day.date, session.room or day.room, session)
        for d, day in enumerate(programme.days)
        for s, session in enumerate(day.sessions)
    )


def slots_of(programme: Programme) -> tuple[Slot, ...]:
    """The sessions in time, in the order of the file."""
    return slots(programme.timezone, listed_in(programme))


def slots(zone: str, listed: Sequence[Listed]) -> tuple[Slot, ...]:
    """The same for sessions of a zone that were read one by one."""
    return tuple(_slot(zone, one, listed) for one in listed)


def by_time(found: Iterable[Slot]) -> list[Slot]:
    """In the order in which they begin; those that begin together as the file has them."""
    return sorted(found, key=lambda slot: (slot.date, slot.start))


def by_day(found: Iterable[Slot]) -> dict[dt.date, list[Slot]]:
    """By their date in the programme's zone, in the order in which they begin."""
    days: dict[dt.date, list[Slot]] = {}
    for slot in by_time(found):
        days.setdefault(slot.date, []).append(slot)
    return days


def ends_of_days(found: Iterable[Slot]) -> dict[dt.date, tuple[Slot, Slot]]:
    """Of each day the session that begins first and the one that ends last.

    Setup and closed sessions are no part of the day, nor is what was canceled.
    """
    days = by_day(slot for slot in found if _counts(slot.session))
    last = {day: max(there, key=lambda slot: slot.end or slot.start) for day, there in days.items()}
    return {day: (there[0], last[day]) for day, there in days.items()}


def _counts(session: Session) -> bool:
    return session.kind not in BESIDE and session.status != "cancelled"


def next_in_room(one: Listed, listed: Iterable[Listed]) -> Listed | None:
    """The session of that day and room that begins next, and so ends this one.

    A canceled session, and one that runs beside others, ends none.
    """
    there = [
        other
        for other in listed
        if (other.date, other.room) == (one.date, one.room)
        and (other is one or _ends_another(other.session))
    ]
    ordered = sorted(there, key=lambda other: other.session.start)
    return next(iter(ordered[ordered.index(one) + 1 :]), None)


def _ends_another(session: Session) -> bool:
    return session.status != "cancelled" and not session.parallel


def moment(date: dt.date, time: dt.time, zone: str) -> dt.datetime:
    """A local time as a moment in UTC; the first of the two where it happens twice."""
    local = dt.datetime.combine(date, time, zones.zone(zone))
    return local.astimezone(dt.UTC)


def _slot(zone: str, one: Listed, listed: Sequence[Listed]) -> Slot:
    start = moment(one.date, one.session.start, zone)
    talks = tuple(_talks(one, zone))
    return Slot(one, start, _end(zone, one, start, listed), talks, zone)


def _end(
    zone: str, one: Listed, start: dt.datetime, listed: Sequence[Listed]
) -> dt.datetime | None:
    session = one.session
    if session.minutes:
        return start + session.minutes * _MINUTE
    until = session.end
    if until is None and (after := next_in_room(one, listed)):
        until = after.session.start
    end = None if until is None else moment(one.date, until, zone)
    # An end before the start is wrong, and says nothing on when it ends.
    return end if end and end >= start else None


def _talks(one: Listed, zone: str) -> Iterator[TalkSlot]:
    for talk in one.session.talks:
        start = talk.start and moment(one.date, talk.start, zone)
        end = talk.end and moment(one.date, talk.end, zone)
        if start and talk.minutes:
            end = start + talk.minutes * _MINUTE
        yield TalkSlot(talk, start or None, end or None)
