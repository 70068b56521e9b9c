"""Dates in words, for people: English, weekday and month spelled out, 24-hour clock."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from . import zones
from .instants import instants, times
from .values import Choice, Day, Minute, Month, Range, Undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .model import ImportantDate, Kind, Schedule

# Own tables, because strftime speaks the language of the machine.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text and, where HTML has a valid value for it, its ``<time datetime>``."""

    text: str
    datetime: str = ""


def day_text(day: dt.date, *, weekday: bool = True, year: bool = True) -> str:
    """``Saturday 29 August 2026``."""
    words = [_WEEKDAYS[day.weekday()]] if weekday else []
    words += [str(day.day), _MONTHS[day.month - 1]]
    return " ".join(words + ([str(day.year)] if year else []))


def _shortened(edition: int, text: str) -> str:
    words = text.removesuffix(f" {edition}").split()
    return " ".join(word if word.isdecimal() else word[:3] for word in words)


def _short_day_text(edition: int, day: dt.date, *, weekday: bool = True, year: bool = True) -> str:
    return _shortened(edition, day_text(day, weekday=weekday, year=year))


def month_text(month: Month) -> str:
    """``December 2026``."""
    return f"{_MONTHS[month.month - 1]} {month.year}"


def utc_text(moment: dt.datetime) -> str:
    """A moment as HTML, JSON and JavaScript read it: ``2026-08-30T11:59:00Z`` (RFC 3339)."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def moment_text(moment: dt.datetime, tz: dt.tzinfo | None) -> str:
    """A moment on the clocks of ``tz`` (of this machine, if ``None``), with its zone's name."""
    local = moment.astimezone(tz)
    return f"{clock_text(local)} {local.tzname()}"


def clock_text(local: dt.datetime) -> str:
    """``Saturday 29 August 2026, 23:59``, with its second where that is not zero."""
    return f"{day_text(local.date())}, {local:{'%H:%M:%S' if local.second else '%H:%M'}}"


def time_text(time: Minute) -> str:
    """``23:59``, to the second where one is written."""
    return time.local.time().isoformat(timespec=time.timespec)


def zone_text(time: Minute, zone_name: str) -> str:
    """The zone in which a time is told: its offset if one is written, else the zone in words."""
    if time.offset is None:
        return zones.spoken(zone_name)
    offset = zones.offset_text(time.offset)
    return "UTC" if offset == "Z" else f"UTC{offset}"


def date_parts(schedule: Schedule, date: ImportantDate, *, short: bool = False) -> tuple[Part, ...]:
    """The present value of a date with its qualifier and status, without what it was before.

    In the ``short`` form a day is ``Sat 29 Aug``, with a year where it is not the edition's, and a
    period is that of its days, ``30 Aug to 2 Sep`` or ``18 to 22 Sep``.
    """
    day = partial(_short_day_text, schedule.workshop.edition) if short else day_text
    parts = _value_parts(schedule, date, day)
    if date.qualifier == "by":
        parts = (Part("by "), *parts)
    if date.qualifier == "suggested":
        parts = (*parts, Part(" (suggested)"))
    if date.status == "tentative":
        parts = (*parts, Part(" (tentative)"))
    if date.status == "cancelled":
        parts = (Part("canceled (was "), *parts, Part(")"))
    return parts


def _value_parts(
    schedule: Schedule, date: ImportantDate, say: Callable[..., str]
) -> tuple[Part, ...]:
    value = date.date
    # What opens and closes with its days needs no times where there is little room.
    short = say is not day_text
    if not (short and isinstance(value, Range)) and (moments := instants(schedule, date)):
        texts = time_texts(say, times(date.kind, value), schedule.zone_name(date, date))
        parts = [Part(*pair) for pair in zip(texts, map(utc_text, moments), strict=True)]
        return (parts[0], Part(" to "), parts[1]) if len(parts) > 1 else tuple(parts)
    match value:
        case Month():
            month = month_text(value)
            return (Part(f"{month[:3]}{month[-5:]}" if short else month, str(value)), Part(", TBD"))
        case Day(day):
            return (Part(say(day), str(value)),)
        case Range(first, last):
            begin = say(first, weekday=not short, year=first.year != last.year)
            within_month = short and (first.year, first.month) == (last.year, last.month)
            return (
                Part(str(first.day) if within_month else begin, first.isoformat()),
                Part(" to "),
                Part(say(last, weekday=not short), last.isoformat()),
            )
        case Choice(days):
            text = choice_text(days)
            return (Part(_shortened(schedule.workshop.edition, text) if short else text),)
        case _:
            return (Part(str(Undecided())),)


def time_texts(
    day: Callable[[dt.date], str], ends: Sequence[Minute], zone_name: str
) -> tuple[str, ...]:
    """One time or two in words; a ``day`` or a zone that they share is said once."""
    in_zones = [f"{time_text(time)} {zone_text(time, zone_name)}" for time in ends]
    first, last = ends[0], ends[-1]
    if len(ends) > 1 and first.offset == last.offset:
        in_zones[0] = time_text(first)
    days = [f"{day(time.first)}, " for time in ends]
    if len(ends) > 1 and first.first == last.first:
        days[1] = ""
    return tuple(map("".join, zip(days, in_zones, strict=True)))


def choice_text(days: tuple[dt.date, ...]) -> str:
    """``11 or 12 December 2026``: month and year once, where they are shared."""
    texts = []
    for day, following in zip(days, [*days[1:], None], strict=True):
        if following and (day.year, day.month) == (following.year, following.month):
            texts.append(str(day.day))
        else:
            texts.append(day_text(day, weekday=False))
    return " or ".join(texts)


def footnote(schedule: Schedule) -> str:
    """The sentence about the time of the deadlines, as the call words it where it is true."""
    closing: list[Kind] = ["deadline"]
    texts = {_closing_time(schedule, date) for date in schedule.dates if date.kind in closing}
    usual = _closing_words(schedule.timezone)
    if texts <= {None, ("23:59", zones.spoken(schedule.timezone))}:
        return f"All deadlines are {usual}"
    return f"Deadlines are {usual}, unless another time is given"


def _closing_words(zone_name: str) -> str:
    named = {zones.AOE: "Anywhere on Earth (AOE)", zones.UTC: "in UTC"}
    return f"23:59 {named.get(zone_name) or zones.spoken(zone_name)}"


def _closing_time(schedule: Schedule, date: ImportantDate) -> tuple[str, str] | None:
    for time in times(date.kind, date.date):
        return time_text(time), zone_text(time, schedule.zone_name(date, date))
    return None


def fact_text(schedule: Schedule, name: str) -> str:
    """A fact of the workshop as text; ``TBD`` while it is open.

    ``hosted`` says whose workshop it is, with or without a host, and ``day`` when. Raises
    ``KeyError`` that names the known facts.
    """
    host = schedule.workshop.host
    hosted = f"{host} Workshop" if host else "Workshop · Host conference: TBD"
    facts = {**schedule.workshop.facts(), "hosted": hosted, "day": _event_text(schedule)}
    if name not in facts:
        raise KeyError(f"there is no fact `{name}`; the facts are {', '.join(facts)}")
    return "TBD" if facts[name] is None else str(facts[name])


def _event_text(schedule: Schedule) -> str:
    if schedule.event is None or isinstance(schedule.event.date, Undecided):
        return "Date: TBD"
    return "".join(part.text for part in date_parts(schedule, schedule.event))
