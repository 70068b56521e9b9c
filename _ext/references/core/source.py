"""The entries of a BibTeX file, with the lines on which they stand, and their one written form.

pybtex reads the file but is not asked to write it: its writer escapes what identifiers hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pybtex.database.input.bibtex import LowLevelParser
from pybtex.scanner import PybtexSyntaxError

from .problems import InvalidBibliographyError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEAD = re.compile(r"@([a-z]+)\{([^\s,{}]+),")
_FIELD = re.compile(r"  ([a-z]+) = \{((?:[^{}]++|\{(?:[^{}]++|\{[^{}]*\})*\})*)\}(,?)")

ORDER = (
    *("author", "title", "year", "journal", "booktitle", "howpublished", "volume", "number"),
    *("pages", "publisher", "doi", "eprint", "archiveprefix", "url", "note", "keywords", "annote"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. Names of types and fields are in lower case; white space in values is single.

    ``line`` counts from 1; ``text`` is how the entry was written.
    """

    type: str
    key: str
    line: int
    fields: dict[str, str]
    text: str

    def value(self, name: str) -> str:
        """What a field says, or nothing."""
        return self.fields.get(name, "")

    def line_of(self, name: str) -> int:
        """Where a field stands, or the entry if it lacks the field."""
        start = re.search(rf"^\s*{name}\s*=", self.text, re.MULTILINE | re.IGNORECASE)
        return self.line + _line(self.text, start.end()) - 1 if start else self.line


def read(text: str) -> list[Entry]:
    """The entries in the order of the file; raises ``InvalidBibliographyError``."""
    # The form that the file is kept in takes a tenth of the parser's time.
    return _read_form(text) or _read_any(text)


def _read_form(text: str) -> list[Entry] | None:
    found, line = [], 1
    for block in text.removesuffix("\n").split("\n\n"):
        first, *middle = block.split("\n")
        head, fields = _HEAD.fullmatch(first), [_FIELD.fullmatch(field) for field in middle[:-1]]
        commas = [field[3] if field else None for field in fields]
        if not head or middle[-1:] != ["}"] or commas != [","] * (len(fields) - 1) + [""]:
            return None
        values = {field[1]: " ".join(field[2].split()) for field in fields if field}
        found.append(Entry(head[1], head[2], line, values, block))
        line += len(fields) + 3
    return found


def _read_any(text: str) -> list[Entry]:
    parser = LowLevelParser(text)
    found: list[Entry] = []
    problems: list[Problem] = []
    end = 0
    try:
        for kind, content in parser:
            problems += _stray(text, end, parser.command_start)
            start, end = parser.command_start, parser.pos
            found.append(_entry(kind, content, text[start:end], _line(text, start)))
    except PybtexSyntaxError as error:
        raise InvalidBibliographyError([Problem(error.lineno, _syntax(error))]) from error
    problems += _stray(text, end, len(text))
    if problems:
        raise InvalidBibliographyError(problems)
    return found


def written(entries: Iterable[Entry]) -> str:
    """The entries in the one form that the file has: by key, fields in a fixed order."""
    return "\n".join(written_entry(entry) for entry in sorted(entries, key=lambda entry: entry.key))


def written_entry(entry: Entry) -> str:
    """One entry in that form."""
    known = [name for name in ORDER if name in entry.fields]
    names = known + sorted(set(entry.fields).difference(ORDER))
    lines = [f"  {name} = {{{entry.fields[name]}}}" for name in names]
    return f"@{entry.type}{{{entry.key},\n" + ",\n".join(lines) + "\n}\n"


def _entry(kind: str, content: tuple[str, list[tuple[str, list[str]]]], raw: str, at: int) -> Entry:
    key, fields = content
    values = {name.lower(): " ".join("".join(parts).split()) for name, parts in fields}
    return Entry(kind.lower(), key, at, values, raw)


def _stray(text: str, start: int, end: int) -> Iterator[Problem]:
    between = text[start:end]
    if between.strip():
        line = _line(text, start + len(between) - len(between.lstrip()))
        yield Problem(line, "this text belongs to no entry; move it into a field, or remove it")


def _syntax(error: PybtexSyntaxError) -> str:
    return f"not BibTeX: {error.args[0]}; look for a missing comma, brace or key just above"


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
