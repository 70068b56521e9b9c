"""The JSON Schemas of the files, which editors use to complete and check while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from important_dates.core.schema import schema_of

from .model import Programme
from .papers.schema import papers_schema
from .people import People

if TYPE_CHECKING:
    from .files import Part


def schemas() -> dict[Part, dict[str, Any]]:
    """The schema of each file (draft 2020-12), made from its model."""
    return {
        "programme": schema_of(Programme, "The days and sessions of a workshop"),
        "people": schema_of(People, "The people of a workshop, and its sponsors"),
        "papers": papers_schema(),
    }
