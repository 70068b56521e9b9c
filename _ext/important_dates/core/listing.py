"""How the dates stand in a list: by which name, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from . import zones
from .instants import instant
from .values import Known

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from .model import ImportantDate, Schedule

K = TypeVar("K", "dt.date", "dt.datetime")


def label_text(schedule: Schedule, date: ImportantDate) -> str:
    """The label of a date, with its track where another date could be taken for it."""
    track = track_text(schedule, date)
    return date.label if track.casefold() in date.label.casefold() else f"{date.label} ({track})"


def track_text(schedule: Schedule, date: ImportantDate) -> str:
    """The track of a date, if one of the same kind or label has another; else empty."""
    rivals = (
        other
        for other in schedule.dates
        if other.track != date.track and (other.kind == date.kind or other.label == date.label)
    )
    return date.track or "" if any(rivals) else ""


def by_time(schedule: Schedule) -> list[ImportantDate]:
    """The dates by time where a day is known; any other keeps its place in the file.

    A time is counted on the calendar of the file's zone. Of two dates of one day, those that have a
    time are in its order, and a day alone is where the file has it.
    """
    dates = list(schedule.dates)
    dates = _sorted_in_place(dates, [instant(schedule, date) for date in dates])
    return _sorted_in_place(dates, [_day(schedule, date) for date in dates])


def _day(schedule: Schedule, date: ImportantDate) -> dt.date | None:
    if moment := instant(schedule, date):
        return moment.astimezone(zones.zone(schedule.timezone)).date()
    return date.date.first if isinstance(date.date, Known) else None


def _sorted_in_place(
    dates: Sequence[ImportantDate], keys: Sequence[K | None]
) -> list[ImportantDate]:
    """Sorted among the places of those that have a key."""
    keyed = [(key, date) for key, date in zip(keys, dates, strict=True) if key is not None]
    ordered = iter(date for _, date in sorted(keyed, key=lambda pair: pair[0]))
    return [date if key is None else next(ordered) for key, date in zip(keys, dates, strict=True)]
