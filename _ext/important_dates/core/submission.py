"""How papers are submitted: the shape of ``submission:`` in the data file, and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from .fields import Id, Open, Text
from .language import ENGLISH
from .shapes import Count, Link, Part, SecureWeb, Truth

if TYPE_CHECKING:
    from .language import Language

Review = Literal["double-blind", "single-blind", "open"]
NotCounted = Literal["references", "appendices", "checklist"]


class Track(Part):
    """A kind of paper that the call takes; ``pages`` is the most that it may have."""

    id: Id
    name: Text
    pages: Count | None = None
    not_counted: tuple[NotCounted, ...] = ()
    text: Text | None = None


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


def limit_text(track: Track, language: Language = ENGLISH) -> str:
    """``At most 4 pages, not counting references.``; empty where the call names no limit."""
    if track.pages is None:
        return ""
    most = language.ngettext("At most {number} page", "At most {number} pages", track.pages)
    pages = most.format(number=track.pages)
    if not track.not_counted:
        return f"{pages}."
    names: dict[NotCounted, str] = {
        "references": language.gettext("references"),
        "appendices": language.gettext("appendices"),
        "checklist": language.gettext("the checklist"),
    }
    *others, last = [names[part] for part in track.not_counted]
    if others:
        and_last = language.gettext("{others} and {last}")
        last = and_last.format(others=", ".join(others), last=last)
    return language.gettext("{pages}, not counting {parts}.").format(pages=pages, parts=last)
