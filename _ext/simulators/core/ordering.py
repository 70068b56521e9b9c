"""Which box of a row stands left of which: where lines are short and cross least."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .grid import Grid, Line, Spot

_SWEEPS = 4


def ordered(grid: Grid) -> Grid:
    """The grid with the boxes of each cell where the lines are short and cross least."""
    parts = [range(one.first, one.first + one.width) for one in grid.lanes]
    parts = parts or [range(grid.columns)]
    best, least = grid, cost(grid)
    for _ in range(_SWEEPS):
        before = least
        for row, part in product(range(len(grid.rows)), parts):
            for other in _rearranged(best, row, part):
                if (new := cost(other)) < least:
                    best, least = other, new
        if least == before:
            break
    return best


def _rearranged(grid: Grid, row: int, part: range) -> Iterator[Grid]:
    """The grid with two cells of a lane exchanged in one row, for each two that differ."""
    for one, other in combinations(part, 2):
        cells = list(grid.rows[row].cells)
        if cells[one] != cells[other]:
            cells[one], cells[other] = cells[other], cells[one]
            changed = replace(grid.rows[row], cells=tuple(cells))
            yield replace(grid, rows=(*grid.rows[:row], changed, *grid.rows[row + 1 :]))


def cost(grid: Grid) -> float:
    """How hard the lines are to follow: their length across, what is in their way, crossings."""
    spots = grid.spots
    lines = [(spots[one.source], spots[one.target]) for one in grid.relations]
    across = sum(abs(one[1] - other[1]) for one, other in lines)
    blocked = sum(not grid.is_open(*line) for line in lines if line[0][1] == line[1][1])
    crossings = sum(_cross(*pair) for pair in combinations(lines, 2))
    return across + 1.5 * blocked + 2 * crossings


def _cross(line: Line, other: Line) -> bool:
    """Whether two straight lines between spots would cross."""
    if {*line} & {*other}:
        return False
    sides = [_side(*line, spot) * _side(*line, end) for spot, end in [other]]
    return all(side < 0 for side in (*sides, _side(*other, line[0]) * _side(*other, line[1])))


def _side(start: Spot, end: Spot, spot: Spot) -> int:
    return (end[0] - start[0]) * (spot[1] - start[1]) - (end[1] - start[1]) * (spot[0] - start[0])
