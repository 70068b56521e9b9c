"""Which way each arrow goes between the boxes, so that it crosses none of them.

An arrow runs straight up where nothing is in its way. Elsewhere it leaves its box at a side, runs
up in a gutter, the space between two lanes, and enters the other box at a side; to a lane farther
off it changes the gutter in a channel, the space between two bands. Gutter *n* is left of lane *n*,
channel *n* below band *n*. All arrows to one box share their tracks, as branches of one line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .layout import is_open

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .layout import Box, Grid

LEFT, RIGHT = -1, 1

# A side of a box is (id, LEFT or RIGHT); a stub is the line between that side and a track.
Side = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Route:
    """An arrow from ``source`` to ``target``; with no ``gutters`` it runs straight up.

    ``leaves`` and ``enters`` are sides; two gutters are joined in the channel ``channel``.
    """

    source: str
    target: str
    leaves: int = 0
    enters: int = 0
    gutters: tuple[int, ...] = ()
    channel: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The routes, and for each gutter and channel the targets to which a track in it leads."""

    routes: tuple[Route, ...]
    gutters: tuple[tuple[str, ...], ...]
    channels: tuple[tuple[str, ...], ...]


def plan(grid: Grid) -> Plan:
    """Choose the way of every arrow."""
    routes = tuple(_route(grid, *link) for link in grid.links)
    gutters = tuple(_gutter(grid, routes, place) for place in range(len(grid.lanes) + 1))
    channels = tuple(_channel(routes, band) for band in range(grid.bands))
    return Plan(routes, gutters, channels)


def _route(grid: Grid, source: str, target: str) -> Route:
    low, high = grid.boxes[source], grid.boxes[target]
    if is_open(grid, low, high):
        return Route(source, target)
    if low.lane == high.lane:
        # Between lanes rather than at the edge of the picture, where there is a choice.
        side = LEFT if low.lane == len(grid.lanes) - 1 > 0 else RIGHT
        return Route(source, target, side, side, (_beside(low, side),))
    side = RIGHT if high.lane > low.lane else LEFT
    near, far = _beside(low, side), _beside(high, -side)
    if near == far:
        return Route(source, target, side, -side, (near,))
    return Route(source, target, side, -side, (near, far), high.band)


def _beside(box: Box, side: int) -> int:
    return box.lane + (side == RIGHT)


def _gutter(grid: Grid, routes: Iterable[Route], place: int) -> tuple[str, ...]:
    """The targets of the tracks in a gutter from left to right.

    Tracks are next to the side to which they lead, the shorter ones nearer, so that they cross
    each other as little as can be.
    """
    reach: dict[str, int] = {}
    for route in routes:
        if place in route.gutters:
            length = grid.boxes[route.source].band - grid.boxes[route.target].band
            reach[route.target] = max(length, reach.get(route.target, 0))

    def key(target: str) -> tuple[int, int, int]:
        box = grid.boxes[target]
        if box.lane == place - 1:
            return 0, reach[target], -box.band
        return (2, -reach[target], box.band) if box.lane == place else (1, 0, box.band)

    return tuple(sorted(reach, key=key))


def _channel(routes: Iterable[Route], band: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(route.target for route in routes if route.channel == band))


def entries(plan: Plan) -> list[Side]:
    """The sides at which a line enters, each once."""
    sides = ((route.target, route.enters) for route in plan.routes if route.gutters)
    return list(dict.fromkeys(sides))


def exits(plan: Plan, side: Side) -> list[str]:
    """The targets of the lines that leave a box at a side, those with the nearest track first."""
    leaving = [r for r in plan.routes if r.gutters and (r.source, r.leaves) == side]
    if not leaving:
        return []
    tracks = plan.gutters[leaving[0].gutters[0]]
    targets = sorted((route.target for route in leaving), key=tracks.index)
    return targets if side[1] == RIGHT else targets[::-1]
