"""A drawing as SVG, made element by element so that every text in it is escaped.

Colors are left to the style sheet: everything has a class and no color of its own. What the
picture shows is in the description too, in words, and its text is text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from .drawing import LABEL_FONT, LABEL_LINE, LANE_WIDTH, draw
from .layout import BOX_PADDING, BOX_WIDTH, FONT, LINE
from .wording import description

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .drawing import Drawing, Lane, Point
    from .layout import Box
    from .model import Hierarchy

CORNER = 6
# From the top of a line of text to its base line, in hundredths of the font's size.
ASCENT = 95


def svg(hierarchy: Hierarchy, name: str) -> str:
    """The picture; ``name`` begins its ids and is unique on the page."""
    drawing = draw(hierarchy)
    size = {"width": str(drawing.width), "height": str(drawing.height)}
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {drawing.width} {drawing.height}",
            **size,
            "role": "img",
            "aria-label": hierarchy.caption,
            "aria-describedby": f"{name}-description",
        },
    )
    SubElement(root, "desc", id=f"{name}-description").text = description(hierarchy)
    _arrowhead(root, f"{name}-arrow")
    for lane in drawing.lanes:
        _lane(root, lane, drawing)
    for path in drawing.paths:
        line = {"class": "hierarchy-arrow", "d": _rounded(path)}
        SubElement(root, "path", line, **{"marker-end": f"url(#{name}-arrow)"})
    for x, box in drawing.boxes:
        _box(root, x, box)
    return tostring(root, encoding="unicode")


def _arrowhead(root: Element, name: str) -> None:
    marker = SubElement(
        SubElement(root, "defs"),
        "marker",
        id=name,
        viewBox="0 0 8 8",
        refX="8",
        refY="4",
        markerWidth="8",
        markerHeight="8",
        markerUnits="userSpaceOnUse",
        orient="auto",
    )
    SubElement(marker, "path", {"class": "hierarchy-head", "d": "M0 0L8 4L0 8z"})


def _lane(root: Element, lane: Lane, drawing: Drawing) -> None:
    area = {"x": lane.x, "y": 0, "width": LANE_WIDTH, "height": drawing.height, "rx": CORNER}
    SubElement(root, "rect", {"class": "hierarchy-lane", **_written(area)})
    _text(root, "hierarchy-group", lane.lines, lane.x + LANE_WIDTH // 2, 6, LABEL_FONT, LABEL_LINE)


def _box(root: Element, x: int, box: Box) -> None:
    area = {"x": x, "y": box.y, "width": BOX_WIDTH, "height": box.height, "rx": CORNER}
    SubElement(root, "rect", {"class": "hierarchy-box", **_written(area)})
    middle = x + BOX_WIDTH // 2
    _text(root, "hierarchy-name", box.lines, middle, box.y + BOX_PADDING, FONT, LINE)


def _text(  # noqa: PLR0913, PLR0917 - what, where and how large
    root: Element, kind: str, words: Sequence[str], x: int, y: int, size: int, line: int
) -> None:
    text = SubElement(root, "text", {"class": kind, "text-anchor": "middle"})
    text.set("font-size", str(size))
    for number, content in enumerate(words):
        base = y + number * line + (line - size) // 2 + size * ASCENT // 100
        SubElement(text, "tspan", _written({"x": x, "y": base})).text = content


def _written(numbers: dict[str, int]) -> dict[str, str]:
    return {name: str(number) for name, number in numbers.items()}


def _rounded(path: Sequence[Point]) -> str:
    """The way through the corners, each of them rounded: a turn looks unlike a crossing."""
    made = f"M{path[0][0]} {path[0][1]}"
    for before, corner, after in zip(path, path[1:], path[2:], strict=False):
        start, end = _towards(corner, before), _towards(corner, after)
        made += f"L{start[0]} {start[1]}Q{corner[0]} {corner[1]} {end[0]} {end[1]}"
    return f"{made}L{path[-1][0]} {path[-1][1]}"


def _towards(corner: Point, other: Point) -> Point:
    """The point at which the curve of a corner begins, at most half way to the next."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    step = min(CORNER, (abs(dx) + abs(dy)) // 2)
    return corner[0] + step * _sign(dx), corner[1] + step * _sign(dy)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
