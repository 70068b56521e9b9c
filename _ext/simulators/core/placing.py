"""Where the boxes stand: a grid whose rows follow the ranks and whose columns follow the groups.

On a wide page the groups are lanes of one or more columns; on a narrow one, two columns hold the
simulators of one rank after another.
"""

from __future__ import annotations

from itertools import accumulate, permutations, product, zip_longest
from typing import TYPE_CHECKING

from .grid import Grid, Lane, Row
from .ordering import cost, ordered
from .relations import relations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .grid import Cells
    from .model import Hierarchy

NARROW_COLUMNS = 2

# The ids of each rank and group, and the names of the groups from left to right.
Groups = dict[tuple[str, str], list[str]]
Lanes = tuple[str, ...]


def wide(hierarchy: Hierarchy, columns: int) -> Grid:
    """Lanes side by side, as wide as makes the picture low, of at most so many columns in all.

    Of grids that are equally low and narrow the one whose lines are easiest to follow is taken.
    """
    cells, order = _cells(hierarchy), _lane_order(hierarchy)
    fullest = [max(len(cells.get((rank, one), [])) for rank in hierarchy.ranks) for one in order]
    choices = product(*(range(1, most + 1) for most in fullest))
    most = max(columns, len(order))
    grids = [_laned(hierarchy, cells, order, one) for one in choices if sum(one) <= most]
    least = min((len(one.rows), one.columns) for one in grids)
    return min((ordered(one) for one in grids if (len(one.rows), one.columns) == least), key=cost)


def _laned(hierarchy: Hierarchy, cells: Groups, order: Lanes, widths: Sequence[int]) -> Grid:
    """The grid with lanes of so many columns."""
    firsts = accumulate(widths[:-1], initial=0)
    lanes = [Lane(*one) for one in zip(order, firsts, widths, strict=True)]
    rows: list[Row] = []
    for rank in hierarchy.ranks:
        parts = [_split(cells.get((rank, one.name), []), one.width) for one in lanes]
        for several in zip_longest(*parts):
            row = [part or (None,) * lane.width for part, lane in zip(several, lanes, strict=True)]
            rows.append(Row(rank, tuple(name for part in row for name in part)))
    return Grid(tuple(rows), tuple(lanes), relations(hierarchy))


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


def _cells(hierarchy: Hierarchy) -> Groups:
    """The ids of each rank and group, one that is derived from another of them after it."""
    cells: Groups = {}
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


def _lane_order(hierarchy: Hierarchy) -> Lanes:
    """The order of the lanes in which the lines between them are shortest.

    There are at most four lanes, hence 24 orders; of equal ones the nearest to the file's wins.
    """
    group = {one.id: one.group for one in hierarchy.simulators}
    links = [(group[one.source], group[one.target]) for one in relations(hierarchy)]

    def length(order: Lanes) -> int:
        return sum((order.index(one) - order.index(other)) ** 2 for one, other in links)

    return min(permutations(hierarchy.groups), key=length)
