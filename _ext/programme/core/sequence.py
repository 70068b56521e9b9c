"""How often a session changed in public: the one rule for SEQUENCE and LAST-MODIFIED of feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from important_dates.core.model import Schedule

    from .sessions import Session


def sequence(session: Session, schedule: Schedule | None) -> int:
    """The number of revisions (RFC 5545, 3.8.7.4).

    They are the values before the present one and, as for the date of the workshop itself, the
    changes of the venue, which every session has in its place.
    """
    return len(session.history) + len(_moves(schedule))


def modified(session: Session, schedule: Schedule | None) -> dt.date | None:
    """The day on which readers were last told something else; ``None`` of a draft."""
    days = (*(value.announced for value in session.history), session.announced)
    told = [day for day in days if day]
    return max([*told, *_moves(schedule)]) if told else None


def _moves(schedule: Schedule | None) -> tuple[dt.date, ...]:
    return schedule.workshop.venue_changed if schedule else ()
