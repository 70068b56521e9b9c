"""The grammar of a date: what may be written in the file, and what it means.

The notation is that of ISO 8601 (days, reduced precision, intervals, offsets) where it can say
the thing; ``TBD`` and ``or`` are ours. Only the years 1900 to 2999 are dates of a workshop.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from .values import Choice, DateValue, Day, Interval, Minute, Month, Range, Second, Undecided

FORMS = (
    "TBD, 2026-12, 2026-12-11, 2026-12-11 or 2026-12-12, 2026-12-11/2026-12-12, 2026-12-11T23:59 "
    "or 2026-12-11T09:00/2026-12-11T17:30"
)

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9-]{10})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}:[0-9]{2})?")


def parse_value(text: str) -> DateValue:
    """Read one date. Raises ``ValueError`` that says what to write instead, and nothing else."""
    text = text.strip()
    if text == "TBD":
        return Undecided()
    if match := _MONTH.fullmatch(text):
        return _month(text, int(match[1]), int(match[2]))
    if match := _TIME.fullmatch(text):
        return _time(text, match)
    if " or " in text:
        return _choice(text)
    if "/" in text:
        return _interval(text) if "T" in text else _range(text)
    return Day(parse_day(text))


def parse_day(text: str) -> dt.date:
    """Read a calendar day, ``2026-12-11``. Raises ``ValueError`` that says what to write."""
    text = text.strip()
    if not _DAY.fullmatch(text):
        raise ValueError(f"`{text[:60]}` is not a date in this file; write {FORMS}")
    year, month, day = map(int, text.split("-"))
    _month(text, year, month)
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise ValueError(f"`{text}` is no day: {year}-{month:02} has the days 01 to {days}")
    return dt.date(year, month, day)


def _month(text: str, year: int, month: int) -> Month:
    if not 1 <= month <= 12:
        raise ValueError(f"`{text}` has no month {month:02}; write the year, then 01 to 12")
    if not 1900 <= year <= 2999:
        raise ValueError(f"`{text}` is not in the years 1900 to 2999; check the year")
    return Month(year, month)


def _time(text: str, match: re.Match[str]) -> Minute:
    hour, minute, second = int(match[2]), int(match[3]), int(match[4] or 0)
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(f"`{text}` has no such time; write 00:00 to 23:59, or to 23:59:59")
    local = dt.datetime.combine(parse_day(match[1]), dt.time(hour, minute, second))
    return (Second if match[4] else Minute)(local, _offset(match[5]))


def _offset(text: str | None) -> dt.timedelta | None:
    if text is None:
        return None
    if text == "Z":
        return dt.timedelta(0)
    hours, minutes = map(int, text[1:].split(":"))
    offset = dt.timedelta(hours=hours, minutes=minutes) * (-1 if text[0] == "-" else 1)
    # The westernmost and easternmost clocks there are: Anywhere on Earth and Kiritimati.
    if minutes > 59 or not dt.timedelta(hours=-12) <= offset <= dt.timedelta(hours=14):
        raise ValueError(f"`{text}` is no offset from UTC; write -12:00 to +14:00")
    return offset


def _choice(text: str) -> Choice:
    days = tuple(parse_day(part) for part in text.split(" or "))
    if list(days) != sorted(set(days)):
        raise ValueError(f"`{text[:60]}` repeats or reverses days; write each once, earliest first")
    return Choice(days)


def _range(text: str) -> Range:
    ends = [parse_day(part) for part in text.split("/")]
    if len(ends) != 2 or ends[0] >= ends[1]:
        raise ValueError(
            f"`{text[:60]}` is no range; write first/last, the earlier day first, "
            "as in 2026-12-11/2026-12-12"
        )
    return Range(*ends)


def _interval(text: str) -> Interval:
    matches = [_TIME.fullmatch(part) for part in text.split("/")]
    ends = [_time(match[0], match) for match in matches if match]
    if len(matches) != 2 or len(ends) != 2 or not _ascend(*ends):
        raise ValueError(
            f"`{text[:60]}` is no interval; write both times with their day, the earlier first, as "
            "in 2026-12-11T09:00/2026-12-11T17:30, and an offset after both or neither"
        )
    return Interval(*ends)


def _ascend(start: Minute, end: Minute) -> bool:
    if start.offset is None or end.offset is None:
        return start.offset is end.offset and start.local < end.local
    return start.local - start.offset < end.local - end.offset
