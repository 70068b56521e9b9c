"""Dates in words, for people: weekday and month spelled out, 24-hour clock."""

from __future__ import annotations

import datetime as dt
from functools import partial, reduce
from typing import TYPE_CHECKING

from . import zones
from .instants import instants, times
from .language import ENGLISH
from .pieces import Part, filled
from .values import Choice, Day, Minute, Month, Range

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .language import Language
    from .model import ImportantDate, Schedule


def weekday_text(day: dt.date, language: Language = ENGLISH) -> str:
    """``Saturday``."""
    return language.date(day, language.gettext("EEEE"))


def day_text(
    day: dt.date, *, weekday: bool = True, year: bool = True, language: Language = ENGLISH
) -> str:
    """``Saturday 29 August 2026``."""
    patterns = {
        (True, True): language.gettext("EEEE d MMMM y"),
        (True, False): language.gettext("EEEE d MMMM"),
        (False, True): language.gettext("d MMMM y"),
        (False, False): language.gettext("d MMMM"),
    }
    return language.date(day, patterns[weekday, year])


def short_day_text(
    edition: int | None,
    day: dt.date,
    *,
    weekday: bool = True,
    year: bool = True,
    language: Language = ENGLISH,
) -> str:
    """``Sat 29 Aug``, with a year where it is not the edition's."""
    patterns = {
        (True, True): language.gettext("EEE d MMM y"),
        (True, False): language.gettext("EEE d MMM"),
        (False, True): language.gettext("d MMM y"),
        (False, False): language.gettext("d MMM"),
    }
    return language.date(day, patterns[weekday, year and day.year != edition])


def month_text(month: Month, language: Language = ENGLISH) -> str:
    """``December 2026``."""
    return language.date(month.first, language.gettext("MMMM y"))


def utc_text(moment: dt.datetime) -> str:
    """A moment as HTML, JSON and JavaScript read it: ``2026-08-30T11:59:00Z`` (RFC 3339)."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def moment_text(moment: dt.datetime, tz: dt.tzinfo | None) -> str:
    """A moment on the clocks of ``tz`` (of this machine, if ``None``), with its zone's name."""
    local = moment.astimezone(tz)
    return f"{clock_text(local)} {local.tzname()}"


def clock_text(local: dt.datetime, language: Language = ENGLISH) -> str:
    """``Saturday 29 August 2026, 23:59``, with its second where that is not zero."""
    time = f"{local:{'%H:%M:%S' if local.second else '%H:%M'}}"
    day = day_text(local.date(), language=language)
    return language.gettext("{day}, {time}").format(day=day, time=time)


def time_text(time: Minute) -> str:
    """``23:59``, to the second where one is written."""
    return time.local.time().isoformat(timespec=time.timespec)


def zone_text(time: Minute, zone_name: str, language: Language = ENGLISH) -> str:
    """The zone in which a time is told: its offset if one is written, else the zone in words."""
    if time.offset is None:
        return zones.spoken(zone_name, language.locale)
    offset = zones.offset_text(time.offset)
    return "UTC" if offset == "Z" else f"UTC{offset}"


def date_parts(
    schedule: Schedule, date: ImportantDate, language: Language = ENGLISH, *, short: bool = False
) -> tuple[Part, ...]:
    """The present value of a date with its qualifier and status, without what it was before.

    In the ``short`` form a day is ``Sat 29 Aug``, with a year where it is not the edition's, and a
    period is that of its days, ``30 Aug to 2 Sep`` or ``18 to 22 Sep``.
    """
    parts = _value_parts(schedule, date, language, short=short)
    if date.qualifier == "by":
        parts = filled(language.gettext("by {date}"), date=parts)
    if date.qualifier == "suggested":
        parts = filled(language.gettext("{date} (suggested)"), date=parts)
    if date.status == "tentative":
        parts = filled(language.gettext("{date} (tentative)"), date=parts)
    if date.status == "cancelled":
        parts = filled(language.gettext("canceled (was {date})"), date=parts)
    return parts


def _range_parts(
    value: Range, say: Callable[..., str], language: Language, *, short: bool
) -> tuple[Part, ...]:
    first, last = value.first, value.last
    begin = say(first, year=first.year != last.year)
    if short and (first.year, first.month) == (last.year, last.month):
        # TRANSLATORS: the day of a month, before another one of it, as in: 18 to 22 Sep
        begin = language.date(first, language.gettext("d"))
    between, end = language.gettext("{first} to {last}"), Part(say(last), last.isoformat())
    return filled(between, first=(Part(begin, first.isoformat()),), last=(end,))


def _value_parts(
    schedule: Schedule, date: ImportantDate, language: Language, *, short: bool
) -> tuple[Part, ...]:
    value, say = date.date, partial(day_text, language=language)
    if short:
        say = partial(short_day_text, schedule.workshop.edition, language=language)
    between = language.gettext("{first} to {last}")
    # What opens and closes with its days needs no times where there is little room.
    if not (short and isinstance(value, Range)) and (moments := instants(schedule, date)):
        ends, zone = times(date.kind, value), schedule.zone_name(date, date)
        texts = time_texts(say, ends, zone, language)
        parts = [(Part(*pair),) for pair in zip(texts, map(utc_text, moments), strict=True)]
        return filled(between, first=parts[0], last=parts[1]) if len(parts) > 1 else parts[0]
    match value:
        case Month():
            text = language.date(value.first, language.gettext("MMM y")) if short else None
            month = (Part(text or month_text(value, language), str(value)),)
            return filled(language.gettext("{month}, TBD"), month=month)
        case Day(day):
            return (Part(say(day), str(value)),)
        case Range():
            days_only = partial(say, weekday=False) if short else say
            return _range_parts(value, days_only, language, short=short)
        case Choice(days):
            return (Part(choice_text(days, language, partial(say, weekday=False))),)
        case _:
            return (Part(language.gettext("TBD")),)


def time_texts(
    day: Callable[[dt.date], str],
    ends: Sequence[Minute],
    zone_name: str,
    language: Language = ENGLISH,
) -> tuple[str, ...]:
    """One time or two in words; a ``day`` or a zone that they share is said once."""
    in_zone = language.gettext("{time} {zone}")
    texts = [
        in_zone.format(time=time_text(time), zone=zone_text(time, zone_name, language))
        for time in ends
    ]
    first, last = ends[0], ends[-1]
    if len(ends) > 1 and first.offset == last.offset:
        texts[0] = time_text(first)
    days = [day(time.first) for time in ends]
    if len(ends) > 1 and first.first == last.first:
        days[1] = ""
    on_day = language.gettext("{day}, {time}")
    pairs = zip(days, texts, strict=True)
    return tuple(on_day.format(day=day, time=time) if day else time for day, time in pairs)


def choice_text(
    days: tuple[dt.date, ...],
    language: Language = ENGLISH,
    say: Callable[[dt.date], str] | None = None,
) -> str:
    """``11 or 12 December 2026``: month and year once, where they are shared."""
    texts, say = [], say or partial(day_text, weekday=False, language=language)
    for day, following in zip(days, [*days[1:], None], strict=True):
        if following and (day.year, day.month) == (following.year, following.month):
            # TRANSLATORS: the day of a month, before another one of it, as in: 11 or 12 December
            texts.append(language.date(day, language.gettext("d")))
        else:
            texts.append(say(day))
    either = language.gettext("{first} or {last}")
    return reduce(lambda first, last: either.format(first=first, last=last), texts)
