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
    from .model import ImportantDate, Kind, Schedule


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
    edition: int | None, day: dt.date, *, year: bool = True, language: Language = ENGLISH
) -> str:
    """``Sat 29 Aug``, with a year where it is not the edition's."""
    patterns = {True: language.gettext("EEE d MMM y"), False: language.gettext("EEE d MMM")}
    return language.date(day, patterns[year and day.year != edition])


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

    In the ``short`` form a day is ``Sat 29 Aug``, with a year where it is not the edition's.
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


def _value_parts(
    schedule: Schedule, date: ImportantDate, language: Language, *, short: bool
) -> tuple[Part, ...]:
    value, say = date.date, partial(day_text, language=language)
    if short:
        say = partial(short_day_text, schedule.workshop.edition, language=language)
    between = language.gettext("{first} to {last}")
    # What opens and closes with its days needs no times where there is little room.
    in_days = short and isinstance(value, Range)
    if not in_days and (moments := instants(schedule, date)):
        ends, zone = times(date.kind, value), schedule.zone_name(date, date)
        texts = time_texts(say, ends, zone, language)
        parts = [(Part(*pair),) for pair in zip(texts, map(utc_text, moments), strict=True)]
        return filled(between, first=parts[0], last=parts[1]) if len(parts) > 1 else parts[0]
    match value:
        case Month():
            month = (Part(month_text(value, language), str(value)),)
            return filled(language.gettext("{month}, TBD"), month=month)
        case Day(day):
            return (Part(say(day), str(value)),)
        case Range(first, last):
            begin = Part(say(first, year=first.year != last.year), first.isoformat())
            return filled(between, first=(begin,), last=(Part(say(last), last.isoformat()),))
        case Choice(days):
            return (Part(choice_text(days, language)),)
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


def choice_text(days: tuple[dt.date, ...], language: Language = ENGLISH) -> str:
    """``11 or 12 December 2026``: month and year once, where they are shared."""
    texts = []
    for day, following in zip(days, [*days[1:], None], strict=True):
        if following and (day.year, day.month) == (following.year, following.month):
            # TRANSLATORS: the day of a month, before another one of it, as in: 11 or 12 December
            texts.append(language.date(day, language.gettext("d")))
        else:
            texts.append(day_text(day, weekday=False, language=language))
    either = language.gettext("{first} or {last}")
    return reduce(lambda first, last: either.format(first=first, last=last), texts)


def footnote(schedule: Schedule, language: Language = ENGLISH) -> str:
    """The sentence about the time of the deadlines, as the call words it where it is true."""
    closing: list[Kind] = ["deadline"]
    texts = {_closing_time(schedule, date) for date in schedule.dates if date.kind in closing}
    usual = texts <= {None, ("23:59", zones.spoken(schedule.timezone))}
    sentence = (
        language.gettext("All deadlines are {time}")
        if usual
        else language.gettext("Deadlines are {time}, unless another time is given")
    )
    return sentence.format(time=_closing_words(schedule.timezone, language))


def _closing_words(zone_name: str, language: Language) -> str:
    zone = zones.spoken(zone_name, language.locale)
    named = {
        zones.AOE: "Anywhere on Earth (AOE)",  # the same in every language
        zones.UTC: language.gettext("in UTC"),
    }
    return language.gettext("{time} {zone}").format(time="23:59", zone=named.get(zone_name, zone))


def _closing_time(schedule: Schedule, date: ImportantDate) -> tuple[str, str] | None:
    for time in times(date.kind, date.date):
        return time_text(time), zone_text(time, schedule.zone_name(date, date))
    return None
