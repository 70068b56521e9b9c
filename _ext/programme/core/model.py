"""The shape of ``docs/programme.yaml``, and all that is known of one workshop's programme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator

from important_dates.core.fields import PublicDay
from important_dates.core.shapes import Part
from important_dates.core.venue import Venue

from .fields import Known, PlaceZone
from .people import People
from .sessions import Session

if TYPE_CHECKING:
    from important_dates.core.model import Schedule
    from important_dates.core.venue import Attendance

    from .papers.model import Papers

# What is asked of workshops by their host: https://neurips.cc
Rules = Literal["neurips"]
ProgrammeStatus = Literal["tentative", "confirmed"]


def _not_empty(listed: tuple[Day, ...]) -> tuple[Day, ...]:
    # Not pydantic's min_length, which also counts an entry as absent when it is wrong.
    if not listed:
        raise ValueError("`days` is an empty list; write at least one day below it")
    return listed


class Day(Part):
    """One day of the workshop, or one room of it."""

    date: PublicDay
    label: Known | None = None
    room: Known | None = None
    sessions: tuple[Session, ...]


class Programme(Part):
    """The whole file. Without ``announced`` it is a draft, of which nothing is shown.

    ``held`` is the day of which a page says that the workshop was held on it.
    """

    timezone: PlaceZone
    announced: PublicDay | None = None
    status: ProgrammeStatus = "confirmed"
    held: PublicDay | None = None
    note: Known | None = None
    rules: Rules | None = None
    days: Annotated[tuple[Day, ...], AfterValidator(_not_empty)]

    @property
    def sessions(self) -> Iterator[Session]:
        """All sessions, in the order of the file."""
        return (session for day in self.days for session in day.sessions)


@dataclass(frozen=True, slots=True)
class Data:
    """What the files say, checked. Drafts are in it: what readers may see is ``public(data)``."""

    programme: Programme | None = None
    people: People = field(default_factory=People)
    papers: Papers | None = None
    place: str | Venue | None = None
    # The dates and facts of the workshop, where its file is beside these.
    schedule: Schedule | None = None

    def attendance(self, session: Session) -> Attendance | None:
        """How people take part in a session: as it says itself, or else as the venue does."""
        if session.attendance or not isinstance(self.place, Venue):
            return session.attendance
        return self.place.attendance
