"""What stands below the boxes: the observations, and what lines and marks mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures.elements import element
from figures.text import width

from .heads import head, shortened
from .part import Part
from .relations import KINDS, fitted, relations
from .writing import FONT, badge

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .model import Hierarchy


def observations(hierarchy: Hierarchy) -> list[Part]:
    """What was measured, each with its number."""
    return [_observation(one.name, number) for number, one in enumerate(hierarchy.observations, 1)]


def _observation(name: str, number: int) -> Part:
    broad, high = width(name, FONT) + 34, 24
    content = (
        element("rect", width=broad, height=high),
        *badge(str(number), "compared", (14, 12)),
        element("text", name, x=26, y=16),
    )
    return Part(f"o{number}", content, "hierarchy-observation", broad, high)


def key(hierarchy: Hierarchy) -> list[Part]:
    """What each kind of line and mark in the picture means."""
    kinds = {one.kind for one in relations(hierarchy)}
    entries = [_line(kind, words) for kind, words in KINDS.items() if kind in kinds]
    marks = {
        "compared": ("compared with measurement n", hierarchy.observations),
        "fitted": ("fitted to it", [one for one in hierarchy.simulators if fitted(hierarchy, one)]),
    }
    entries += [_mark(kind, words) for kind, (words, occurs) in marks.items() if occurs]
    return entries


def _line(kind: str, words: str) -> Part:
    tip, start = (34, 9), (0, 9)
    end = shortened(kind, tip, start)
    content = (
        *line(kind, f"M0 9H{end[0]}", head(kind, tip, start)),
        element("text", words, x=42, y=13),
    )
    return Part(kind, content, "hierarchy-key", 42 + width(words, FONT), 18)


def _mark(kind: str, words: str) -> Part:
    content = (*badge("n", kind, (9, 9)), element("text", words, x=22, y=13))
    return Part(kind, content, "hierarchy-key", 22 + width(words, FONT), 18)


def line(kind: str, path: str, heads: str) -> tuple[Element, Element]:
    """Lines of a kind and their heads."""
    return (
        element("path", class_=f"hierarchy-line hierarchy-{kind}", d=path),
        element("path", class_=f"hierarchy-head hierarchy-{kind}", d=heads),
    )
