"""The accepted papers among the notes of OpenReview.

A paper is accepted if its ``venueid`` is the venue's own id; those of others end in
``/Submission``, ``/Rejected_Submission`` and so on (openreview-py, ``venue/venue.py``). Authors are
names, or objects with a ``fullname`` (``default_content.submission_v2_unified_authors``).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from .incoming import Export, Fate, RefusedError, line, paper_of, paragraphs
from .kinds import kind_and_rest, short_name
from .notes import (
    Note,
    invitations,
    is_hidden,
    submissions,
    text_of,
    value,
    values,
    venue_texts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import Paper

_SITE = "https://openreview.net"
_REVEAL = (
    "reveal the authors of accepted papers on OpenReview (Post Decision Stage) and export again; "
    "nothing is written in their place"
)
_FATES: tuple[tuple[str, Fate], ...] = (
    ("Withdrawn_", "withdrawn"),
    ("Desk_Rejected_", "desk-rejected"),
    ("Rejected_", "rejected"),
)


def read_notes(text: str, venue: str | None = None) -> Export:
    """The papers that ``venue``, or the one venue of the notes, has accepted.

    Raises ``RefusedError`` if the text is no export, the venue is not plain, none is accepted, or
    the authors of one are hidden.
    """
    notes, said = submissions(text)
    venue = venue or _only_venue(notes)
    accepted = [note for note in notes if _is_accepted(note, venue)]
    if not accepted:
        raise RefusedError([_none_accepted(notes, venue)])
    rest = [note for note in notes if not _is_accepted(note, venue)]
    short = short_name(venue_texts(accepted), venue_texts(rest))
    papers: list[Paper] = []
    reasons: list[str] = []
    for note in accepted:
        try:
            papers.append(_paper(note, _decision(note, short)))
        except RefusedError as error:
            reasons += error.reasons
    if reasons := [*reasons, *_numbers_twice(papers)]:
        raise RefusedError(reasons)
    said += _said(accepted, short)
    return Export(tuple(papers), venue, _others(rest, papers, venue), tuple(said))


def _is_accepted(note: Note, venue: str) -> bool:
    return text_of(note, "venueid") == venue and not note.get("ddate")


def _only_venue(notes: Iterable[Note]) -> str:
    named = {text_of(note, "venueid") for note in notes}
    owners = {one.partition("/-/")[0] for note in notes for one in invitations(note)}
    owners |= {str(note["domain"]) for note in notes if note.get("domain")}
    venues = sorted(owners & named)
    if len(venues) == 1:
        return venues[0]
    if not venues:
        raise RefusedError([_none_accepted(notes, "of a venue")])
    message = f"there are notes of several venues; write `--venue` and one of {', '.join(venues)}"
    raise RefusedError([message])


def _none_accepted(notes: Iterable[Note], venue: str) -> str:
    count = Counter(text_of(note, "venueid") or "no venueid" for note in notes)
    there = ", ".join(f"{name} ({number})" for name, number in sorted(count.items()))
    return (
        f"no note has the `venueid` {venue}, which is what marks an accepted paper; there are "
        f"{there or 'no submissions'}; run Post Decision Stage on OpenReview and export again, or "
        "name the venue by `--venue`"
    )


def _others(rest: Iterable[Note], papers: Iterable[Paper], venue: str) -> dict[int, Fate]:
    taken = {paper.number for paper in papers}
    fates = ((note.get("number"), _fate(note, venue)) for note in rest)
    return {
        number: fate
        for number, fate in fates
        if fate and isinstance(number, int) and number not in taken
    }


def _fate(note: Note, venue: str) -> Fate | None:
    """What became of a submission that is not accepted; ``None`` if it is another venue's."""
    name = text_of(note, "venueid")
    if name not in ("", venue) and not name.startswith(f"{venue}/"):
        return None
    if note.get("ddate"):
        return "deleted"
    # API 1 tells it by the invitation.
    last = (name or next(iter(invitations(note)), "")).rpartition("/")[2]
    return next((fate for start, fate in _FATES if last.startswith(start)), "undecided")


def _decision(note: Note, short: str) -> str:
    """What the note says of its venue behind the venue's short name."""
    return line(text_of(note, "venue")).removeprefix(short).strip()


def _said(accepted: Iterable[Note], short: str) -> list[str]:
    numbers: dict[str, list[str]] = {}
    for note in accepted:
        if rest := kind_and_rest(_decision(note, short))[1]:
            numbers.setdefault(rest, []).append(str(note["number"]))
    return [
        f"the venue says `{rest}` of {', '.join(of)}; if that is an award, write `award:` there"
        for rest, of in numbers.items()
    ]


def _paper(note: Note, decision: str) -> Paper:
    where = f"paper {note.get('number', 'without a number')} ({note.get('id', 'without an id')})"
    keywords = (line(str(keyword)) for keyword in values(note, "keywords"))
    fields = {
        "number": str(note.get("number") or ""),
        "title": line(text_of(note, "title")),
        "authors": _authors(note, where),
        "kind": kind_and_rest(decision)[0],
        "track": line(text_of(note, "track")),
        "abstract": _shown(note, "abstract", paragraphs(text_of(note, "abstract"))),
        "tldr": line(text_of(note, "TLDR", "TL;DR", "tldr")),
        "keywords": [keyword for keyword in keywords if keyword],
        "forum": note.get("forum") or note.get("id"),
        "pdf": _shown(note, "pdf", urljoin(_SITE, text_of(note, "pdf"))),
    }
    return paper_of(fields, where)


def _shown(note: Note, name: str, text: str) -> str:
    return text if value(note, name) and not is_hidden(note, name) else ""


def _authors(note: Note, where: str) -> list[str]:
    names = [line(str(_name(author) or "")) for author in values(note, "authors")]
    if is_hidden(note, "authors") or names in ([], ["Anonymous"]):
        raise RefusedError([f"{where}: its authors are hidden; {_REVEAL}"])
    if not all(names):
        raise RefusedError([f"{where}: an author has no name; mend it on OpenReview"])
    return names


def _name(author: object) -> object:
    return author.get("fullname") if isinstance(author, dict) else author


def _numbers_twice(papers: Iterable[Paper]) -> Iterator[str]:
    for number, times in Counter(paper.number for paper in papers).items():
        if times > 1:
            yield f"{times} accepted notes have the number {number}; export one venue's alone"
