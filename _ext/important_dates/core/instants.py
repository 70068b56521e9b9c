"""From what is written to moments in time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from . import zones
from .values import DateValue, Day, Minute

if TYPE_CHECKING:
    from .model import Announcement, ImportantDate, Kind, Schedule

# Only what closes or opens has a time of its own: the last minute of its day, or the first.
_TIME_OF_DAY: dict[Kind, dt.time] = {"deadline": dt.time(23, 59), "opening": dt.time(0, 0)}


def local_time(kind: Kind, value: DateValue) -> dt.datetime | None:
    """The naive local time at which a date falls; ``None`` for a plain day or an unknown one.

    A deadline given as a day closes at 23:59 of it and an opening begins at 00:00; a notification
    or an event given as a day has no time.
    """
    if isinstance(value, Minute):
        return value.local
    if isinstance(value, Day) and kind in _TIME_OF_DAY:
        return dt.datetime.combine(value.day, _TIME_OF_DAY[kind])
    return None


def moment(kind: Kind, value: DateValue, zone_name: str) -> dt.datetime | None:
    """The same as a moment in UTC.

    Raises ``ValueError`` with what to write if a clock change skips or repeats that local time.
    """
    local = local_time(kind, value)
    if local is None:
        return None
    if isinstance(value, Minute) and value.offset is not None:
        return (local - value.offset).replace(tzinfo=dt.UTC)
    return zones.to_utc(local, zones.zone(zone_name))


def instant(
    schedule: Schedule, date: ImportantDate, value: Announcement | None = None
) -> dt.datetime | None:
    """The moment in UTC of a date of a checked file (of an earlier ``value``, if one is given)."""
    chosen = value or date
    return moment(date.kind, chosen.date, schedule.zone_name(date, chosen))
