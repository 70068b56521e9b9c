"""What holds of the file as a whole."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from .source import Entry

_SAME = ("key", "title", "doi", "eprint")
_VENUES = ("journal", "booktitle")


def file_problems(entries: list[Entry], cited: Collection[str]) -> Iterator[Problem]:
    """Works that stand there twice, venues spelled in two ways, and what no page cites."""
    for name in _SAME:
        yield from _doubles(name, entries)
    yield from _spellings(entries)
    for entry in entries:
        if entry.key not in cited:
            yield Problem(entry.line, f"no page cites {entry.key}; cite it, or remove it")


def _doubles(name: str, entries: Iterable[Entry]) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in entries:
        value = _plain(entry.key if name == "key" else entry.value(name))
        if value and value in first:
            other = first[value]
            message = f"{entry.key} has the {name} of {other.key} (line {other.line}); merge them"
            yield Problem(entry.line_of(name), message)
        first.setdefault(value, entry)


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
