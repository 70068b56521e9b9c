"""Which tags, classes, ids and attributes the elements of the site can have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from .theme import PARTS

_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")
_INLINE = re.compile(r"<script\b[^>]*>(.*?)</script>", re.DOTALL)
_WORD = re.compile(r"[A-Za-z_][\w-]*")
# Set by the browser itself.
_NATIVE = frozenset({"open"})


@dataclass(frozen=True)
class Names:
    """The tags, the marks (classes and ids) and the attributes of the pages and scripts.

    A script can make an element of any of its words, and give an element any of them as a name, so
    that all of them count as used wherever they stand.
    """

    tags: frozenset[str]
    marks: frozenset[str]
    attributes: frozenset[str]


@dataclass
class _Reader(HTMLParser):
    tags: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name in {"class", "id"} and value:
                self.marks.update(value.split())


def names_in(pages: Iterable[str], scripts: Iterable[str]) -> Names:
    """The names that the pages and the scripts use, also those within the pages."""
    pages = list(pages)
    reader = _Reader()
    for tag in sorted({tag for text in pages for tag in _TAG.findall(text)}):
        reader.feed(tag)
        reader.clear_cdata_mode()  # what follows a <script> tag is the next tag here
    inline = {text for page in pages for text in _INLINE.findall(page)}
    words = {word for text in (*scripts, *inline) for word in _WORD.findall(text)}
    words = {word for word in words if not _idle(word, reader.marks)}
    return Names(
        frozenset(reader.tags | words),
        frozenset(reader.marks | words),
        frozenset(reader.attributes | words | set(map(_data_attribute, words)) | _NATIVE),
    )


def _idle(word: str, marks: set[str]) -> bool:
    """Whether a script has ``word`` only for parts that no page has."""
    parts = {part for part, names in PARTS.items() if word.startswith(names)}
    return bool(parts) and not parts & marks


def _data_attribute(word: str) -> str:
    """The attribute that a script sets as ``dataset.word``."""
    return "data-" + re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", word)
