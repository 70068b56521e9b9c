"""The layout for a wide page: ranks are bands, groups are lanes, the axis stands at the left."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING

from figures.elements import element
from figures.text import lines
from figures.text import width as width_of

from . import placing
from .frame import Frame, top
from .geometry import GAP_ACROSS, geometry
from .key import line
from .lines import drawn
from .parts import Picture, Places
from .writing import FONT, LINE, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from .frame import Geometry
    from .grid import Grid
    from .model import Hierarchy
    from .part import Part
    from .parts import Parts

# The room for the axis and its label, and the most that the names of the ranks get.
AXIS = 26
RANK_ROOM = 76
# For the columns, so that a page of 1280 pixels shows no letter smaller than it is here.
ROOM = 530
RANK_FONT = 11
RANK_LINE = 14
GAP = 10
SPACE = 4
# How much wider bold letters are.
BOLD = 1.12


def wide(hierarchy: Hierarchy, parts: Parts) -> Picture:
    """The picture that holds the parts."""
    grid = placing.wide(hierarchy, ROOM // (parts.box_width + GAP_ACROSS))
    ranks = {one: lines(one, RANK_ROOM, RANK_FONT) for one in hierarchy.ranks}
    widest = max(width_of(row, RANK_FONT) for rows in ranks.values() for row in rows)
    left = AXIS + SPACE + round(widest * BOLD)
    heads = [lines(lane.name, lane.width * parts.box_width, FONT) for lane in grid.lanes]
    above = LINE * max(map(len, heads)) + 8 if len(heads) > 1 else 0
    heights = {name: part.height for name, part in parts.boxes.items()}
    frame = Frame(left, above, parts.box_width, heights, [0] * len(grid.rows))
    shape = geometry(grid, frame)
    # The badges of the last column reach over its edge.
    width = max(shape.width + 8, left + _least(parts))
    content = [*_bands(grid, shape, width, ranks), _axis(hierarchy.axis, above, shape.height)]
    if above:
        content += _lanes(grid, shape, parts.box_width, heads)
    content += chain(*lines_of(shape))
    places: Places = {
        parts.boxes[name].name: (shape.lefts[column], top(grid, shape, frame, name))
        for name, (_, column) in grid.spots.items()
    }
    height, below = flow((parts.observations, parts.key), left, shape.height + GAP, width)
    places |= below
    if parts.observations:
        place = {"x": AXIS, "y": shape.height + GAP + 16}
        content.append(element("text", "Measured", class_="hierarchy-measured", **place))
    content += (part.at(parts.prefix, places[part.name]) for part in parts)
    return Picture(width, height, tuple(content), places)


def _least(parts: Parts) -> int:
    return max((part.width for part in (*parts.observations, *parts.key)), default=0)


def lines_of(shape: Geometry) -> tuple[list[Element], list[Element]]:
    """The lines of each kind, and their heads."""
    paths, heads = drawn(shape.lines)
    both = [line(kind, path, heads[kind]) for kind, path in paths.items()]
    return [one for one, _ in both], [one for _, one in both]


def _bands(
    grid: Grid, shape: Geometry, width: int, ranks: dict[str, tuple[str, ...]]
) -> Iterator[Element]:
    """A band for each rank, every other one tinted, with its name."""
    row, tinted, names = 0, "", []
    for i, (rank, rows) in enumerate(groupby(grid.rows, key=lambda one: one.rank)):
        upper, row = shape.edges[row], row + len(list(rows))
        lower = shape.edges[row]
        if i % 2 == 0:
            tinted += f"M{AXIS - 6} {upper}H{width}V{lower}H{AXIS - 6}z"
        words = ranks[rank]
        y = (upper + lower - RANK_LINE * len(words)) // 2
        names.append(text(words, (AXIS, y), RANK_FONT, RANK_LINE, centered=False))
    yield element("path", class_="hierarchy-band", d=tinted)
    yield element("g", *names, class_="hierarchy-ranks")


def _axis(label: str, upper: int, lower: int) -> Element:
    """An arrow up along all ranks, with its label beside it."""
    middle = (upper + lower) // 2
    return element(
        "g",
        element("path", d=f"M17 {lower}V{upper + 1}m-4 7l4-7 4 7"),
        element("text", label, transform=f"translate(11 {middle})rotate(-90)"),
        class_="hierarchy-axis",
    )


def _lanes(
    grid: Grid, shape: Geometry, box: int, heads: list[tuple[str, ...]]
) -> Iterator[Element]:
    """The names of the groups, each over a rule as long as its lane is wide."""
    high, rules, names = max(map(len, heads)), "", []
    for lane, words in zip(grid.lanes, heads, strict=True):
        left = shape.lefts[lane.first]
        right = shape.lefts[lane.first + lane.width - 1] + box
        rules += f"M{left} {LINE * high + 3}H{right}"
        y = LINE * (high - len(words))
        names.append(text(words, ((left + right) // 2, y), FONT, LINE))
    yield element("g", element("path", d=rules), *names, class_="hierarchy-lanes")


def flow(several: Iterable[Sequence[Part]], left: int, y: int, width: int) -> tuple[int, Places]:
    """Places for parts beside each other, below where a line is full; and where they end."""
    places: Places = {}
    for row in filter(None, several):
        x = left
        for part in row:
            if x > left and x + part.width > width:
                x, y = left, y + part.height + 6
            places[part.name] = (x, y)
            x += part.width + 18
        y += row[0].height + GAP
    return y - GAP + 2, places
