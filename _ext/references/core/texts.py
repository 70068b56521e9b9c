"""What the LaTeX of a field's value stands for: text, formulas, addresses and emphasis."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

import latexcodec  # noqa: F401 - it registers the codec "ulatex"

if TYPE_CHECKING:
    from collections.abc import Iterator

# What LaTeX's commands are as tags of pybtex, whose backends know them.
TAGS = {
    "emph": "em",
    "textit": "em",
    "textsl": "em",
    "textbf": "strong",
    "texttt": "tt",
    "textsuperscript": "sup",
    "textsubscript": "sub",
}
MATH, LINK, PLAIN = "math", "link", ""

_BRACED = r"\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
# An address ends before the sign that ends its sentence.
_ADDRESS = r"https?://[^\s{}<>\"]*[^\s{}<>\".,;:!?)\]]"
_WITHOUT_TEXT = (
    r"(?<!\\)\$(?P<dollars>(?:[^$\\]|\\.)+)\$|\\\((?P<round>.+?)\\\)"
    rf"|\\url\s*\{{(?P<url>[^{{}}]*)\}}|(?P<address>{_ADDRESS})"
)
FORMULA_OR_ADDRESS = re.compile(_WITHOUT_TEXT)
_COMMAND = rf"\\(?P<command>{'|'.join(TAGS)})\s*(?P<content>{_BRACED})"
_SPECIAL = re.compile(f"{_WITHOUT_TEXT}|{_COMMAND}")
# Decoding is half of what formatting costs, and most values hold nothing but braces.
_LATEX = re.compile(r"[\\~$]|--|``|''|https?://")
_BRACES = str.maketrans("", "", "{}")
_BARE_BRACE = re.compile(r"(?<!\\)[{}]")


class Piece(NamedTuple):
    """A part of a value.

    ``kind`` is ``PLAIN``, for text, ``MATH``, for a formula in LaTeX, ``LINK``, for an address as
    it is, or a value of ``TAGS``, for a part in LaTeX that has pieces of its own.
    """

    kind: str
    content: str


def pieces(value: str) -> Iterator[Piece]:
    """The parts of a value in order."""
    if not _LATEX.search(value):
        yield Piece(PLAIN, value.translate(_BRACES))
        return
    end = 0
    for special in _SPECIAL.finditer(value):
        yield from _plain(value[end : special.start()])
        yield _special(special)
        end = special.end()
    yield from _plain(value[end:])


def plain(value: str) -> str:
    """The text of a value, with formulas as they are written."""
    return "".join(
        plain(content) if kind in TAGS.values() else content for kind, content in pieces(value)
    )


def _special(match: re.Match[str]) -> Piece:
    if command := match["command"]:
        return Piece(TAGS[command], match["content"][1:-1])
    if formula := match["dollars"] or match["round"]:
        return Piece(MATH, formula)
    return Piece(LINK, match["address"] or match["url"])


def _plain(text: str) -> Iterator[Piece]:
    if text:
        bare = _BARE_BRACE.sub("", decoded(text))
        yield Piece(PLAIN, bare.replace(r"\{", "{").replace(r"\}", "}"))


def decoded(text: str) -> str:
    """The letters and signs behind LaTeX's spelling of them; braces and other commands stay."""
    # A percent sign starts a comment in LaTeX, and the codec leaves out what follows, and the
    # space at the start of a line.
    space = text[: len(text) - len(text.lstrip(" "))]
    safe = re.sub(r"(?<!\\)%", r"\\%", text[len(space) :])
    try:
        # It decodes text to text, which its types do not foresee.
        letters = str(codecs.decode(safe, "ulatex"))  # type: ignore[call-overload]
    except UnicodeDecodeError:
        return text
    return space + letters.replace(r"\$", "$")
