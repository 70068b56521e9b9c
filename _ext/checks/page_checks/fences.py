"""Fences that are never closed. Markdown lets them swallow what follows in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Marks in a quotation or a list too; a line of backticks that goes on with one is inline code.
_FENCE = re.compile(
    r"[ >]*(?P<item>(?:[-*+]|\d+[.)]) +)?(?P<marks>`{3,}(?!.*`)|~{3,}|:{3,})\s*(?P<words>.*?)\s*"
)
# The content of other fences is shown as it stands, so a fence in it opens nothing.
_DIRECTIVE = re.compile(r"\{(?!code\}|code-block\}|math\}|parsed-literal\})")

Found = tuple[int, str]


def open_fences(text: str) -> list[Found]:
    """The line, counted from 1, and the marks of each fence that the text does not close."""
    return list(_open(text.splitlines(), 1))


def _open(lines: Sequence[str], first: int) -> Iterator[Found]:
    at = 0
    while at < len(lines):
        if not (match := _FENCE.fullmatch(lines[at])):
            at += 1
            continue
        marks, words = match["marks"], match["words"]
        end = _end(lines, at, marks)
        if end is None:
            yield first + at, marks
            return
        inside = lines[at + 1 : end]
        if any(_opens(line, marks) for line in inside):
            # The mark that closes this one was meant for that inner one.
            yield first + at, marks
        elif _DIRECTIVE.match(words):
            yield from _open(inside, first + at + 1)
        at = end + 1


def _end(lines: Sequence[str], start: int, marks: str) -> int | None:
    for number in range(start + 1, len(lines)):
        match = _FENCE.fullmatch(lines[number])
        if match and match["marks"].startswith(marks) and not (match["item"] or match["words"]):
            return number
    return None


def _opens(line: str, marks: str) -> bool:
    match = _FENCE.fullmatch(line)
    return bool(match and match["words"] and match["marks"].startswith(marks))
