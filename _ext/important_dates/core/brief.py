"""Dates in a few words, to be compared with one another, and what need not be said of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import zones
from .instants import times
from .values import Choice, DateValue, Day, Interval, Minute, Month, Range, Undecided
from .wording import choice_text, day_text, month_text, time_texts

if TYPE_CHECKING:
    import datetime as dt

    from .model import Announcement, ImportantDate, Schedule


def brief(value: DateValue) -> str:
    """A value in a few words, to be compared with another: ``22 August 2026``."""
    match value:
        case Undecided():
            return "TBD"
        case Month():
            return month_text(value)
        case Choice(days):
            return choice_text(days)
        case Range(first, last):
            return f"{_brief_day(first)} to {_brief_day(last)}"
        case Interval(start, end):
            # No `to`, which stands between two values where they are compared.
            return " – ".join(dict.fromkeys(_brief_day(day) for day in (start.first, end.last)))
        case Day() | Minute():
            return _brief_day(value.first)


def brief_for(date: ImportantDate, value: Announcement) -> str:
    """As ``brief``, for a value of that date; a period has two ends however it is written."""
    ends = times(date.kind, value.date)
    return brief(Interval(*ends) if len(ends) > 1 else value.date)


def brief_at(schedule: Schedule, date: ImportantDate, value: Announcement) -> str:
    """As ``brief_for``, with the time of day and its zone where the value has one."""
    ends = times(date.kind, value.date)
    if not ends:
        return brief(value.date)
    return " – ".join(time_texts(_brief_day, ends, schedule.zone_name(date, value)))


def usual_time(schedule: Schedule) -> str:
    """What ``footnote`` says of the deadlines, as it stands after a day: ``, 23:59 AoE``."""
    return f", 23:59 {zones.spoken(schedule.timezone)}"


def _brief_day(day: dt.date) -> str:
    return day_text(day, weekday=False)
