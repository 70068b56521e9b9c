"""Markup of other tools that MyST leaves as it stands, so that readers would see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .markdown import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

# Stands for what is no text: code, roles, links, and signs that a backslash keeps as they are.
_OTHER = "\ufffc"
# [@key] and @key of pandoc, \cite{key} of LaTeX.
_CITES = (
    r"\[[^\[\]]*(?<![\w.@])@[^\W\d_][\w:.-]*[^\[\]]*\]|(?<![\w.@/])@[a-z]+\d{4}\w*|"
    r"\\cite[a-z]*\*?(?:\{[^}]*\})?"
)
_KINDS = (
    (r"~~", "nothing is struck out here; take it out, or say in words what has changed"),
    (r"(?:^|(?<=\n))\[[ xX]?\](?=\s|$)", "there are no boxes to tick here; take it out"),
    (
        r"\*\*(?=\S)|(?<=\S)\*\*",
        "close what is bold by **, with blanks outside of it and none inside",
    ),
    (r"(?<![`}])`{1,2}(?!`)", "close code by as many backticks as opened it"),
    (r"\[\[[^\W\d_][^\[\]\n]*\]\]", "a link is written [text](page.md) here"),
    (_CITES, "cite a work as {cite:p}`key`"),
    (r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", "a note is written ```{note} here"),
)
_SEEN = [(re.compile(pattern), advice) for pattern, advice in _KINDS]


class Unread(NamedTuple):
    """Something that readers would see: its line, counted from 1, and what to do about it."""

    line: int
    seen: str
    advice: str


def unread(text: str) -> Iterator[Unread]:
    """The markup of a page that is not read as such, at most one of a kind in each paragraph."""
    lines = text.split("\n")
    for token, start in running(text):
        words = _words(token) if token.type == "inline" else ""
        for pattern, advice in _SEEN:
            if match := pattern.search(words):
                first = start + words.count("\n", 0, match.start())
                # Code and roles before it may have gone over ends of lines.
                begin = re.split(f"[\n{_OTHER}]", match[0])[0]
                places = (number for number in range(first, len(lines)) if begin in lines[number])
                yield Unread(next(places, first) + 1, match[0], advice)


def _words(token: Token) -> str:
    """The text of a paragraph, whose lines are those of the file."""
    return "".join(map(_part, token.children or []))


def _part(part: Token) -> str:
    if part.type in {"softbreak", "hardbreak"}:
        return "\n"
    # A backslash before a letter is one.
    is_text = part.type == "text" or (part.type, part.content) == ("text_special", part.markup)
    return part.content if is_text else _OTHER
