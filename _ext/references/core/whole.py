"""What holds of the file as a whole."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from .letters import spellings
from .people import OTHERS, people_problems, split, too_many_commas
from .problems import Problem
from .rules import repeated_problems
from .texts import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from .source import Definition, Entry

_SAME = ("key", "title", "doi", "eprint")
# How to tell two works apart that are rightly both there.
_PART = {"title": ", or add the doi of each"}
_VENUES = ("journal", "booktitle")


def file_problems(entries: list[Entry], cited: Collection[str]) -> Iterator[Problem]:
    """Works that stand there twice, venues spelled in two ways, and what no page cites."""
    for name in _SAME:
        yield from _doubles(name, entries)
    yield from _spellings(entries)
    for entry in entries:
        if entry.key not in cited:
            yield Problem(entry.line, f"no page cites {entry.key}; cite it, or remove it")


def unreadable(entries: list[Entry]) -> Iterator[Problem]:
    """What pybtex, with which the site is built, refuses of entries that are BibTeX."""
    yield from _doubles("key", entries)
    for entry in entries:
        yield from repeated_problems(entry)
        if too_many_commas(entry.value("author")):
            for message in people_problems(entry.value("author")):
                yield Problem(entry.line_of("author"), message)


def definition_problems(definitions: Iterable[Definition]) -> Iterator[Problem]:
    """What stands in the file beside entries."""
    for kind, line, _ in definitions:
        if kind == "string":
            message = "an @string; write its text in each field that names it; `--fix` mends it"
        else:
            message = "an @preamble, which nothing here uses; remove it"
        yield Problem(line, message)


def _doubles(name: str, entries: Iterable[Entry]) -> Iterator[Problem]:
    before: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        text = entry.key if name == "key" else entry.value(name)
        # In an identifier each sign counts, in a title words alone.
        value = _plain(plain(text)) if name == "title" else text.casefold()
        alike = [other for other in before[value] if name != "title" or _one_work(other, entry)]
        if value and alike:
            message = f"{entry.key} has the {name} of {alike[0].key} (line {alike[0].line})"
            yield Problem(entry.line_of(name), f"{message}; merge them{_PART.get(name, '')}")
        before[value].append(entry)


def _one_work(one: Entry, other: Entry) -> bool:
    """Whether two entries of one title are of one work.

    They are not if the authors differ, both have a DOI of their own, or both are published in
    another year and another place; a second edition of a book needs another year alone.
    """
    if _families(one) != _families(other):
        return False
    if _published_doi(one) and _published_doi(other):
        return _published_doi(one) == _published_doi(other)
    published = one.type == other.type == "book" or bool(_place(one) and _place(other))
    if not published or one.value("year") == other.value("year"):
        return True
    return one.type != "book" and _place(one) == _place(other)


def _families(entry: Entry) -> list[str]:
    names = (name.partition(",")[0] for name in split(entry.value("author")))
    return [(spellings(plain(name)) or (name,))[0] for name in names if name != OTHERS]


def _published_doi(entry: Entry) -> str:
    doi = entry.value("doi").casefold()
    return "" if doi.startswith("10.48550/") else doi  # arXiv's own


def _place(entry: Entry) -> str:
    venue = entry.value("journal") or entry.value("booktitle")
    return "".join([_venue(venue), *(entry.value(name) for name in ("volume", "number", "pages"))])


def _spellings(entries: Iterable[Entry]) -> Iterator[Problem]:
    used: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for entry in entries:
        for name in _VENUES:
            if value := entry.value(name):
                used[_venue(value)].append((value, entry.line_of(name)))
    for places in used.values():
        for value, line in places[1:]:
            if value != (usual := places[0][0]):
                yield Problem(line, f"{value!r} is spelled {usual!r} on line {places[0][1]}")


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _venue(text: str) -> str:
    """What is left of a name without the article, the year and the number of a meeting."""
    meeting = r"\b(the|proceedings of|\d{4}|\d+[a-z]{2}|\w+-(first|second|third|\w+th))\b"
    return _plain(re.sub(meeting, "", text.casefold()))
