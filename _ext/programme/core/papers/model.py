"""The shape of ``docs/papers.yaml``. Every scalar of the file reaches it as text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, PlainValidator, StringConstraints, WithJsonSchema

from important_dates.core.fields import PublicDay, Text
from important_dates.core.shapes import Part, SecureWeb

Kind = Literal["oral", "spotlight", "poster"]
Status = Literal["accepted", "withdrawn", "masked"]
KINDS: tuple[Kind, ...] = ("oral", "spotlight", "poster")

_OPENREVIEW = "https://openreview.net/"
_FORUM = re.compile(r"[\w-]{5,}")


def _number(written: object) -> int:
    if not isinstance(written, str) or not re.fullmatch(r"[1-9][0-9]{0,5}", written):
        raise ValueError(f"`{written}` is no number of a paper; write a whole number, as in 12")
    return int(written)


def _named(authors: tuple[str, ...]) -> tuple[str, ...]:
    # Not pydantic's min_length, which also counts an author as absent who is wrong.
    if not authors:
        raise ValueError("the list is empty; write every author, as in [First Author, Ł. Author]")
    return authors


def _forum(written: str) -> str:
    if not (written.startswith("https://") or _FORUM.fullmatch(written)):
        raise ValueError(
            f"`{written}` is no page of a paper; write the id that follows `forum?id=` on "
            "OpenReview, or an address that begins with https://"
        )
    return written


Number = Annotated[int, PlainValidator(_number), WithJsonSchema({"type": "integer", "minimum": 1})]
Names = Annotated[tuple[Text, ...], AfterValidator(_named)]
Forum = Annotated[
    Text,
    StringConstraints(strip_whitespace=True),
    AfterValidator(_forum),
    WithJsonSchema({"type": "string", "description": "an id of OpenReview, or a web address"}),
]


class Source(Part):
    """Where the entries were imported from: the venue's id on OpenReview, and the day."""

    venue: Text
    read: PublicDay


class Paper(Part):
    """One accepted paper. ``number`` is the submission's own, and never follows the order.

    ``board``, ``award``, ``status`` and ``authors_as_listed`` are written by hand; no import
    changes them.
    """

    number: Number
    title: Text
    authors: Names
    kind: Kind | None = None
    track: Text | None = None
    abstract: Text | None = None
    tldr: Text | None = None
    keywords: tuple[Text, ...] = ()
    forum: Forum | None = None
    pdf: SecureWeb | None = None
    poster: SecureWeb | None = None
    slides: SecureWeb | None = None
    recording: SecureWeb | None = None
    award: Text | None = None
    board: Text | None = None
    status: Status = "accepted"
    authors_as_listed: Names | None = None

    @property
    def anchor(self) -> str:
        """Where the list of papers shows it; its number, since titles and names change."""
        return f"paper-{self.number}"

    @property
    def names(self) -> tuple[str, ...]:
        """The authors in the order in which they are shown."""
        return self.authors_as_listed or self.authors

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The abstract, which has a paragraph on each line: a blank line of a folded text."""
        return tuple(part for part in (self.abstract or "").splitlines() if part.strip())

    @property
    def page(self) -> str | None:
        """The address of its own page elsewhere, on OpenReview if ``forum`` is an id of it."""
        if self.forum is None or self.forum.startswith("https://"):
            return self.forum
        return f"{_OPENREVIEW}forum?id={self.forum}"

    @property
    def masked(self) -> Paper:
        """What stays of it once its files may not be shown: title, authors and its place."""
        kept = {"number", "title", "authors", "authors_as_listed", "kind", "track", "board"}
        return self.model_copy(
            update={
                name: field.get_default()
                for name, field in type(self).model_fields.items()
                if name not in kept | {"status"}
            }
        )


class Papers(Part):
    """The whole file. Without ``announced`` it is a draft, of which nothing is shown."""

    announced: PublicDay | None = None
    source: Source | None = None
    entries: tuple[Paper, ...] = ()

    def __getitem__(self, number: int) -> Paper:
        """The paper with that number. Raises ``KeyError`` that names the known numbers."""
        for paper in self.entries:
            if paper.number == number:
                return paper
        known = ", ".join(str(paper.number) for paper in self.entries)
        raise KeyError(f"there is no paper {number}; the papers are {known}")

    @property
    def shown(self) -> tuple[Paper, ...]:
        """What readers may see: by kind and number, nothing withdrawn, no files of a masked one.

        Empty while the file is a draft. A paper without a kind comes last.
        """
        if self.announced is None:
            return ()
        there = [paper for paper in self.entries if paper.status != "withdrawn"]
        public = (paper.masked if paper.status == "masked" else paper for paper in there)
        return tuple(sorted(public, key=_place))

    @property
    def withdrawn(self) -> tuple[Paper, ...]:
        """The papers whose anchors say that they were withdrawn; none while it is a draft."""
        gone = [paper for paper in self.entries if paper.status == "withdrawn"]
        return tuple(sorted(gone, key=_place)) if self.announced else ()


def by_kind(papers: Iterable[Paper]) -> dict[Kind | None, tuple[Paper, ...]]:
    """The papers of each kind that there is, in the order in which the kinds are shown."""
    ordered = sorted(papers, key=_place)
    kinds = dict.fromkeys(paper.kind for paper in ordered)
    return {kind: tuple(paper for paper in ordered if paper.kind == kind) for kind in kinds}


def _place(paper: Paper) -> tuple[int, int]:
    rank = KINDS.index(paper.kind) if paper.kind else len(KINDS)
    return rank, paper.number
