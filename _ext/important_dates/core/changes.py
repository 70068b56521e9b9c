"""What happened to a date, in the words in which calls tell it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .brief import brief_at, brief_for
from .instants import instants
from .values import Day, Interval, Minute, Undecided, span

if TYPE_CHECKING:
    import datetime as dt

    from .model import Announcement, ImportantDate, Schedule


@dataclass(frozen=True, slots=True)
class Change:
    """One public change: what was done, to what value, and on which day readers were told."""

    text: str
    value: str
    announced: dt.date | None
    note: str | None

    @property
    def sentence(self) -> str:
        """The change with what it led to: ``extended from 22 August 2026 to 29 August 2026``."""
        if self.text == "canceled" or self.text.startswith("withdrawn"):
            return self.text
        return (
            f"{self.text} to {self.value}"
            if " from " in self.text
            else f"{self.text}: {self.value}"
        )


def changes(schedule: Schedule, date: ImportantDate) -> tuple[Change, ...]:
    """Every change of a date after its first public value, oldest first."""
    values = date.timeline
    return tuple(
        Change(
            _verb(schedule, date, old, new),
            _words(schedule, date, new, beside=old),
            new.announced,
            new.note,
        )
        for old, new in pairwise(values)
    )


def latest_change(schedule: Schedule, date: ImportantDate) -> str:
    """The last change in words, to stand beside the present value; empty if that says it all.

    "Announced" and "canceled" add nothing to a value that is there, or is marked as canceled.
    """
    texts = [change.text for change in changes(schedule, date)]
    return texts[-1] if texts and texts[-1] not in {"announced", "canceled"} else ""


@dataclass(frozen=True, slots=True)
class Revisions:
    """How often a date changed in public, and every day on which readers were told of it."""

    number: int
    days: tuple[dt.date, ...]


def revisions(schedule: Schedule, date: ImportantDate) -> Revisions:
    """The public changes that the data record: the rule for SEQUENCE and LAST-MODIFIED of feeds.

    They are the values before the present one, the corrections of a slip of the pen and, of an
    event, the changes of the venue.
    """
    announced = tuple(value.announced for value in date.timeline if value.announced)
    venue = schedule.workshop.venue_changed if date.kind == "event" else ()
    beside = (*date.corrections, *venue)
    return Revisions(len(date.history) + len(beside), (*announced, *beside))


def _verb(schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement) -> str:
    if "cancelled" in (old.status, new.status) and old.status != new.status:
        return "canceled" if new.status == "cancelled" else "reinstated"
    if isinstance(old.date, Undecided) or refines(schedule, date, old, new):
        return "announced"
    if isinstance(new.date, Undecided):
        return f"withdrawn; it was {brief_for(date, old)}"
    order = _compare(schedule, date, old, new)
    if order == 0:
        return {"confirmed": "confirmed", "tentative": "made tentative"}.get(new.status, "canceled")
    words = _words(schedule, date, old, beside=new)
    return f"{_direction(schedule, date, old, new, order)} from {words}"


def _direction(
    schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement, order: int
) -> str:
    before, after = (instants(schedule, date, value) for value in (old, new))
    both_ends = len(before) == len(after) == 2
    if both_ends and before[0] == after[0]:
        return "extended" if order > 0 else "shortened"
    exact = all(isinstance(value.date, Day | Minute | Interval) for value in (old, new))
    if (exact or both_ends) and order < 0:
        return "brought forward"
    return "extended" if exact and date.kind == "deadline" else "moved"


def _words(
    schedule: Schedule, date: ImportantDate, value: Announcement, *, beside: Announcement
) -> str:
    """A value; with time and zone where the day alone would not tell it from the other one."""
    alike = brief_for(date, value) == brief_for(date, beside)
    if alike or isinstance(value.date, Minute | Interval):
        return brief_at(schedule, date, value)
    return brief_for(date, value)


def refines(schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement) -> bool:
    """Whether the new value only says more exactly what the old one said."""
    before, after = (instants(schedule, date, value) for value in (old, new))
    if before and after:
        return len(before) == 1 < len(after) and before[0] == after[0]  # the end is told as well
    outer, inner = span(old.date), span(new.date)
    if not (outer and inner):
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1] and old.date != new.date


def _compare(schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement) -> int:
    before, after = (instants(schedule, date, value) for value in (old, new))
    if before and after:
        return (after > before) - (after < before)
    earlier, later = span(old.date), span(new.date)
    return (later > earlier) - (later < earlier) if earlier and later else 0
