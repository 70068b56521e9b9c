"""The dates for programs: ``important-dates.json`` and its JSON Schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from .export_parts import (
    ExportedPlace,
    ExportedSubmission,
    exported_place,
    exported_submission,
    is_none,
)
from .instants import end_instant, instant
from .model import Kind, Status
from .values import Undecided
from .wording import utc_text

if TYPE_CHECKING:
    from .model import Announcement, ImportantDate, Schedule

_INSTANT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"


class _Exported(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ExportedValue(_Exported):
    """A value of a date, present or earlier."""

    precision: Literal[
        "none", "month", "day", "choice", "range", "minute", "second", "interval"
    ] = Field(description="interval: from one time to another; range: from one day to another")
    value: str | None = Field(description="as the data file writes it; null while it is TBD")
    timezone: str = Field(description="an IANA name, UTC, or AoE (UTC-12)")
    instant: str | None = Field(
        pattern=_INSTANT,
        description="the moment in UTC at which a deadline closes or an opening or a period opens, "
        "and of any value given with a time, of an interval its start; null otherwise",
    )
    end_instant: str | None = Field(
        pattern=_INSTANT,
        description="the moment in UTC at which a period closes or an interval ends; else null",
    )
    status: Status
    note: str | None
    announced: str | None = Field(description="the day on which readers were told; null if unknown")


class ExportedDate(ExportedValue):
    """One date."""

    id: str
    label: str
    kind: Kind
    qualifier: Literal["by", "suggested"] | None
    link: str | None
    track: str | None = Field(description="what the date is for, where that is not all; or null")
    history: list[ExportedValue] = Field(description="earlier public values, oldest first")


class ExportedWorkshop(_Exported):
    """The facts; null while they are TBD, or where the data file does not tell them."""

    name: str
    title: str | None
    tagline: str | None
    host: str | None
    edition: int | None
    venue: str | None
    contact: str | None
    url: str | None
    place: ExportedPlace | None = Field(
        None, exclude_if=is_none, description="where more of the venue is known than its words"
    )


class Export(_Exported):
    """The whole of important-dates.json."""

    version: Literal[1]
    workshop: ExportedWorkshop
    submission: ExportedSubmission | None = Field(None, exclude_if=is_none)
    dates: list[ExportedDate]


def to_export(schedule: Schedule) -> Export:
    """What ``important-dates.json`` holds."""
    return Export(
        version=1,
        workshop=ExportedWorkshop(**schedule.workshop.facts(), place=exported_place(schedule)),
        submission=exported_submission(schedule),
        dates=[_date(schedule, date) for date in schedule.dates],
    )


def to_json(data: object) -> str:
    """JSON for a file: readable, in UTF-8, the same bytes for the same data."""
    plain = data.model_dump() if isinstance(data, BaseModel) else data
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def export_schema() -> dict[str, Any]:
    """The JSON Schema of ``important-dates.json`` (draft 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Export.model_json_schema(mode="serialization"),
    }


def _date(schedule: Schedule, date: ImportantDate) -> ExportedDate:
    return ExportedDate(
        id=date.id,
        label=date.label,
        kind=date.kind,
        **_value(schedule, date, date),
        qualifier=date.qualifier,
        link=date.link,
        track=date.track,
        history=[ExportedValue(**_value(schedule, date, old)) for old in date.history],
    )


def _value(schedule: Schedule, date: ImportantDate, value: Announcement) -> dict[str, Any]:
    start, end = instant(schedule, date, value), end_instant(schedule, date, value)
    return {
        "precision": value.date.precision,
        "value": None if isinstance(value.date, Undecided) else str(value.date),
        "timezone": schedule.zone_name(date, value),
        "instant": start and utc_text(start),
        "end_instant": end and utc_text(end),
        "status": value.status,
        "note": value.note,
        "announced": value.announced and value.announced.isoformat(),
    }
