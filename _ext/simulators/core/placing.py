"""Where the boxes stand: a grid whose rows follow the ranks and whose columns follow the groups.

On a wide page the groups are lanes of one or more columns; on a narrow one, two columns hold the
simulators of one rank after another.
"""

from __future__ import annotations

from itertools import permutations, product
from typing import TYPE_CHECKING

from .grid import Grid, Lane, Row
from .ordering import ordered
from .relations import relations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .grid import Cells
    from .model import Hierarchy

MAX_COLUMNS = 5
NARROW_COLUMNS = 2


def wide(hierarchy: Hierarchy) -> Grid:
    """Lanes side by side, as wide as makes the picture low."""
    cells = _cells(hierarchy)
    order = _lane_order(hierarchy)
    widths = _widths(hierarchy, cells, order)
    lanes, first = [], 0
    for name, width in zip(order, widths, strict=True):
        lanes.append(Lane(name, first, width))
        first += width
    rows: list[Row] = []
    for rank in hierarchy.ranks:
        parts = [list(_split(cells.get((rank, one.name), []), one.width)) for one in lanes]
        for depth in range(max(map(len, parts))):
            row = [
                part[depth] if depth < len(part) else (None,) * lane.width
                for part, lane in zip(parts, lanes, strict=True)
            ]
            rows.append(Row(rank, tuple(name for part in row for name in part)))
    return ordered(Grid(tuple(rows), tuple(lanes), relations(hierarchy)))


def narrow(hierarchy: Hierarchy) -> Grid:
    """Two columns, which the simulators of a rank fill in the order of their groups."""
    cells, order = _cells(hierarchy), _lane_order(hierarchy)
    rows = [
        Row(rank, row)
        for rank in hierarchy.ranks
        for row in _split(
            [name for group in order for name in cells.get((rank, group), [])], NARROW_COLUMNS
        )
    ]
    return ordered(Grid(tuple(rows), (), relations(hierarchy)))


def _cells(hierarchy: Hierarchy) -> dict[tuple[str, str], list[str]]:
    """The ids of each rank and group, one that is derived from another of them after it."""
    cells: dict[tuple[str, str], list[str]] = {}
    for one in hierarchy.simulators:
        cells.setdefault((one.rank, one.group), []).append(one.id)
    links = relations(hierarchy)
    for ids in cells.values():
        inside = {r.source for r in links if {r.source, r.target} <= set(ids)}
        ids.sort(key=lambda one, inside=inside: one in inside)  # type: ignore[misc]
    return cells


def _split(ids: Sequence[str], width: int) -> Iterator[Cells]:
    for start in range(0, len(ids), width):
        part = tuple(ids[start : start + width])
        yield (*part, *(None,) * (width - len(part)))


def _lane_order(hierarchy: Hierarchy) -> tuple[str, ...]:
    """The order of the lanes in which the lines between them are shortest.

    There are at most four lanes, hence 24 orders; of equal ones the nearest to the file's wins.
    """
    group = {one.id: one.group for one in hierarchy.simulators}
    links = [(group[one.source], group[one.target]) for one in relations(hierarchy)]

    def length(order: tuple[str, ...]) -> int:
        return sum((order.index(one) - order.index(other)) ** 2 for one, other in links)

    return min(permutations(hierarchy.groups), key=length)


def _widths(
    hierarchy: Hierarchy, cells: dict[tuple[str, str], list[str]], order: Sequence[str]
) -> tuple[int, ...]:
    """How many columns each lane gets, so that there are few rows, and then few columns."""

    def fullest(group: str) -> int:
        return max(len(cells.get((rank, group), [])) for rank in hierarchy.ranks)

    def rows(widths: Sequence[int]) -> int:
        return sum(
            max(
                -(-len(cells.get((rank, group), [])) // width)
                for group, width in zip(order, widths, strict=True)
            )
            for rank in hierarchy.ranks
        )

    choices = product(*(range(1, min(fullest(group), MAX_COLUMNS) + 1) for group in order))
    possible = [one for one in choices if sum(one) <= MAX_COLUMNS]
    return min(possible, key=lambda one: (rows(one), sum(one), one))
