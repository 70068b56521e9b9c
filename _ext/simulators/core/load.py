"""From a field's YAML file to a checked ``Hierarchy``, or to all its problems."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from located_yaml.advice import Advice
from located_yaml.problems import InvalidFileError, Problem
from located_yaml.reading import read_text
from located_yaml.tree import Tree, read_tree

from . import checks
from .model import Hierarchy

if TYPE_CHECKING:
    import pathlib

# A hundred times the largest; what is larger is another file.
MAX_BYTES = 1_000_000
_ADVICE = Advice(
    Hierarchy,
    {
        "references": "references: [a key of references.bib]",
        "compared-with": "compared-with: [the id of a simulator]",
        "ranks": "ranks: [the top row, the next]",
    },
    otherwise="its text",
    empty="write its text",
    instead={
        "approximates": "write `relations:` with the kinds of relation below it",
        "axes": "write `note:`",
        "use": "take it out",
    },
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A checked file, and where its texts stand."""

    hierarchy: Hierarchy
    tree: Tree

    def line(self, *place: str | int) -> int:
        """The line of a value, such as that of ``"simulators", 0, "omits"``."""
        return self.tree.place(place)[0]


def load(path: pathlib.Path, shown_as: str | None = None) -> Loaded:
    """Read and check the file at ``path``, called ``shown_as`` in messages.

    Raises ``InvalidFileError`` with every problem found.
    """
    name = shown_as or os.fspath(path)
    return load_text(read_text(path, name, MAX_BYTES), name)


def load_text(text: str, name: str) -> Loaded:
    """As ``load``, for a text that is at hand."""
    tree = read_tree(text)
    if tree.data is None and not any(_content(line) for line in text.splitlines()):
        message = (
            "the file is empty; write `caption:`, `axis:`, `note:`, `ranks:` and `simulators:`"
        )
        raise InvalidFileError([Problem(name, 1, 1, message)])
    if tree.problems:
        raise InvalidFileError([Problem(name, *mark, what) for mark, what in tree.problems])
    findings = list(checks.errors(tree.data))
    try:
        hierarchy = Hierarchy.model_validate(tree.data)
    except ValidationError as error:
        findings += [_ADVICE.finding(detail) for detail in error.errors(include_url=False)]
    if findings:
        raise InvalidFileError(tree.located(findings, name))
    return Loaded(hierarchy, tree)


def _content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
