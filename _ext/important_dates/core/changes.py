"""What happened to a date, in the words in which calls tell it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .brief import brief_at, brief_for
from .change_texts import change_text, sentence_text
from .instants import instants
from .language import ENGLISH
from .values import Day, Interval, Minute, Undecided, span

if TYPE_CHECKING:
    import datetime as dt

    from .change_texts import Verb
    from .language import Language
    from .model import Announcement, ImportantDate, Schedule, Status


@dataclass(frozen=True, slots=True)
class Change:
    """One public change: what was done, to what value, and on which day readers were told."""

    text: str
    value: str
    announced: dt.date | None
    note: str | None
    # With what it led to: `extended from 22 August 2026 to 29 August 2026`.
    sentence: str
    # Whether it adds something to the present value, or that says it all.
    adds: bool


def changes(
    schedule: Schedule, date: ImportantDate, language: Language = ENGLISH
) -> tuple[Change, ...]:
    """Every change of a date after its first public value, oldest first."""
    return tuple(
        _change(schedule, date, old, new, language) for old, new in pairwise(date.timeline)
    )


def latest_change(schedule: Schedule, date: ImportantDate, language: Language = ENGLISH) -> str:
    """The last change in words, to stand beside the present value; empty if that says it all.

    "Announced" and "canceled" add nothing to a value that is there, or is marked as canceled.
    """
    last = changes(schedule, date, language)[-1:]
    return "".join(change.text for change in last if change.adds)


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


def _change(
    schedule: Schedule,
    date: ImportantDate,
    old: Announcement,
    new: Announcement,
    language: Language,
) -> Change:
    verb = _verb(schedule, date, old, new)
    earlier = brief_for(date, old, language)
    before = earlier if verb == "withdrawn" else _words(schedule, date, old, new, language)
    value = _words(schedule, date, new, old, language)
    text = change_text(verb, language).format(before=before)
    whole = sentence_text(verb, language).format(change=text, value=value)
    adds = verb not in {"announced", "canceled"}
    return Change(text, value, new.announced, new.note, whole, adds)


def _verb(schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement) -> Verb:
    if "cancelled" in (old.status, new.status) and old.status != new.status:
        return "canceled" if new.status == "cancelled" else "reinstated"
    if isinstance(old.date, Undecided) or refines(schedule, date, old, new):
        return "announced"
    if isinstance(new.date, Undecided):
        return "withdrawn"
    if order := _compare(schedule, date, old, new):
        return _direction(schedule, date, old, new, order)
    same: dict[Status, Verb] = {"confirmed": "confirmed", "tentative": "made tentative"}
    return same.get(new.status, "canceled")


def _direction(
    schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement, order: int
) -> Verb:
    before, after = (instants(schedule, date, value) for value in (old, new))
    both_ends = len(before) == len(after) == 2
    if both_ends and before[0] == after[0]:
        return "extended" if order > 0 else "shortened"
    exact = all(isinstance(value.date, Day | Minute | Interval) for value in (old, new))
    if (exact or both_ends) and order < 0:
        return "brought forward"
    return "extended" if exact and date.kind == "deadline" else "moved"


def _words(
    schedule: Schedule,
    date: ImportantDate,
    value: Announcement,
    beside: Announcement,
    language: Language,
) -> str:
    """A value; with time and zone where the day alone would not tell it from the other one."""
    alike = brief_for(date, value) == brief_for(date, beside)
    if alike or isinstance(value.date, Minute | Interval):
        return brief_at(schedule, date, value, language)
    return brief_for(date, value, language)


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
