"""A page as MyST's own parser takes it apart: its running text, and fences that are not closed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Directives whose content is no running text.
_SILENT = {
    *("{bibliography}", "{code-block}", "{code}", "{include}", "{literalinclude}", "{math}"),
    *("{parsed-literal}", "{toctree}"),
}
_OPTIONS = re.compile(r"(?:---\n.*?\n---\n|(?::[a-z-]+:[^\n]*\n)+)\n*", re.DOTALL)
# A line that opens a fence, in a quotation or a list too; one of backticks that goes on with one is
# inline code.
_OPENER = re.compile(r"[ >]*(?:(?:[-*+]|\d+[.)]) +)?(`{3,}(?!.*`)|~{3,}|:{3,})\s*\S.*")


class Fence(NamedTuple):
    """A fence that is not closed: its line, counted from 1, and its marks."""

    line: int
    marks: str


@cache
def parser() -> MarkdownIt:
    """MyST's parser with the extensions of conf.py (tried with myst-parser 5.1)."""
    extensions = {"attrs_inline", "colon_fence", "deflist"}
    made = create_md_parser(MdParserConfig(enable_extensions=extensions), RendererHTML)
    # What a backslash keeps as it is stays apart from what only looks like markup.
    return made.disable("text_join")


def prose(text: str) -> str:
    """The page with blanks in the place of all that is not its own running text.

    Left are words outside of code, roles, addresses, quotations and the heads of directives.
    """
    lines = text.split("\n")
    blank = [re.sub(r"\S", " ", line) for line in lines]
    for first, last, words in _texts(text, 0):
        for number in range(first, min(last, len(lines))):
            at = lines[number].find(words)
            if at >= 0 and not blank[number][at : at + len(words)].strip():
                blank[number] = blank[number][:at] + words + blank[number][at + len(words) :]
                break
    return "\n".join(blank)


def _texts(text: str, first: int) -> Iterator[tuple[int, int, str]]:
    """Pieces of running text, each with the lines, counted from 0, between which it stands."""
    quoted = 0
    for token, start in running(text, first):
        quoted += token.nesting if token.type.startswith("blockquote") else 0
        if token.type == "inline" and not quoted:
            begin, end = token.map or (0, 0)
            yield from _words(token, start, start + end - begin)


def running(text: str, first: int = 0) -> Iterator[tuple[Token, int]]:
    """The tokens of a page and of its directives that hold text, with the lines that they begin at.

    Lines are counted from ``first``.
    """
    for token in parser().parse(text):
        start = first + (token.map or (0, 0))[0]
        yield token, start
        if _is_directive(token) and _name(token) not in _SILENT:
            options, body = _parted(token.content)
            yield from running(body, start + 1 + options.count("\n"))


def _words(token: Token, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for part in token.children or []:
        if part.type == "softbreak":
            start += 1
        elif part.type == "text" and part.content.strip():
            yield start, end, part.content


def open_fences(text: str) -> list[Fence]:
    """The fences that the text does not close, in its order."""
    return list(_open(text, 1))


def _open(text: str, first: int) -> Iterator[Fence]:
    lines = text.split("\n")
    for token in parser().parse(text):
        if token.type not in {"fence", "colon_fence"} or not token.map:
            continue
        start, end = token.map
        here = Fence(first + start, token.markup)
        inner = map(_OPENER.fullmatch, token.content.split("\n"))
        # The mark that closes this one may have been meant for an inner one.
        meant = any(match and match[1].startswith(token.markup) for match in inner)
        if meant or not _closes(lines[end - 1], token.markup, end - start):
            yield here
        elif _is_directive(token) and _name(token) not in _SILENT:
            yield from _open(token.content, first + start + 1)


def _closes(line: str, marks: str, count: int) -> bool:
    return count > 1 and bool(re.fullmatch(rf"[ >]*{re.escape(marks)}{marks[0]}*\s*", line))


def _is_directive(token: Token) -> bool:
    return token.type in {"fence", "colon_fence"} and token.info.startswith("{")


def _name(token: Token) -> str:
    return token.info.partition("}")[0] + "}"


def _parted(content: str) -> tuple[str, str]:
    """The options of a directive, and what follows them."""
    options = _OPTIONS.match(content)
    end = options.end() if options else 0
    return content[:end], content[end:]
