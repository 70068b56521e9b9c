"""The lines of ``papers.yaml`` by the entry that they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import yaml

from located_yaml.tree import Tree, read_tree

if TYPE_CHECKING:
    from collections.abc import Sequence

_DASH = re.compile(r"( *)- ")


@dataclass(frozen=True, slots=True)
class Blocks:
    """A file in pieces that make the whole: what is before the entries, each entry, and the rest.

    The comments above an entry belong to it; ``indent`` counts the blanks before a dash.
    """

    head: str
    entries: tuple[str, ...]
    tail: str
    indent: int


def blocks_of(text: str) -> Blocks | None:
    """The pieces of a file; ``None`` where its entries are no list with a line for each dash."""
    tree, lines = read_tree(text), text.splitlines(keepends=True)
    starts = _starts(tree)
    dashes = [match for start in starts if (match := _DASH.match(lines[start]))]
    if not starts or len({*starts}) != len(starts) or len(dashes) != len(starts):
        return None
    indent = len(dashes[0][1])
    end = next((top for top in _tops(tree) if top > starts[-1]), len(lines))
    begins = [_begin(lines, start, indent) for start in starts]
    return Blocks(
        head="".join(lines[: begins[0]]),
        entries=tuple("".join(lines[a:b]) for a, b in pairwise([*begins, end])),
        tail="".join(lines[end:]),
        indent=indent,
    )


def _starts(tree: Tree) -> list[int]:
    entries = tree.data.get("entries") if isinstance(tree.data, dict) else None
    count = len(entries) if isinstance(entries, list) else 0
    return [tree.values["entries", at][0] - 1 for at in range(count)]


def _tops(tree: Tree) -> list[int]:
    """The lines on which the fields of the whole file begin, counted from 0."""
    return sorted(mark[0] - 1 for path, mark in tree.keys.items() if len(path) == 1)


def _begin(lines: Sequence[str], start: int, indent: int) -> int:
    """The first of the comments above a dash; deeper ones are of the entry before."""
    while start and re.match(rf" {{0,{indent}}}#", lines[start - 1]):
        start -= 1
    return start


def with_source(head: str, source: str) -> str:
    """The lines before the entries with another ``source:``, in its place or as the last field."""
    tree, lines = read_tree(head), head.splitlines(keepends=True)
    tops = [*_tops(tree), len(lines)]
    entries = tree.keys["entries",][0] - 1
    if ("source",) not in tree.keys:
        return "".join([*lines[:entries], source, *lines[entries:]])
    first = tree.keys["source",][0] - 1
    end = _begin(lines, tops[tops.index(first) + 1], 0)
    return "".join([*lines[:first], source, *lines[end:]])


def comments_in(text: str) -> str:
    """The lines of a text that are comments, and not within a value."""
    values = [
        range(token.start_mark.line + 1, token.end_mark.line)
        for token in yaml.scan(text, Loader=yaml.SafeLoader)
        if isinstance(token, yaml.ScalarToken)
    ]
    return "".join(
        line
        for at, line in enumerate(text.splitlines(keepends=True))
        if re.match(r"\s*#", line) and not any(at in value for value in values)
    )
