"""The rules of style. Each looks at a text and tells the offset and the words of what it finds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from references.core.pages import CITATION

if TYPE_CHECKING:
    from collections.abc import Iterator

Slip = tuple[int, str]

MAX_KEYS = 3
MAX_LAST_KEYS = 2

_FILLERS = re.compile(
    r"\b(novel|leverag(?:e|es|ed|ing)|crucial(?:ly)?|powerful|paradigms?|landscapes?|"
    r"delv(?:e|es|ed|ing)|robustly|seamless(?:ly)?|cutting-edge|state-of-the-art|revolution\w*|"
    r"unlock(?:s|ed|ing)?|rapidly\s+growing|plays?\s+a\s+key\s+role|"
    r"(?:it\s+is\s+)?important\s+to\s+note|in\s+recent\s+years|very|clearly|obviously|simply|"
    r"basically|we\s+welcome)\b",
    re.IGNORECASE,
)
_UNIT = r"(?:[kMGTPmnµμ]?(?:eV|Hz|Pa|W|J|K|m|s|g|V)|cm|h|km|kB|MB|GB|TB|%)"
_CLOSE = re.compile(rf"(?<![\w.])(?!\d{{4}}s)\d[\d.,]*{_UNIT}(?![\w–-])")
_CITES = re.compile(rf"(?:{CITATION.pattern}[\s,;.()]*)+")
_END = re.compile(r"^#+ References$|^```\{(?:bibliography|toctree)\}", re.MULTILINE)


def fillers(text: str) -> Iterator[Slip]:
    """Words that say nothing or praise."""
    for match in _FILLERS.finditer(text):
        yield match.start(), f"`{_words(match)}` says little; take it out, or write what is meant"


def units(text: str) -> Iterator[Slip]:
    """Numbers with a unit close to them."""
    for match in _CLOSE.finditer(text):
        number = match[0].rstrip("%µμabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        unit = match[0][len(number) :]
        yield match.start(), f"`{match[0]}` has no space before its unit; write `{number} {unit}`"


def piles(text: str) -> Iterator[Slip]:
    """More than three works cited together."""
    for match in _CITES.finditer(text):
        if (count := _keys(match[0])) > MAX_KEYS:
            message = f"{count} works cited in one place; cite at most {MAX_KEYS}, each for what it"
            yield match.start(), f"{message} shows"


def endings(text: str) -> Iterator[Slip]:
    """A page whose last sentence cites more than two works."""
    body = text[: end.start() if (end := _END.search(text)) else len(text)].rstrip()
    start = max((m.end() for m in re.finditer(r"\n\s*\n|[.!?]\s+", body)), default=0)
    if (count := _keys(body[start:])) > MAX_LAST_KEYS:
        message = f"the page ends in {count} citations; let its last sentence cite at most"
        yield start, f"{message} {MAX_LAST_KEYS}"


def _keys(text: str) -> int:
    return sum(len(match[1].split(",")) for match in CITATION.finditer(text))


def _words(match: re.Match[str]) -> str:
    return " ".join(match[0].split())
