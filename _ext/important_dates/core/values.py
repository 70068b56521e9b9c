"""What a date of the file can be. ``str`` gives each as the file writes it."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from .zones import offset_text


@dataclass(frozen=True, slots=True)
class Undecided:
    """To be decided."""

    precision: ClassVar[str] = "none"

    def __str__(self) -> str:
        return "TBD"


@dataclass(frozen=True, slots=True)
class Month:
    """A month whose day is to be decided (ISO 8601 reduced precision)."""

    year: int
    month: int
    precision: ClassVar[str] = "month"

    @property
    def first(self) -> dt.date:
        """The first day it can be."""
        return dt.date(self.year, self.month, 1)

    @property
    def last(self) -> dt.date:
        """The last day it can be."""
        return self.first.replace(day=calendar.monthrange(self.year, self.month)[1])

    def __str__(self) -> str:
        return f"{self.first:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day, in whatever zone the date has."""

    day: dt.date
    precision: ClassVar[str] = "day"

    @property
    def first(self) -> dt.date:
        return self.day

    @property
    def last(self) -> dt.date:
        return self.day

    def __str__(self) -> str:
        return self.day.isoformat()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several days, in ascending order; which one is to be decided."""

    days: tuple[dt.date, ...]
    precision: ClassVar[str] = "choice"

    @property
    def first(self) -> dt.date:
        """The first day it can be."""
        return self.days[0]

    @property
    def last(self) -> dt.date:
        """The last day it can be."""
        return self.days[-1]

    def __str__(self) -> str:
        return " or ".join(day.isoformat() for day in self.days)


@dataclass(frozen=True, slots=True)
class Range:
    """All days from ``first`` to ``last``, both included (an ISO 8601 interval)."""

    first: dt.date
    last: dt.date
    precision: ClassVar[str] = "range"

    def __str__(self) -> str:
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Minute:
    """A time of day: naive local time, with ``offset`` from UTC if one was written."""

    local: dt.datetime
    offset: dt.timedelta | None = None
    precision: ClassVar[str] = "minute"
    timespec: ClassVar[str] = "minutes"

    @property
    def first(self) -> dt.date:
        """The day, as written."""
        return self.local.date()

    @property
    def last(self) -> dt.date:
        """The day, as written."""
        return self.local.date()

    def __str__(self) -> str:
        offset = "" if self.offset is None else offset_text(self.offset)
        return f"{self.local.isoformat(timespec=self.timespec)}{offset}"


@dataclass(frozen=True, slots=True)
class Second(Minute):
    """The same where its second is written, were it ``:00``."""

    precision: ClassVar[str] = "second"
    timespec: ClassVar[str] = "seconds"


@dataclass(frozen=True, slots=True)
class Interval:
    """From one time to a later one (an ISO 8601 interval); both have an offset, or neither."""

    start: Minute
    end: Minute
    precision: ClassVar[str] = "interval"

    @property
    def first(self) -> dt.date:
        """The day on which it begins, as written."""
        return self.start.first

    @property
    def last(self) -> dt.date:
        """The day on which it ends, as written."""
        return self.end.last

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"


# What stands on known days, so that a calendar can hold it and a table can order it.
Known = Day | Range | Minute | Interval
Dated = Month | Choice | Known
DateValue = Undecided | Dated


def span(value: DateValue) -> tuple[dt.date, dt.date] | None:
    """The first and the last day that a date can be, or ``None`` while it is undecided."""
    return None if isinstance(value, Undecided) else (value.first, value.last)
