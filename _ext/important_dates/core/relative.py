"""How far away a date is, in the words that the reader's browser uses too."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from .instants import instants
from .values import Day, Range

if TYPE_CHECKING:
    from .model import ImportantDate, Kind, Schedule

_HOUR = dt.timedelta(hours=1)
_MINUTE = dt.timedelta(minutes=1)
_VERBS: dict[Kind, str] = {"deadline": "closes in", "opening": "opens in"}


def countdown(schedule: Schedule, date: ImportantDate, now: dt.datetime) -> str:
    """How far a date is from ``now``, an aware datetime in the reader's zone, in words.

    Empty where the day is not known yet, and for a canceled date.
    """
    if date.status == "cancelled":
        return ""
    match instants(schedule, date):
        case (moment,):
            return until(moment, now, _VERBS.get(date.kind, "in"))
        case (start, end):
            return within(start, end, now, date.kind)
    if isinstance(date.date, Day | Range):
        return on_days(date.date.first, date.date.last, now.date())
    return ""


def within(start: dt.datetime, end: dt.datetime, now: dt.datetime, kind: Kind) -> str:
    """The same for what lasts: a period ``opens in``, then ``closes in``; an event is ``now``."""
    if now < start:
        return until(start, now, "opens in" if kind == "period" else "in")
    if now < end and kind != "period":
        return "now"
    return until(end, now, "closes in")


def until(moment: dt.datetime, now: dt.datetime, verb: str) -> str:
    """``closes in 5 hours`` within a day of the moment, else ``in 12 days``; then ``passed``."""
    left = moment - now
    if left <= dt.timedelta(0):
        return "passed"
    if left < _MINUTE:
        return f"{verb} less than a minute"
    if left < _HOUR:
        return f"{verb} {_count(left // _MINUTE, 'minute')}"
    if left < 24 * _HOUR:
        return f"{verb} {_count(left // _HOUR, 'hour')}"
    return _in_days((moment.astimezone(now.tzinfo).date() - now.date()).days)


def on_days(first: dt.date, last: dt.date, today: dt.date) -> str:
    """The same for plain days: ``tomorrow``, ``today``, ``passed``."""
    if last < today:
        return "passed"
    return "today" if first <= today else _in_days((first - today).days)


def _in_days(days: int) -> str:
    # 24 hours ahead can be the same day, when the clocks are put back.
    near = {0: "today", 1: "tomorrow"}
    return near.get(days) or f"in {_count(days, 'day')}"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
