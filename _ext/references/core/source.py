"""The entries of a BibTeX file, with the lines on which they stand, and their one written form.

pybtex reads the file but is not asked to write it: its writer escapes what identifiers hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pybtex.database.input.bibtex import LowLevelParser
from pybtex.scanner import PybtexSyntaxError

from .problems import InvalidBibliographyError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    entries: list[Entry] = []
    problems: list[Problem] = []
    end = 0
    for command in _commands(text):
        problems += _stray(text, end, command.start)
        end = command.end
        entries.append(_entry(command, text))
    problems += _stray(text, end, len(text))
    if problems:
        raise InvalidBibliographyError(problems)
    return entries


class _Command(NamedTuple):
    """One ``@kind{…}``: where it starts and ends in the text, and what is in it."""

    kind: str
    key: str
    fields: list[tuple[str, list[str]]]
    start: int
    end: int


def _commands(text: str) -> Iterator[_Command]:
    """What pybtex reads; raises ``InvalidBibliographyError`` with the line of what it cannot.

    The one place that uses ``LowLevelParser``, which pybtex does not document and which alone
    knows where an entry stands. Tried with pybtex 0.26.1.
    """
    parser = LowLevelParser(text)
    try:
        for kind, (key, fields) in parser:
            yield _Command(kind.lower(), key, fields, parser.command_start, parser.pos)
    except PybtexSyntaxError as error:
        raise InvalidBibliographyError([Problem(error.lineno, _syntax(error))]) from error


def written(entries: Iterable[Entry]) -> str:
    """The entries in the one form that the file has: by key, fields in a fixed order."""
    return "\n".join(written_entry(entry) for entry in sorted(entries, key=lambda entry: entry.key))


def written_entry(entry: Entry) -> str:
    """One entry in that form."""
    known = [name for name in ORDER if name in entry.fields]
    names = known + sorted(set(entry.fields).difference(ORDER))
    lines = [f"  {name} = {{{entry.fields[name]}}}" for name in names]
    return f"@{entry.type}{{{entry.key},\n" + ",\n".join(lines) + "\n}\n"


def _entry(command: _Command, text: str) -> Entry:
    values = {name.lower(): " ".join("".join(parts).split()) for name, parts in command.fields}
    raw = text[command.start : command.end]
    return Entry(command.kind, command.key, _line(text, command.start), values, raw)


def _stray(text: str, start: int, end: int) -> Iterator[Problem]:
    between = text[start:end]
    if between.strip():
        line = _line(text, start + len(between) - len(between.lstrip()))
        yield Problem(line, "this text belongs to no entry; move it into a field, or remove it")


def _syntax(error: PybtexSyntaxError) -> str:
    return f"not BibTeX: {error.args[0]}; look for a missing comma, brace or key just above"


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
