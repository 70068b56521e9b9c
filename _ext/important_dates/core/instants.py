"""From what is written to moments in time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from . import zones
from .values import DateValue, Day, Interval, Minute, Range

if TYPE_CHECKING:
    from .model import Announcement, ImportantDate, Kind, Schedule

_FIRST, _LAST = dt.time(0, 0), dt.time(23, 59)
# Only what closes or opens has a time of its own: the last minute of its day, or the first.
_TIME_OF_DAY: dict[Kind, dt.time] = {"deadline": _LAST, "opening": _FIRST}


def times(kind: Kind, value: DateValue) -> tuple[Minute, ...]:
    """The times at which a date falls: one, or its begin and end; none of a plain or unknown day.

    A deadline given as a day closes at 23:59 of it and an opening begins at 00:00; a period given
    in days opens at 00:00 of the first and closes at 23:59 of the last. A notification or an event
    given as a day has no time.
    """
    match value:
        case Minute():
            return (value,)
        case Interval(start, end):
            return (start, end)
        case Day() | Range() if kind == "period":
            return (_at(value.first, _FIRST), _at(value.last, _LAST))
        case Day(day) if kind in _TIME_OF_DAY:
            return (_at(day, _TIME_OF_DAY[kind]),)
        case _:
            return ()


def _at(day: dt.date, time: dt.time) -> Minute:
    return Minute(dt.datetime.combine(day, time))


def in_utc(time: Minute, zone_name: str) -> dt.datetime:
    """A time, by its own offset or else in the zone of that name, as a moment in UTC.

    Raises ``ValueError`` with what to write if a clock change skips or repeats that local time.
    """
    if time.offset is not None:
        return (time.local - time.offset).replace(tzinfo=dt.UTC)
    return zones.to_utc(time.local, zones.zone(zone_name))


def moments(kind: Kind, value: DateValue, zone_name: str) -> tuple[dt.datetime, ...]:
    """The times of a date as moments in UTC. Raises ``ValueError`` as ``in_utc`` does."""
    return tuple(in_utc(time, zone_name) for time in times(kind, value))


def instants(
    schedule: Schedule, date: ImportantDate, value: Announcement | None = None
) -> tuple[dt.datetime, ...]:
    """The moments in UTC of a date of a checked file (of an earlier ``value``, if given)."""
    chosen = value or date
    return moments(date.kind, chosen.date, schedule.zone_name(date, chosen))


def instant(
    schedule: Schedule, date: ImportantDate, value: Announcement | None = None
) -> dt.datetime | None:
    """The first of these moments: when a deadline closes, an opening or a period opens."""
    return next(iter(instants(schedule, date, value)), None)


def end_instant(
    schedule: Schedule, date: ImportantDate, value: Announcement | None = None
) -> dt.datetime | None:
    """The moment in UTC at which a period closes or an event ends; ``None`` if it is not known."""
    return next(iter(instants(schedule, date, value)[1:]), None)
