"""The layout for a telephone: two columns, and each rank with its name above it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from figures.elements import element
from figures.text import width as width_of

from . import placing
from .frame import Frame, top
from .geometry import EDGE, geometry
from .parts import Picture
from .wide import BOLD, flow, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from .frame import Geometry
    from .grid import Grid
    from .model import Hierarchy
    from .parts import Parts, Places

# The room that a telephone of 360 pixels has.
WIDTH = 328
ABOVE = 22
FONT = 11
LINE = 13
GAP = 10
# From the lines of a name to the boxes, for heads and badges.
HEAD = 14
# From a line to a name beside it.
BESIDE = 4


def narrow(hierarchy: Hierarchy, parts: Parts, first: Picture) -> Picture:
    """The picture that uses the parts of ``first``."""
    grid = placing.narrow(hierarchy)
    names = [_name(hierarchy, grid, row) for row in range(len(grid.rows))]
    heights = {name: part.height for name, part in parts.boxes.items()}
    headings = [len(name) * LINE + HEAD - EDGE if name else 0 for name in names]
    frame = Frame(0, ABOVE, parts.box_width, heights, headings)
    # What the lines leave free is at the left, for the names of the ranks.
    frame = replace(frame, left=max(0, WIDTH - 8 - geometry(grid, frame).width))
    shape = geometry(grid, frame)
    width = max(WIDTH, shape.width + 8)
    places: Places = {
        parts.boxes[name].name: (shape.lefts[column], top(grid, shape, frame, name))
        for name, (_, column) in grid.spots.items()
    }
    height, below = flow((parts.observations, parts.key), 4, shape.height + GAP, width)
    places |= below
    lines, heads = lines_of(shape)
    content = [
        element("path", class_="hierarchy-rule", d=_rules(grid, shape, width)),
        _axis(hierarchy.axis),
        *lines,
        element("g", *_headings(names, shape, width), class_="hierarchy-ranks"),
        *heads,
        *(part.again(parts.prefix, first.places[part.name], places[part.name]) for part in parts),
    ]
    return Picture(width, height, tuple(content), places)


def _axis(label: str) -> Element:
    return element(
        "g",
        element("path", d="M8 18V2m-4 7l4-7 4 7"),
        element("text", label, x=18, y=14),
        class_="hierarchy-axis",
    )


def _rules(grid: Grid, shape: Geometry, width: int) -> str:
    """A rule above each rank."""
    first = [i for i, row in enumerate(grid.rows) if not i or grid.rows[i - 1].rank != row.rank]
    return "".join(f"M0 {shape.edges[i]}H{width}" for i in first)


def _name(hierarchy: Hierarchy, grid: Grid, row: int) -> tuple[str, ...]:
    """What stands over a row: its rank, and the groups from left to right, where that is new."""
    group = {one.id: one.group for one in hierarchy.simulators}

    def named(i: int) -> tuple[str, ...]:
        groups = dict.fromkeys(group[name] for name in grid.rows[i].cells if name)
        lane = [f"lane: {' | '.join(groups)}"] if len(hierarchy.groups) > 1 else []
        return (grid.rows[i].rank, *lane)

    return () if row and named(row) == named(row - 1) else named(row)


def _headings(names: Sequence[tuple[str, ...]], shape: Geometry, width: int) -> Iterator[Element]:
    """The names of the ranks, each as near to the left as lines leave room for it."""
    for name, boxes in zip(names, shape.tops, strict=True):
        if name:
            lower = boxes - HEAD
            upper = lower - len(name) * LINE
            x = _free(sorted(_passing(shape, upper, lower)), _room(*name), width)
            rank, *lane = name
            below = [element("tspan", one, x=x, dy=LINE) for one in lane]
            yield element("text", f"{rank} " if lane else rank, *below, x=x, y=upper + FONT)


def _room(rank: str, *lane: str) -> int:
    return max(round(width_of(rank, FONT) * BOLD), *(width_of(one, FONT) for one in lane), 0)


def _passing(shape: Geometry, upper: int, lower: int) -> set[int]:
    """Where lines go up or down between two heights."""
    return {
        x
        for _, points in shape.lines
        for (x, start), (other, end) in pairwise(points)
        if x == other and min(start, end) < lower and max(start, end) > upper
    }


def _free(lines: Sequence[int], room: int, width: int) -> int:
    """Where a name begins that is so wide, so that it covers few lines; else at the left."""
    starts = [BESIDE, *(x + BESIDE for x in lines if x + BESIDE + room <= width)]
    return min(starts, key=lambda x: sum(x - BESIDE < one < x + room + BESIDE for one in lines))
