"""Where the workshop is, as calendars and search engines are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .model import Workshop


@dataclass(frozen=True, slots=True)
class Place:
    """The venue: its name, its address on one line, and how people attend, where that is known."""

    name: str
    address: str
    attendance: Literal["offline", "online", "mixed"] | None = None


def place(facts: Workshop) -> Place | None:
    """The place of the workshop; ``None`` while the venue is open."""
    return Place(facts.venue, facts.venue) if facts.venue else None
