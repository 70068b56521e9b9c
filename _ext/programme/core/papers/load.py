"""From the bytes of ``docs/papers.yaml`` to checked ``Papers``, or to all its problems."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from located_yaml.advice import Advice
from located_yaml.problems import InvalidFileError, Problem
from located_yaml.reading import read_text
from located_yaml.tree import read_tree

from .checks import Remark, remarks
from .model import Paper, Papers

if TYPE_CHECKING:
    import pathlib

# A thousand papers with their abstracts fit.
MAX_BYTES = 5_000_000

ADVICE = Advice(
    Papers,
    {
        "number": "number: 12",
        "title": "title: A Title",
        "authors": "authors: [First Author, Second Author]",
        "venue": "venue: Host.cc/2026/Workshop/Name",
        "read": "read: 2026-09-30",
    },
    otherwise="...",
    instead={
        "id": "write `number:` and the number of the submission",
        "author": "write every author in a list, as in `authors: [First Author, Second Author]`",
        "url": "write `forum:` for its page, or `pdf:` for the file",
        "link": "write `forum:` for its page, or `pdf:` for the file",
    },
    empty="write its text, or take the line out",
)
# What pydantic calls a fault, in the words of the command line.
CODES = {"missing": "missing-field", "extra_forbidden": "unknown-field"}


@dataclass(frozen=True, slots=True)
class LoadedPapers:
    """A checked file, and what is unusual about it without being wrong."""

    papers: Papers
    warnings: tuple[Problem, ...] = ()


def load(path: pathlib.Path, shown_as: str | None = None) -> LoadedPapers:
    """Read and check the file at ``path``, called ``shown_as`` in messages.

    Raises ``InvalidFileError`` with every problem found.
    """
    name = shown_as or os.fspath(path)
    return load_text(read_text(path, name, MAX_BYTES), name)


def load_text(text: str, name: str) -> LoadedPapers:
    """As ``load``, for a text that is at hand."""
    tree = read_tree(text)
    if tree.problems:
        raise InvalidFileError([Problem(name, *mark, what) for mark, what in tree.problems])
    papers, remarked = validate(tree.data)
    errors = [remark.finding for remark in remarked if remark.level == "error"]
    if papers is None or errors:
        raise InvalidFileError(tree.located(errors, name))
    warnings = [remark.finding for remark in remarked if remark.level == "warning"]
    return LoadedPapers(papers, tuple(tree.located(warnings, name)))


def validate(data: object) -> tuple[Papers | None, list[Remark]]:
    """The papers of what a file holds, ``None`` if its shape is wrong, and all there is to say.

    One wrong entry does not hide what is wrong with the others.
    """
    try:
        papers = Papers.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        shape = [Remark(CODES.get(one["type"], "value"), ADVICE.finding(one)) for one in details]
        return None, [*shape, *remarks(readable(data))]
    return papers, list(remarks(dict(enumerate(papers.entries))))


def readable(data: object) -> dict[int, Paper]:
    """The entries that can be read, by their index, whatever is wrong with the others."""
    entries = data.get("entries") if isinstance(data, dict) else None
    readable: dict[int, Paper] = {}
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        try:
            readable[index] = Paper.model_validate(entry)
        except ValidationError:
            continue  # it has its problem already
    return readable
