"""Drawings in SVG, such as logos: their size, and what they may not hold. Knows no Sphinx.

A page shows a drawing as a picture, in which nothing runs; but who opens its address alone gets a
document of this site.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
# SVG 2, 8.6: four numbers, parted by white space or commas.
_BOX = re.compile(r"[\s,]+")


def size(text: str) -> tuple[int, int] | None:
    """The width and height in CSS pixels that the drawing has of itself, or those of its view box.

    Nothing if it says neither.
    """
    root = _Reader(text).root or {}
    lengths = [_LENGTH.fullmatch(root.get(name) or "") for name in ("width", "height")]
    if all(lengths):
        sides = [float(length[1]) for length in lengths if length]
    else:
        sides = _numbers(root.get("viewbox") or "")[2:]
    rounded = [round(side) for side in sides]
    return (rounded[0], rounded[1]) if len(rounded) == 2 and all(rounded) else None


def faults(text: str) -> list[str]:
    """What in the drawing could run, as a reader would call it."""
    return _Reader(text).faults


def _numbers(box: str) -> list[float]:
    try:
        return [float(number) for number in _BOX.split(box.strip())]
    except ValueError:
        return []


class _Reader(HTMLParser):
    """Not a parser of XML: it resolves no entities, and takes what a browser would forgive."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.root: dict[str, str | None] | None = None
        self.faults = ["an entity"] if "<!ENTITY" in text else []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = tag.rpartition(":")[2]
        if name == "svg" and self.root is None:
            self.root = dict(attrs)
        if name == "script":
            self.faults.append("a script")
        for attribute, value in attrs:
            local = attribute.rpartition(":")[2]
            runs = local == "href" and re.match(r"\s*javascript:", value or "", re.IGNORECASE)
            if local.startswith("on") or runs:
                self.faults.append(f"`{attribute}` of <{tag}>")
