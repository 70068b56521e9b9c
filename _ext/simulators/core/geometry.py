"""From a grid and its routes to coordinates, in CSS pixels from the upper left corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frame import Geometry, row_height
from .ports import ends, ports
from .routes import DOWN, UP, plan
from .tracks import Net, tracks
from .ways import TRACK, Ways, between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .frame import Frame
    from .grid import Grid
    from .ports import Places, Ports
    from .routes import Bundle, Route

# From a line to the boxes above and below it, a head and a corner; and beside it.
CLEAR = 17
BESIDE = 8
# Where there is no line.
GAP_DOWN = 18
GAP_ACROSS = 12
# Between two boxes that a short line joins, and for its head where others cross it.
JOINED = 36
HEAD = 11

# From the last line of a channel to the edge below it.
EDGE = 8

Nets = dict[int, dict["Bundle", Net]]


def geometry(grid: Grid, frame: Frame) -> Geometry:
    """Give everything its place; the same from the same data."""
    routes = plan(grid)
    shape = Geometry()
    gutters = _across(grid, routes, frame, shape)
    middles = [left + frame.box_width / 2 for left in shape.lefts]
    places = ports(grid, routes, middles, gutters, frame.box_width)
    channels = _down(grid, _channel_nets(routes, places, gutters), frame, shape)
    neighbors = [route for route in routes if not route.channels]
    ways = Ways(grid, frame, shape, places, gutters, channels, neighbors)
    shape.lines = [(route, ways.points(route)) for route in routes]
    return shape


def _across(grid: Grid, routes: Sequence[Route], frame: Frame, shape: Geometry) -> Places:
    """Give the columns their places, and say where each line goes down in a gutter."""
    nets: Nets = {}
    for route in routes:
        if (gutter := route.gutter) is not None:
            net = nets.setdefault(gutter, {}).setdefault(route.bundle, Net())
            for channel, spot in zip(route.channels, (route.start, route.end), strict=True):
                (net.before if spot[1] < gutter else net.after).append(channel * 100.0)
    joined = {max(route.start[1], route.end[1]) for route in routes if not route.channels}
    x, places = frame.left, {}
    for gutter in range(grid.columns + 1):
        level = tracks(nets.get(gutter, {}))
        outer = gutter in {0, grid.columns}
        least = JOINED if gutter in joined else 2 if outer else GAP_ACROSS
        extent = TRACK * max(level.values(), default=0)
        beside = BESIDE + (HEAD if gutter in joined else 0)
        room = max(least, extent + 2 * beside if level else 0)
        for bundle, track in level.items():
            places[gutter, bundle] = x + (room - extent) // 2 + TRACK * track
        x += room
        if gutter < grid.columns:
            shape.lefts.append(x)
            x += frame.box_width
    shape.width = x
    return places


def _channel_nets(routes: Sequence[Route], places: Ports, gutters: Places) -> Nets:
    nets: Nets = {}
    for route in (one for one in routes if one.channels):
        start, end = (places[port] for port in ends(route))
        middle = between(route, start, end, gutters)
        stops = [(route.channels[0], start, route.leaves == DOWN)]
        if len(route.channels) == 2:
            upwards = route.leaves == UP
            stops.append((route.channels[0], middle, upwards))
            stops.append((route.channels[1], middle, not upwards))
        stops.append((route.channels[-1], end, route.enters == DOWN))
        for channel, place, is_before in stops:
            net = nets.setdefault(channel, {}).setdefault(route.bundle, Net())
            (net.before if is_before else net.after).append(place)
    return nets


def _down(grid: Grid, nets: Nets, frame: Frame, shape: Geometry) -> Places:
    """Give the rows their places, and say where each line goes along a channel."""
    y, places = frame.top, {}
    for channel in range(len(grid.rows) + 1):
        level = tracks(nets.get(channel, {}))
        outer = channel in {0, len(grid.rows)}
        extent = TRACK * max(level.values(), default=0)
        used = channel in nets
        room = extent + 2 * CLEAR if used else 8 if outer else GAP_DOWN
        for bundle, track in level.items():
            places[channel, bundle] = y + (room - extent) // 2 + TRACK * track
        heading = 0 if channel == len(grid.rows) else frame.headings[channel]
        below = room if outer else room - EDGE if heading else _edge(room, extent)
        shape.edges.append(y + (below if channel else 0))
        y += room
        if channel < len(grid.rows):
            y += heading
            shape.tops.append(y)
            y += row_height(grid, frame, channel)
    shape.height = y
    return places


def _edge(room: int, extent: int) -> int:
    """The middle of a channel, or beside the line that is there."""
    return room // 2 + (0 if extent // TRACK % 2 else EDGE if not extent else TRACK // 2)
