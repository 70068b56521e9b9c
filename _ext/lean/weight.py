"""What a first visit to a page costs: each file that the browser asks for, and its bytes."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from lean.pages import target

# Compressed bytes and those of the answer's head, by file.
Weights = dict[str, int]

_WEBFONTS = "_static/vendor/fontawesome/webfonts"
_FONTS = {"fa-solid": "solid-900", "fa-regular": "regular-400", "fa-brands": "brands-400"}
# As nginx and other common servers answer.
_HEAD = 330
_COMPRESSED = frozenset({".html", ".css", ".js", ".svg"})


@dataclass
class _Reader(HTMLParser):
    """The addresses that a page asks for, and the fonts of its icons."""

    urls: list[str] = field(default_factory=list)
    icon: str = ""
    in_template: bool = False
    fonts: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.in_template |= tag == "template"
        if self.in_template:
            return  # inert: what stands in it loads nothing (HTML, 4.12.3)
        if tag in {"script", "img"}:
            self.urls.append(given.get("src", ""))
        elif tag == "link" and given.get("rel") == "stylesheet":
            self.urls.append(given["href"])
        elif tag == "link" and given.get("rel") == "icon":
            self.icon = self.icon or given["href"]
        self.fonts |= _FONTS.keys() & set(given.get("class", "").split())

    def handle_endtag(self, tag: str) -> None:
        self.in_template &= tag != "template"


def weigh(folder: Path, page: str) -> Weights:
    """The weight of all that ``page`` loads from ``folder``, itself included.

    Text is compressed as servers commonly do, by gzip at level 6; a page without an icon of its own
    costs the request for one that is not there.
    """
    reader = _Reader()
    reader.feed((folder / page).read_text("utf-8"))
    urls = [url for url in reader.urls if url and not url.startswith("data:")]
    names = {page, *(target(page, url) for url in urls)}
    names |= {f"{_WEBFONTS}/fa-{_FONTS[name]}.woff2" for name in reader.fonts}
    names.add(target(page, reader.icon) if reader.icon else "favicon.ico")
    return {name: _HEAD + _bytes(folder / name) for name in sorted(names)}


def _bytes(path: Path) -> int:
    if not path.is_file():
        return 0
    data = path.read_bytes()
    if path.suffix not in _COMPRESSED:
        return len(data)
    return len(zlib.compress(data, 6)) + 12  # gzip's frame is that much longer than zlib's
