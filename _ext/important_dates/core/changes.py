"""What happened to a date, in the words in which calls tell it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .instants import instant
from .values import Day, Minute, Undecided, span
from .wording import brief, brief_at

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
            _told(schedule, date, new, beside=old),
            new.announced,
            new.note,
        )
        for old, new in pairwise(values)
    )


def latest_change(schedule: Schedule, date: ImportantDate) -> str:
    """The last change in words, to stand beside the present value; empty if that says it all.

    "Announced" and "canceled" add nothing to a value that is there, or is marked as canceled.
    """
    told = changes(schedule, date)
    silent = {"announced", "canceled"}
    return told[-1].text if told and told[-1].text not in silent else ""


def _verb(schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement) -> str:
    if "cancelled" in (old.status, new.status) and old.status != new.status:
        return "canceled" if new.status == "cancelled" else "reinstated"
    if isinstance(old.date, Undecided) or refines(schedule, date, old, new):
        return "announced"
    if isinstance(new.date, Undecided):
        return f"withdrawn; it was {brief(old.date)}"
    order = _compare(schedule, date, old, new)
    if order == 0:
        return {"confirmed": "confirmed", "tentative": "made tentative"}.get(new.status, "canceled")
    return f"{_direction(date, old, new, order)} {_told(schedule, date, old, beside=new)}"


def _direction(date: ImportantDate, old: Announcement, new: Announcement, order: int) -> str:
    exact = all(isinstance(value.date, Day | Minute) for value in (old, new))
    if exact and order < 0:
        return "brought forward from"
    return "extended from" if exact and date.kind == "deadline" else "moved from"


def _told(
    schedule: Schedule, date: ImportantDate, value: Announcement, *, beside: Announcement
) -> str:
    """A value; with time and zone where the day alone would not tell it from the other one."""
    if brief(value.date) == brief(beside.date) or isinstance(value.date, Minute):
        return brief_at(schedule, date, value)
    return brief(value.date)


def refines(schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement) -> bool:
    """Whether the new value only says more exactly what the old one said."""
    outer, inner = span(old.date), span(new.date)
    if not (outer and inner) or (instant(schedule, date, old) and instant(schedule, date, new)):
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1] and old.date != new.date


def _compare(schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement) -> int:
    before, after = (instant(schedule, date, value) for value in (old, new))
    if before and after:
        return (after > before) - (after < before)
    earlier, later = span(old.date), span(new.date)
    return (later > earlier) - (later < earlier) if earlier and later else 0
