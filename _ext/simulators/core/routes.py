"""Which way each line goes between the boxes, so that it crosses none of them.

Channels run across, above each row and below the last; gutters run down, left of each column and
right of the last. A line leaves its box above or below, goes along a channel, up or down in a
gutter, along another channel, and enters the other box. Where the column of either end is free,
it goes up there, without a gutter; neighbors in a row are joined at their sides. All lines of one
kind to one box are branches of one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .grid import Grid, Spot
    from .relations import Relation

UP, DOWN = -1, 1

# The branches of one line: the kind of relation, and the box to which it leads.
Bundle = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Route:
    """A line's way; a line between neighbors has no ``channels``.

    ``leaves`` and ``enters`` are the sides of the boxes. Two ``channels`` are joined in the gutter
    ``gutter``, or where that is ``None`` in the column ``column``.
    """

    relation: Relation
    start: Spot
    end: Spot
    leaves: int = 0
    enters: int = 0
    channels: tuple[int, ...] = ()
    gutter: int | None = None
    column: int | None = None

    @property
    def bundle(self) -> Bundle:
        return self.relation.kind, self.relation.target


@dataclass(slots=True)
class _Taken:
    """What the lines that have their way leave to the others."""

    cells: dict[Spot, Bundle] = field(default_factory=dict)
    gutters: dict[int, list[tuple[Bundle, range]]] = field(default_factory=dict)


def plan(grid: Grid) -> tuple[Route, ...]:
    """The way of each relation, in their order; the short ones choose first."""
    spots, taken = grid.spots, _Taken()
    by_length = sorted(
        range(len(grid.relations)),
        key=lambda i: _length(spots, grid.relations[i]),
    )
    routes = {i: _route(grid, grid.relations[i], taken) for i in by_length}
    return tuple(routes[i] for i in range(len(grid.relations)))


def _length(spots: dict[str, Spot], relation: Relation) -> int:
    one, other = spots[relation.source], spots[relation.target]
    return 3 * abs(one[0] - other[0]) + abs(one[1] - other[1])


def _route(grid: Grid, relation: Relation, taken: _Taken) -> Route:
    start, end = grid.spots[relation.source], grid.spots[relation.target]
    if start[0] == end[0]:
        if abs(start[1] - end[1]) == 1:
            return Route(relation, start, end)
        return Route(relation, start, end, UP, UP, (start[0],))
    towards = UP if end[0] < start[0] else DOWN
    # Channel n is above row n.
    first = start[0] + (towards == DOWN)
    last = end[0] + (towards == UP)
    if first == last:
        return Route(relation, start, end, towards, -towards, (first,))
    ways = [*_columns(grid, relation, taken), *_gutters(grid, relation, taken)]
    _, gutter, column = min(ways, key=lambda way: way[0])
    route = Route(relation, start, end, towards, -towards, (first, last), gutter, column)
    _take(route, taken)
    return route


Way = tuple[float, int | None, int | None]


def _columns(grid: Grid, relation: Relation, taken: _Taken) -> Iterator[Way]:
    """The columns of the two ends where they are free, with what it costs to go there."""
    start, end = grid.spots[relation.source], grid.spots[relation.target]
    bundle = (relation.kind, relation.target)
    for column in dict.fromkeys((start[1], end[1])):
        free = grid.is_open((start[0], column), end)
        passed = _between(start, end, column)
        if free and all(taken.cells.get(spot, bundle) == bundle for spot in passed):
            yield abs(start[1] - end[1]) - 0.5, None, column


def _gutters(grid: Grid, relation: Relation, taken: _Taken) -> Iterator[Way]:
    """The gutters, each with what it costs: the way to it, and how full it is."""
    start, end = grid.spots[relation.source], grid.spots[relation.target]
    bundle = (relation.kind, relation.target)
    rows = range(min(start[0], end[0]), max(start[0], end[0]))
    for gutter in range(grid.columns + 1):
        place = gutter - 0.5
        cost = abs(start[1] - place) + abs(end[1] - place)
        beside = [other for other, reach in taken.gutters.get(gutter, []) if set(reach) & set(rows)]
        # A branch joins its own line for nothing.
        cost += -0.4 if bundle in beside else 0.3 * len(set(beside))
        yield cost + 0.2 * (gutter in {0, grid.columns}), gutter, None


def _between(start: Spot, end: Spot, column: int) -> list[Spot]:
    upper, lower = sorted((start[0], end[0]))
    return [(row, column) for row in range(upper + 1, lower)]


def _take(route: Route, taken: _Taken) -> None:
    rows = range(min(route.start[0], route.end[0]), max(route.start[0], route.end[0]))
    if route.gutter is not None:
        taken.gutters.setdefault(route.gutter, []).append((route.bundle, rows))
    if route.column is not None:
        for spot in _between(route.start, route.end, route.column):
            taken.cells[spot] = route.bundle
