"""The columns of a table of papers, and what the cells of a row say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .incoming import Fate, RefusedError, line, paper_of, paragraphs
from .kinds import kind_and_rest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model import Kind, Paper

# By field, the folded names of columns that have been seen.
_COLUMNS = {
    "number": "number id uid paperid papernumber submissionid submissionnumber",
    "title": "title papertitle",
    "authors": "authors author authornames",
    "kind": "kind presentation presentationtype",
    "decision": "decision status",
    "forum": "link forum url openreview openreviewlink",
    "pdf": "pdf pdflink pdfurl",
    "track": "track",
    "abstract": "abstract",
    "tldr": "tldr",
    "keywords": "keywords keyword",
}
_FIELDS = {name: field for field, names in _COLUMNS.items() for name in names.split()}
_NEEDED = ("number", "title", "authors")
# The console writes `min`, `max` and `average` before whatever the venue calls its ratings.
_SECRET = re.compile(
    r"rating|confidence|score|(?<!open)review|recommendation|\b(?:min|max|average|avg)\b"
)
_FORUM = re.compile(r"https://openreview\.net/(?:forum|pdf)\?id=([\w-]+)")
_REJECTED = re.compile(r"reject|withdraw|declin|not accept", re.IGNORECASE)
_COMMAS = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")
_TURNED = re.compile(r",(?!\s*(?:Jr|Sr|I{2,3}|IV)\b)")


def columns(header: list[str]) -> dict[int, str]:
    """The field of each column that is read.

    Raises ``RefusedError`` if one holds ratings, two say the same, or one is missing.
    """
    folded = [re.sub(r"[\W_]", "", name.casefold()) for name in header]
    fields = {at: _FIELDS[name] for at, name in enumerate(folded) if name in _FIELDS}
    reasons = [*_secret(header), *_alike(header, folded)]
    if missing := [f"`{name}`" for name in _NEEDED if name not in fields.values()]:
        reasons.append(f"line 1: there is no column {' and '.join(missing)}; add it, with its name")
    if reasons:
        raise RefusedError(reasons)
    return fields


def _secret(header: list[str]) -> Iterator[str]:
    if secret := [name for name in header if _SECRET.search(name.casefold())]:
        yield (
            f"line 1: {', '.join(secret)}: what reviewers said does not belong near a public "
            "repository; delete these columns, and keep the whole file out of it"
        )


def _alike(header: list[str], folded: list[str]) -> Iterator[str]:
    groups: dict[str, list[str]] = {}
    for name, fold in zip(header, folded, strict=True):
        groups.setdefault(_FIELDS.get(fold, fold), []).append(f"`{name}`")
    for fold, names in groups.items():
        if fold and len(names) > 1:
            yield f"line 1: {' and '.join(names)} say the same; keep one of them"


def is_rejected(cells: Mapping[str, str]) -> bool:
    """Whether the decision of a row says that the paper is not accepted."""
    return bool(_REJECTED.search(cells.get("decision", "")))


def fate(cells: Mapping[str, str]) -> dict[int, Fate]:
    """What became of such a paper, by its number."""
    number = line(cells["number"])
    withdrawn = "withdraw" in cells["decision"].casefold()
    return {int(number): "withdrawn" if withdrawn else "rejected"} if number.isdecimal() else {}


def paper(cells: Mapping[str, str], where: str) -> Paper:
    """The paper of a row. Raises ``RefusedError``."""
    kind = _kind(line(cells.get("kind", "")), where)
    decided = _decided(line(cells.get("decision", "")), where)
    fields: dict[str, object] = {
        name: line(cells.get(name, "")) for name in ("number", "title", "track", "tldr", "pdf")
    }
    fields |= {
        "authors": _names(cells["authors"], where),
        "kind": kind or decided,
        "abstract": paragraphs(cells.get("abstract", "")),
        "keywords": _parts(cells.get("keywords", "")),
        "forum": _FORUM.sub(r"\1", line(cells.get("forum", ""))),
    }
    return paper_of(fields, where)


def _kind(written: str, where: str) -> Kind | None:
    kind, _ = kind_and_rest(written)
    if written and not kind:
        raise RefusedError([f"{where}: `{written}` is no kind; write oral, spotlight or poster"])
    return kind


def _decided(decision: str, where: str) -> Kind | None:
    kind, _ = kind_and_rest(decision)
    if decision and not kind and "accept" not in decision.casefold():
        message = f"`{decision}` is no decision; write Accept, Accept (Oral) or Reject"
        raise RefusedError([f"{where}: {message}"])
    return kind


def _parts(text: str) -> list[str]:
    """The parts of a list, between the strongest of its separators."""
    separator = next((sign for sign in "|;" if sign in text), ",")
    return [part for one in text.split(separator) if (part := line(one))]


def _names(text: str, where: str) -> list[str]:
    """The authors between ``|`` or ``;``, or between commas where it is plain that they part."""
    if "|" in text or ";" in text:
        names = _parts(text)
        unclear = next(filter(_TURNED.search, names), None)
        advice = "write each name in the order in which it is read, without a comma"
    else:
        names = [name for name in _COMMAS.split(line(text)) if name]
        unclear = None if len(names) < 2 or all(map(_is_whole, names)) else line(text)
        advice = "put `|` between the authors"
    if unclear:
        raise RefusedError([f"{where}: `{unclear}` can be read in two ways; {advice}"])
    return names


def _is_whole(name: str) -> bool:
    """Whether a name between commas is no part of one, such as ``van de Author`` of a person."""
    return " " in name and not name[0].islower()
