"""The place and the submission in ``important-dates.json``, where the data file tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from .submission import NotCounted, Review
from .venue import Attendance, Venue

if TYPE_CHECKING:
    from .model import Schedule


class _Exported(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ExportedLink(_Exported):
    """A page elsewhere."""

    name: str
    web: str


class ExportedPlace(_Exported):
    """The venue by its parts; null where a part is not told."""

    attendance: Attendance
    name: str | None
    city: str | None
    country: str | None
    address: str | None
    room: str | None
    map: str | None
    access_text: str | None
    links: list[ExportedLink]


class ExportedTrack(_Exported):
    """A kind of paper."""

    id: str
    name: str
    pages: int | None = Field(description="the most that a paper may have")
    not_counted: list[NotCounted]
    text: str | None


class ExportedPolicy(_Exported):
    """A rule for authors."""

    id: str
    title: str
    text: str = Field(description="in Markdown")


class ExportedSubmission(_Exported):
    """How papers are submitted; ``opens`` and ``closes`` are ids of dates."""

    portal: str | None
    opens: str | None
    closes: str | None
    tracks: list[ExportedTrack]
    template: ExportedLink | None
    review: Review | None
    archival: bool | None
    policies: list[ExportedPolicy]


def is_none(value: object) -> bool:
    """Whether a part is left out: what few files tell is not null in all others."""
    return value is None


def exported_place(schedule: Schedule) -> ExportedPlace | None:
    """The venue by its parts; ``None`` where it is words or TBD."""
    place = schedule.workshop.place
    return ExportedPlace(**place.model_dump()) if isinstance(place, Venue) else None


def exported_submission(schedule: Schedule) -> ExportedSubmission | None:
    """What the file says on submitting, if it says anything."""
    told = schedule.submission
    return ExportedSubmission(**told.model_dump()) if told else None
