"""Where lines leave and enter the boxes, across."""

from __future__ import annotations

from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from .routes import DOWN, UP
from .tracks import spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .grid import Grid
    from .routes import Bundle, Route

APART = 14.0
# From the edge of a box to the first line.
EDGE = 8


class Port(NamedTuple):
    """The place at a side of a box for one line, which all branches of it share."""

    box: str
    side: int
    bundle: Bundle


Ports = dict[Port, float]
# Where a line has its track, by the number of the channel or gutter.
Places = dict[tuple[int, "Bundle"], int]


def ends(route: Route) -> tuple[Port, Port]:
    """The ports at the start and at the end of a line that goes through a channel."""
    return (
        Port(route.relation.source, route.leaves, route.bundle),
        Port(route.relation.target, route.enters, route.bundle),
    )


def ports(
    grid: Grid, routes: Sequence[Route], middles: Sequence[float], gutters: Places, box: int
) -> Ports:
    """The distance of each port from the left; ``middles`` are the columns', ``box`` a width.

    Lines leave a box in the order of the places to which they go, so that they do not cross. The
    lower ports of a box and the upper ones of the next box below it share the room between them, so
    that no two lines lie on each other there, and one from box to box can be straight.
    """
    pulls: dict[Port, list[float]] = {}
    others: dict[Port, list[Port]] = {}
    straight: dict[Port, Port] = {}
    for route in (one for one in routes if one.channels):
        both = ends(route)
        pulled = zip(both, both[::-1], _pulls(route, middles, gutters), strict=True)
        for port, other, pull in pulled:
            pulls.setdefault(port, []).append(pull)
            others.setdefault(port, []).append(other)
        if route.gutter is None and route.start[1] == route.end[1] and _facing(route):
            straight[both[0]] = both[1]
    pull_of = {port: fmean(several) for port, several in pulls.items()}
    # Of lines between the same boxes each has the same neighbors at both.
    ranks = {
        port: (pull_of[port], fmean(map(pull_of.__getitem__, several)), port)
        for port, several in others.items()
    }
    places: Ports = {}
    for column, facing in _facing_sides(grid):
        between = [port for port in pulls if port[:2] in facing]
        slots = {straight.get(port, port) for port in between}
        order = sorted(slots, key=ranks.__getitem__)
        apart = min(APART, (box - 2 * EDGE) / max(1, len(order)))
        place = dict(zip(order, spread(middles[column], len(order), apart), strict=True))
        places |= {port: place[straight.get(port, port)] for port in between}
    return places


def _facing(route: Route) -> bool:
    """Whether a line enters its box at the side towards the box that it leaves."""
    return route.leaves == -route.enters


def _facing_sides(grid: Grid) -> Iterator[tuple[int, set[tuple[str, int]]]]:
    """For each column and each space in it the lower side of one box and the upper of the next."""
    for column in range(grid.columns):
        names = [name for row in grid.rows if (name := row.cells[column])]
        for upper, lower in pairwise(["", *names, ""]):
            yield column, {(upper, DOWN), (lower, UP)}


def _pulls(route: Route, middles: Sequence[float], gutters: Places) -> tuple[float, float]:
    """How far right is the place to which a line goes from its start, and from its end."""
    if route.gutter is not None:
        return (gutters[route.gutter, route.bundle],) * 2
    if route.column is not None:
        return (middles[route.column],) * 2
    return middles[route.end[1]], middles[route.start[1]]
