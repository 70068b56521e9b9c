"""What a first visit to a page costs: each file that the browser asks for, and its bytes.

Pictures of content are apart, since they have budgets of their own, and so is the icon, which a
browser asks for after the page.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from pages.budgets import COLUMN, SCREEN_AREA

from .pages import target

# Compressed bytes and those of the answer's head, by file.
Weights = dict[str, int]

_WEBFONTS = "_static/vendor/fontawesome/webfonts"
_FONTS = {"fa-solid": "solid-900", "fa-regular": "regular-400", "fa-brands": "brands-400"}
# As nginx and other common servers answer.
_HEAD = 330
_COMPRESSED = frozenset({".html", ".css", ".js", ".svg"})
# Where Sphinx puts the pictures of pages.
PICTURES = "_images/"
# To parse only these takes a tenth of the time.
_TAG = re.compile(r"""</?[a-z](?:[^>"']|"[^"]*"|'[^']*')*>""")
_READ = re.compile(r"<(?:/?template|script|img|link|h2)\b|<.*\bfa-", re.DOTALL)


@dataclass
class _Reader(HTMLParser):
    """The addresses that a page asks for, the fonts of its icons, and its first pictures."""

    urls: list[str] = field(default_factory=list)
    pictures: list[dict[str, str]] = field(default_factory=list)
    in_template: bool = False
    below_lead: bool = False
    fonts: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.in_template |= tag == "template"
        self.below_lead |= tag == "h2"
        if self.in_template:
            return  # inert: what stands in it loads nothing (HTML, 4.12.3)
        if tag in {"script", "img"}:
            self._note(given)
        elif tag == "link" and given.get("rel") == "stylesheet":
            self.urls.append(given["href"])
        self.fonts |= _FONTS.keys() & set(given.get("class", "").split())

    def handle_endtag(self, tag: str) -> None:
        self.in_template &= tag != "template"

    def _note(self, given: dict[str, str]) -> None:
        url = given.get("src", "")
        if PICTURES not in url:
            self.urls.append(url)
        elif not self.below_lead:
            self.pictures.append(given)


def compressed(data: bytes) -> int:
    """The size of ``data`` by gzip at level 6, as servers commonly compress."""
    return len(zlib.compress(data, 6)) + 12  # gzip's frame is that much longer than zlib's


def size(path: Path) -> int:
    """The bytes that the file takes on the wire: text is compressed; one that is missing has 0."""
    if not path.is_file():
        return 0
    data = path.read_bytes()
    return compressed(data) if path.suffix in _COMPRESSED else len(data)


def weigh(folder: Path, page: str, size: Callable[[Path], int] = size) -> Weights:
    """The weight of all that ``page`` loads from ``folder``, itself included."""
    reader = _read(folder, page)
    urls = [url for url in reader.urls if url and not url.startswith("data:")]
    names = {page, *(target(page, url) for url in urls)}
    names |= {f"{_WEBFONTS}/fa-{_FONTS[name]}.woff2" for name in reader.fonts}
    return {name: _HEAD + size(folder / name) for name in sorted(names)}


def first_pictures(folder: Path, page: str) -> Weights:
    """The weight of the pictures that a common screen shows when the page opens, or of some more.

    They stand before the second heading, and begin within the area of a screen.
    """
    weights, area = {}, 0.0
    for given in _read(folder, page).pictures:
        if area < SCREEN_AREA:
            name = target(page, given["src"])
            weights[name] = size(folder / name)
        area += _area(int(given.get("width", 0)), int(given.get("height", 0)))
    return weights


def _area(width: int, height: int) -> float:
    shown = min(width, COLUMN)
    return shown * shown * height / width if width else 0.0


def _read(folder: Path, page: str) -> _Reader:
    reader = _Reader()
    for tag in _TAG.findall((folder / page).read_text("utf-8")):
        if _READ.match(tag):
            reader.feed(tag)
            reader.clear_cdata_mode()  # what follows a <script> tag is the next tag here
    return reader
