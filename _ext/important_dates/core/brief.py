"""Dates in a few words, to be compared with one another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .instants import times
from .language import ENGLISH
from .values import Choice, DateValue, Day, Interval, Minute, Month, Range, Undecided
from .wording import choice_text, day_text, month_text, time_texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from .language import Language
    from .model import Announcement, ImportantDate, Schedule


def brief(value: DateValue, language: Language = ENGLISH) -> str:
    """A value in a few words, to be compared with another: ``22 August 2026``."""
    day = _brief_day(language)
    match value:
        case Undecided():
            return language.gettext("TBD")
        case Month():
            return month_text(value, language)
        case Choice(days):
            return choice_text(days, language)
        case Range(first, last):
            between = language.gettext("{first} to {last}")
            return between.format(first=day(first), last=day(last))
        case Interval(start, end):
            # No `to`, which stands between two values where they are compared.
            return " – ".join(dict.fromkeys(day(one) for one in (start.first, end.last)))
        case Day() | Minute():
            return day(value.first)


def brief_for(date: ImportantDate, value: Announcement, language: Language = ENGLISH) -> str:
    """As ``brief``, for a value of that date; a period has two ends however it is written."""
    ends = times(date.kind, value.date)
    return brief(Interval(*ends) if len(ends) > 1 else value.date, language)


def brief_at(
    schedule: Schedule, date: ImportantDate, value: Announcement, language: Language = ENGLISH
) -> str:
    """As ``brief_for``, with the time of day and its zone where the value has one."""
    ends = times(date.kind, value.date)
    if not ends:
        return brief(value.date, language)
    zone = schedule.zone_name(date, value)
    return " – ".join(time_texts(_brief_day(language), ends, zone, language))


def _brief_day(language: Language) -> Callable[[dt.date], str]:
    return partial(day_text, weekday=False, language=language)
