"""An export and the papers that there are: what is new, what changes, and what stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..checks import remarks
from ..model import Source
from .incoming import RefusedError
from .words import article, changes, kept, listed, missing

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from ..model import Paper, Papers
    from .incoming import Export

# Written by hand: an export has no say in them.
BY_HAND = frozenset({"board", "award", "status", "authors_as_listed"})


@dataclass(frozen=True, slots=True)
class Merged:
    """The papers after an import; ``changes`` tells what is written, ``notes`` what is not."""

    papers: Papers
    changes: tuple[str, ...]
    notes: tuple[str, ...]


def merge(there: Papers, export: Export, day: dt.date) -> Merged:
    """The papers with what an export of ``day`` says of them.

    No entry goes, and nothing that was written by hand changes. Raises ``RefusedError`` if a
    number belongs to two papers, as it does in the export of another venue, or if the papers would
    break a rule of their file.
    """
    known = {paper.number: paper for paper in there.entries}
    if mixed := list(_mixed(known, export.papers)):
        raise RefusedError(mixed)
    entries = list(there.entries)
    told: list[str] = []
    for paper in sorted(export.papers, key=lambda one: one.number):
        if old := known.get(paper.number):
            new = _updated(old, paper)
            entries[entries.index(old)] = new
            told += changes(old, new)
        else:
            entries.insert(_place(entries, paper), paper)
            told.append(article(paper))
    if wrong := list(_wrong(entries)):
        raise RefusedError(wrong)
    source = there.source
    if export.venue and (told or source is None or source.venue != export.venue):
        source = Source.model_construct(venue=export.venue, read=day)
    papers = there.model_copy(update={"entries": tuple(entries), "source": source})
    return Merged(papers, tuple(told), (*export.said, *_notes(there, export)))


def _mixed(known: dict[int, Paper], papers: Iterable[Paper]) -> Iterator[str]:
    for paper in papers:
        old = known.get(paper.number)
        if old and old.page and paper.page and old.page != paper.page:
            yield (
                f"paper {paper.number} is {old.page} in the file and {paper.page} in the export; "
                "take the export of the same venue, or mend `forum:` in the file"
            )


def _wrong(entries: list[Paper]) -> Iterator[str]:
    for remark in remarks(dict(enumerate(entries))):
        if remark.level == "error":
            _, index, *_rest = remark.finding.path
            yield f"paper {entries[int(index)].number}: {remark.finding.message}"


def _updated(old: Paper, paper: Paper) -> Paper:
    said = paper.model_fields_set - BY_HAND - {"number"}
    if old.page:
        said -= {"forum"}  # the same page, perhaps written as an address
    return old.model_copy(update={name: getattr(paper, name) for name in said})


def _place(entries: list[Paper], paper: Paper) -> int:
    """Where a new paper goes: before the first with a higher number, wherever that stands."""
    later = (at for at, entry in enumerate(entries) if entry.number > paper.number)
    return next(later, len(entries))


def _notes(there: Papers, export: Export) -> Iterator[str]:
    incoming = {paper.number: paper for paper in export.papers}
    absent = []
    for old in there.entries:
        if new := incoming.get(old.number):
            yield from kept(old, new)
            if export.venue:
                yield from missing(old, new)
        elif old.status != "withdrawn":
            fate = export.others.get(old.number)
            if fate:
                yield _gone(old, fate, is_draft=there.announced is None)
            else:
                absent.append(str(old.number))
    if absent:
        yield f"not in the export, and left as they are: {listed('paper', absent)}"


def _gone(old: Paper, fate: str, *, is_draft: bool) -> str:
    there = {"withdrawn": "withdrawn by its authors", "deleted": "deleted"}.get(fate, fate)
    advice = (
        "since the list has not been announced, take the entry out"
        if is_draft
        else "write `status: withdrawn` in its entry, which keeps its address"
    )
    return f"paper {old.number} is now {there} in the export; nothing is changed here: {advice}"
