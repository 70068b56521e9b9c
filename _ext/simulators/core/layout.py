"""Where the boxes of a picture stand: groups are lanes, side by side, and ranks are bands.

The rank of a simulator is the length of the longest chain of approximations above it, so that
every arrow leads upwards. Two of one group and one rank stand close together in their lane: the
file does not say which of them is nearer to the top. All lengths are in CSS pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from figures.text import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .model import Hierarchy

FONT = 13
LINE = 17
# Four lanes with their gutters fit beside the theme's two side bars at 1280 pixels.
BOX_WIDTH = 122
BOX_PADDING = 8
BOX_SIDE = 6
# Between two boxes of one lane and band, and from a box to the edge of its lane.
STACK_GAP = 10
LANE_MARGIN = 5

Cells = dict[tuple[int, int], list[str]]


@dataclass(frozen=True, slots=True)
class Box:
    """A simulator in the picture; ``lane`` and ``band`` count from 0, ``y`` is its upper edge."""

    id: str
    lines: tuple[str, ...]
    lane: int
    band: int
    y: int = 0

    @property
    def height(self) -> int:
        return LINE * len(self.lines) + 2 * BOX_PADDING

    @property
    def bottom(self) -> int:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Grid:
    """Lanes, boxes and arrows before it is known how much room the arrows need.

    ``cells`` holds, by lane and band, the ids from top to bottom; ``links`` pairs of ids, from a
    simulator to one that it approximates.
    """

    lanes: tuple[str, ...]
    bands: int
    boxes: Mapping[str, Box]
    cells: Mapping[tuple[int, int], Sequence[str]]
    links: tuple[tuple[str, str], ...]


def grid(hierarchy: Hierarchy) -> Grid:
    """Give each simulator its lane and band."""
    rank = ranks(hierarchy)
    order = _lane_order(hierarchy)
    boxes = {
        one.id: Box(
            one.id,
            lines(one.name, BOX_WIDTH - 2 * BOX_SIDE, FONT),
            order.index(one.group),
            rank[one.id],
        )
        for one in hierarchy.simulators
    }
    cells: Cells = {}
    for box in boxes.values():
        cells.setdefault((box.lane, box.band), []).append(box.id)
    links = tuple((one.id, to) for one in hierarchy.simulators for to in one.approximates)
    return Grid(order, max(rank.values()) + 1, boxes, cells, links)


def ranks(hierarchy: Hierarchy) -> dict[str, int]:
    """The length of the longest chain of approximations above each simulator."""
    rank: dict[str, int] = {}
    waiting = list(hierarchy.simulators)
    while waiting:  # ends, since the links make no circle
        for one in [one for one in waiting if rank.keys() >= set(one.approximates)]:
            rank[one.id] = max((rank[to] + 1 for to in one.approximates), default=0)
            waiting.remove(one)
    return rank


def _lane_order(hierarchy: Hierarchy) -> tuple[str, ...]:
    """The order of the lanes in which the arrows between them are shortest.

    There are at most four lanes, hence 24 orders; of equal ones the nearest to the file's wins.
    """
    group = {one.id: one.group for one in hierarchy.simulators}
    links = [(one.group, group[to]) for one in hierarchy.simulators for to in one.approximates]

    def length(order: tuple[str, ...]) -> int:
        return sum(abs(order.index(one) - order.index(other)) ** 2 for one, other in links)

    return min(permutations(hierarchy.groups), key=length)


def stack_height(boxes: Iterable[Box]) -> int:
    """The height of boxes that stand close together."""
    heights = [box.height for box in boxes]
    return sum(heights) + STACK_GAP * (len(heights) - 1)


def is_open(grid: Grid, low: Box, high: Box) -> bool:
    """Whether nothing stands between two boxes of one lane."""
    between = (grid.cells.get((low.lane, band)) for band in range(high.band + 1, low.band))
    return (
        low.lane == high.lane
        and grid.cells[low.lane, low.band][0] == low.id
        and grid.cells[high.lane, high.band][-1] == high.id
        and not any(between)
    )
