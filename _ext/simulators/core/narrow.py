"""The layout for a telephone: two columns, and each rank with its name above it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from figures.elements import element

from . import placing
from .frame import Frame, top
from .geometry import geometry
from .parts import Picture
from .wide import flow, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from .frame import Geometry
    from .grid import Grid
    from .model import Hierarchy
    from .parts import Parts, Places

# The room that a telephone of 360 pixels has.
WIDTH = 328
HEADING = 18
ABOVE = 22
FONT = 11
GAP = 10


def narrow(hierarchy: Hierarchy, parts: Parts, first: Picture) -> Picture:
    """The picture that uses the parts of ``first``."""
    grid = placing.narrow(hierarchy)
    names = [_name(hierarchy, grid, row) for row in range(len(grid.rows))]
    heights = {name: part.height for name, part in parts.boxes.items()}
    headings = [HEADING if name else 0 for name in names]
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
    content = [
        element("path", class_="hierarchy-rule", d=_rules(grid, shape, width)),
        _axis(hierarchy.axis),
        *lines_of(shape),
        element("g", *_headings(names, shape), class_="hierarchy-ranks"),
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
        return grid.rows[i].rank, " | ".join(groups) if len(hierarchy.groups) > 1 else ""

    return () if row and named(row) == named(row - 1) else named(row)


def _headings(names: Sequence[tuple[str, ...]], shape: Geometry) -> Iterator[Element]:
    for name, upper in zip(names, shape.tops, strict=True):
        if name:
            rank, groups = name
            more = element("tspan", f" {groups}", class_="hierarchy-group") if groups else ""
            yield element("text", rank, more, x=4, y=upper - HEADING + FONT)
