"""The entries of a BibTeX file, with the lines on which they stand, and their one written form.

pybtex reads the file but is not asked to write it: its writer escapes what identifiers hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.scanner import PybtexSyntaxError
from pybtex.utils import CaseInsensitiveDict

from .problems import InvalidBibliographyError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ORDER = (
    *("author", "title", "year", "journal", "booktitle", "howpublished", "volume", "number"),
    *("pages", "publisher", "doi", "eprint", "archiveprefix", "url", "note", "keywords", "annote"),
)


class Repeated(NamedTuple):
    """A further value of a field."""

    name: str
    value: str


class Definition(NamedTuple):
    """An ``@string`` or ``@preamble``: its kind, its line, and how it is written."""

    kind: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. Names of types and fields are in lower case; white space in values is single.

    ``line`` counts from 1; ``text`` is how the entry was written. Of a field that stands there
    several times ``fields`` has the first value; ``repeated`` names each of the others.
    """

    type: str
    key: str
    line: int
    fields: dict[str, str]
    text: str
    repeated: tuple[Repeated, ...] = ()

    def value(self, name: str) -> str:
        """What a field says, or nothing."""
        return self.fields.get(name, "")

    def line_of(self, name: str) -> int:
        """Where a field stands, or the entry if it lacks the field."""
        return next(iter(self.lines_of(name)), self.line)

    def lines_of(self, name: str) -> list[int]:
        """Each line on which a field starts, if it does not share it with another."""
        start = rf"^\s*{re.escape(name)}\s*="
        places = re.finditer(start, self.text, re.MULTILINE | re.IGNORECASE)
        return [self.line + _line(self.text, place.end()) - 1 for place in places]


class Source(NamedTuple):
    """A whole file: its entries, and what stands there beside them."""

    entries: list[Entry]
    definitions: list[Definition]


def read(text: str) -> list[Entry]:
    """The entries in the order of the file; raises ``InvalidBibliographyError``."""
    return read_source(text).entries


def read_source(text: str) -> Source:
    """All that is in a file; raises ``InvalidBibliographyError`` with each thing that is no BibTeX.

    Names that an ``@string`` defines are replaced in the entries.
    """
    source = Source([], [])
    problems: list[Problem] = []
    end = 0
    for command in _commands(text, problems):
        problems += _stray(text, end, command.start)
        end = command.end
        if command.kind in {"string", "preamble"}:
            place = _line(text, command.start), text[command.start : command.end]
            source.definitions.append(Definition(command.kind, *place))
        else:
            source.entries.append(_entry(command, text))
    problems += _stray(text, end, len(text))
    if problems:
        raise InvalidBibliographyError(sorted(problems))
    return source


class _Command(NamedTuple):
    """One ``@kind{…}``: what is in it, and where it starts and ends in the text."""

    kind: str
    content: tuple[Any, ...]
    start: int
    end: int


def _commands(text: str, problems: list[Problem]) -> Iterator[_Command]:
    """What pybtex reads; adds to ``problems`` what it cannot, and raises them where it gives up.

    The one place that uses ``LowLevelParser``, which pybtex does not document and which alone
    knows where an entry stands. Tried with pybtex 0.26.1.
    """

    def note(error: PybtexSyntaxError) -> None:
        problems.append(Problem(error.lineno, _syntax(error)))
        # Reading goes on behind a name that nothing defines, as if it stood for nothing.
        if not isinstance(error, UndefinedMacro):
            raise error

    # pybtex would add what one file defines to its names of months, for all files.
    macros = CaseInsensitiveDict(month_names)
    parser = LowLevelParser(text, handle_error=note, macros=macros)
    try:
        for kind, content in parser:
            yield _Command(kind.lower(), content, parser.command_start, parser.pos)
    except PybtexSyntaxError as error:
        # It tells an error in a field a second time as one of the entry.
        raise InvalidBibliographyError(sorted(set(problems))) from error


def written(entries: Iterable[Entry]) -> str:
    """The entries in the one form that the file has: by key, fields in a fixed order."""
    return "\n".join(written_entry(entry) for entry in sorted(entries, key=lambda entry: entry.key))


def written_source(source: Source, entries: Iterable[Entry]) -> str:
    """A whole file with those entries; what ``@string`` defines is in them, a preamble stays."""
    kept = [one.text for one in source.definitions if one.kind == "preamble"]
    return "\n".join([*(f"{text}\n" for text in kept), written(entries)])


def written_entry(entry: Entry) -> str:
    """One entry in that form; as it was written if a field would be lost."""
    if entry.repeated:
        return f"{entry.text}\n"
    known = [name for name in ORDER if name in entry.fields]
    names = known + sorted(set(entry.fields).difference(ORDER))
    lines = [f"  {name} = {{{entry.fields[name]}}}" for name in names]
    return f"@{entry.type}{{{entry.key},\n" + ",\n".join(lines) + "\n}\n"


def _entry(command: _Command, text: str) -> Entry:
    key, fields = command.content
    values: dict[str, str] = {}
    repeated = []
    for name, parts in ((name.lower(), parts) for name, parts in fields):
        value = " ".join("".join(parts).split())
        if name in values:
            repeated.append(Repeated(name, value))
        values.setdefault(name, value)
    raw = text[command.start : command.end]
    line = _line(text, command.start)
    return Entry(command.kind, key, line, values, raw, tuple(repeated))


def _stray(text: str, start: int, end: int) -> Iterator[Problem]:
    between = text[start:end]
    if between.strip():
        line = _line(text, start + len(between) - len(between.lstrip()))
        yield Problem(line, "this text belongs to no entry; move it into a field, or remove it")


def _syntax(error: PybtexSyntaxError) -> str:
    if isinstance(error, UndefinedMacro):
        return f"{error.args[0]!r} is no text; write it in braces, {{{error.args[0]}}}"
    return f"not BibTeX: {error.args[0]}; look for a missing comma, brace or key just above"


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
