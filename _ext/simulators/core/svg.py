"""A drawing as SVG, made element by element so that every text in it is escaped.

Colors are left to the style sheet: everything has a class and no color of its own. What the
picture shows is in the description too, in words, and its text is text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures.elements import element, root, spoken, written

from .drawing import LABEL_FONT, LABEL_LINE, LANE_WIDTH, draw
from .layout import BOX_PADDING, BOX_WIDTH, FONT, LINE
from .wording import description

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from .drawing import Lane, Point
    from .layout import Box
    from .model import Hierarchy

CORNER = 6
# From the top of a line of text to its base line, in hundredths of the font's size.
ASCENT = 95


def svg(hierarchy: Hierarchy, name: str) -> str:
    """The picture; ``name`` begins its ids and is unique on the page."""
    drawing = draw(hierarchy)
    described, arrow = f"{name}-description", f"{name}-arrow"
    picture = root(
        f"0 0 {drawing.width} {drawing.height}",
        element("desc", description(hierarchy), id=described),
        _arrowhead(arrow),
        *(part for lane in drawing.lanes for part in _lane(lane, drawing.height)),
        *(_arrow(path, arrow) for path in drawing.paths),
        *(part for x, box in drawing.boxes for part in _box(x, box)),
        width=drawing.width,
        height=drawing.height,
        **spoken(hierarchy.caption),
        aria_describedby=described,
    )
    return written(picture)


def _arrowhead(name: str) -> Element:
    head = element("path", class_="hierarchy-head", d="M0 0L8 4L0 8z")
    marker = element(
        "marker",
        head,
        id=name,
        viewBox="0 0 8 8",
        refX=8,
        refY=4,
        markerWidth=8,
        markerHeight=8,
        markerUnits="userSpaceOnUse",
        orient="auto",
    )
    return element("defs", marker)


def _arrow(path: Sequence[Point], head: str) -> Element:
    return element("path", class_="hierarchy-arrow", d=_rounded(path), marker_end=f"url(#{head})")


def _lane(lane: Lane, height: int) -> tuple[Element, Element]:
    area = {"x": lane.x, "y": 0, "width": LANE_WIDTH, "height": height, "rx": CORNER}
    middle = lane.x + LANE_WIDTH // 2
    return (
        element("rect", class_="hierarchy-lane", **area),
        _text("hierarchy-group", lane.lines, (middle, 6), LABEL_FONT, LABEL_LINE),
    )


def _box(x: int, box: Box) -> tuple[Element, Element]:
    area = {"x": x, "y": box.y, "width": BOX_WIDTH, "height": box.height, "rx": CORNER}
    top = (x + BOX_WIDTH // 2, box.y + BOX_PADDING)
    return (
        element("rect", class_="hierarchy-box", **area),
        _text("hierarchy-name", box.lines, top, FONT, LINE),
    )


def _text(kind: str, words: Sequence[str], top: Point, size: int, line: int) -> Element:
    """Lines of text of ``size``, each ``line`` high, centered below ``top``."""
    x, y = top
    first = y + (line - size) // 2 + size * ASCENT // 100
    rows = (element("tspan", row, x=x, y=first + i * line) for i, row in enumerate(words))
    return element("text", *rows, class_=kind, text_anchor="middle", font_size=size)


def _rounded(path: Sequence[Point]) -> str:
    """The way through the corners, each of them rounded: a turn looks unlike a crossing."""
    way = f"M{path[0][0]} {path[0][1]}"
    for before, corner, after in zip(path, path[1:], path[2:], strict=False):
        start, end = _towards(corner, before), _towards(corner, after)
        way += f"L{start[0]} {start[1]}Q{corner[0]} {corner[1]} {end[0]} {end[1]}"
    return f"{way}L{path[-1][0]} {path[-1][1]}"


def _towards(corner: Point, other: Point) -> Point:
    """The point at which the curve of a corner begins, at most half way to the next."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    step = min(CORNER, (abs(dx) + abs(dy)) // 2)
    return corner[0] + step * _sign(dx), corner[1] + step * _sign(dy)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
