"""Texts and numbers in a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures.elements import element

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from .frame import Point

FONT = 12
LINE = 15
BADGE = 7


def text(
    words: Sequence[str], top: Point, size: int, line: int, *, centered: bool = True
) -> Element:
    """Lines of text below each other, around ``top`` or, where not ``centered``, from it."""
    x, y = top
    # The base line, with letters of ``size`` in the middle of a line.
    base = y + (line + size * 7 // 10) // 2
    # Between the lines stands a blank, for who copies or hears the text; it moves none of them.
    first, *others = (*(f"{row} " for row in words[:-1]), words[-1])
    places = [x + (2 if centered else 0)] * len(others) + [x]
    rows = [
        element("tspan", row, x=place, dy=line)
        for row, place in zip(others, places[1:], strict=True)
    ]
    return element("text", first, *rows, **_places(x=places[0]), y=base)


def badge(number: str, kind: str, center: Point) -> tuple[Element, Element]:
    """The number of an observation: round where something is compared with it, else square."""
    x, y = center
    if kind == "fitted":
        shape = element("path", class_="hierarchy-fitted", d=f"M{x - 6} {y - 6}h12v12h-12z")
    else:
        shape = element("circle", **_places(cx=x, cy=y), r=BADGE)
    return shape, element("text", number, x=x, y=y + 4)


def _places(**places: float) -> dict[str, float]:
    """The attributes that say something: 0 is what SVG takes without them."""
    return {name: value for name, value in places.items() if value}
