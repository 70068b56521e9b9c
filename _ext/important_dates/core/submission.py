"""How papers are submitted: the shape of ``submission:`` in the data file, and its words."""

from __future__ import annotations

from typing import Annotated, Literal

from .fields import Id, Open, Text
from .shapes import Count, Link, Part, SecureWeb, Truth

Review = Literal["double-blind", "single-blind", "open"]
NotCounted = Literal["references", "appendices", "checklist"]

_NOT_COUNTED: dict[NotCounted, str] = {
    "references": "references",
    "appendices": "appendices",
    "checklist": "the checklist",
}


class Track(Part):
    """A kind of paper that the call takes; ``pages`` is the most that it may have."""

    id: Id
    name: Text
    pages: Count | None = None
    not_counted: tuple[NotCounted, ...] = ()
    text: Text | None = None

    @property
    def limit(self) -> str:
        """``At most 4 pages, not counting references.``; empty where the call names no limit."""
        if self.pages is None:
            return ""
        pages = f"At most {self.pages} page{'' if self.pages == 1 else 's'}"
        beside = [_NOT_COUNTED[part] for part in self.not_counted]
        listed = " and ".join(filter(None, [", ".join(beside[:-1]), *beside[-1:]]))
        return f"{pages}, not counting {listed}." if listed else f"{pages}."


class Policy(Part):
    """A rule for authors, in the organizers' own words."""

    id: Id
    title: Text
    text: Text


class Submission(Part):
    """Everything that authors are told; ``opens`` and ``closes`` are ids of dates."""

    portal: Annotated[SecureWeb | None, Open]
    opens: Id | None = None
    closes: Id | None = None
    tracks: tuple[Track, ...] = ()
    template: Link | None = None
    review: Review | None = None
    archival: Truth | None = None
    policies: tuple[Policy, ...] = ()
