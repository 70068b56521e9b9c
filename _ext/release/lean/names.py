"""Which elements the site has, by their tags, classes, ids and attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from typing import NamedTuple

_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")
_INLINE = re.compile(r"<script\b[^>]*>(.*?)</script>", re.DOTALL)
_WORD = re.compile(r"[A-Za-z_][\w-]*")
# Parts that the theme's script serves where a page has them: a name of each, and the beginnings of
# the names that the script gives only then.
_PARTS = {
    "bd-header-announcement": ("bd-header-announcement", "bd-header-version-warning"),
    "dropdown-menu": ("dropdown-",),
    "pst-collapse-sidebar-button": ("pst-collapse-sidebar", "pst-expand-sidebar", "pst-squeeze"),
    "version-switcher__button": ("version-switcher", "list-group"),
}
# Set by the browser itself.
_NATIVE = frozenset({"open"})


class Element(NamedTuple):
    """A tag, ``""`` for any; classes and ids; and the names of attributes."""

    tag: str
    marks: frozenset[str]
    attributes: frozenset[str]


@dataclass(frozen=True)
class Names:
    """The elements of the pages, and all words of the scripts.

    A script can make an element of any of its words, and give an element any of them as a name, so
    that all of them count as used wherever they stand.
    """

    elements: frozenset[Element]
    words: frozenset[str]

    @cached_property
    def marks(self) -> frozenset[str]:
        """Every class and id that an element can have."""
        return self.words.union(*(element.marks for element in self.elements))

    def can_be(self, wanted: Element) -> bool:
        """Whether an element can come to have that tag, and these marks and attributes."""
        marks = wanted.marks - self.words
        attributes = wanted.attributes - self._set_by_scripts
        if not marks and not attributes and wanted.tag in self.words | {""}:
            return True
        return any(
            wanted.tag in {"", one.tag} and marks <= one.marks and attributes <= one.attributes
            for one in self._with(next(iter(marks), None), wanted.tag)
        )

    def _with(self, mark: str | None, tag: str) -> Iterable[Element]:
        """The elements that can be the wanted one, if it needs ``mark``."""
        if mark is not None:
            return self._by_name.get(f".{mark}", ())
        return self._by_name.get(tag, ()) if tag else self.elements

    @cached_property
    def _by_name(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in self.elements:
            for name in (element.tag, *(f".{mark}" for mark in element.marks)):
                found.setdefault(name, []).append(element)
        return found

    @cached_property
    def _set_by_scripts(self) -> frozenset[str]:
        return self.words | set(map(_data_attribute, self.words)) | _NATIVE


@dataclass
class _Reader(HTMLParser):
    elements: set[Element] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        marks = " ".join(value for name, value in attrs if name in {"class", "id"} and value)
        attributes = frozenset(name for name, _ in attrs)
        self.elements.add(Element(tag, frozenset(marks.split()), attributes))


def names_in(pages: Iterable[str], scripts: Iterable[str]) -> Names:
    """The names that the pages and the scripts use, also those within the pages."""
    pages = list(pages)
    reader = _Reader()
    for tag in sorted({tag for text in pages for tag in _TAG.findall(text)}):
        reader.feed(tag)
        reader.clear_cdata_mode()  # what follows a <script> tag is the next tag here
    inline = {text for page in pages for text in _INLINE.findall(page)}
    words = {word for text in (*scripts, *inline) for word in _WORD.findall(text)}
    elements = frozenset(reader.elements)
    return Names(elements, frozenset(word for word in words if not _idle(word, elements)))


def _idle(word: str, elements: Iterable[Element]) -> bool:
    """Whether a script has ``word`` only for a part that no page has."""
    parts = [part for part, names in _PARTS.items() if word.startswith(names)]
    return bool(parts) and not any(part in one.marks for part in parts for one in elements)


def _data_attribute(word: str) -> str:
    """The attribute that a script sets as ``dataset.word``."""
    return "data-" + re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", word)
