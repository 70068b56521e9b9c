"""A picture in coordinates: lanes, boxes and lines, in CSS pixels from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from figures.text import lines

from .layout import BOX_WIDTH, LANE_MARGIN, STACK_GAP, Box, Grid, grid, stack_height
from .routes import LEFT, RIGHT, Plan, Route, entries, exits, plan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .model import Hierarchy

LANE_WIDTH = BOX_WIDTH + 2 * LANE_MARGIN
LABEL_FONT = 12
LABEL_LINE = 15
# Between two lines side by side, and from a line to what is beside it: an arrowhead and a curve.
TRACK = 9
CLEAR = 14
# The distance of lines that leave or enter beside each other; less where there are too many.
APART = (4, 3, 2, 1)

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lane:
    """A group: its name in lines and its left edge."""

    lines: tuple[str, ...]
    x: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture; ``paths`` are the corners of each arrow, its head at the last."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    boxes: tuple[tuple[int, Box], ...]
    paths: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the tracks are: by gutter (x) or channel (y) and target; and the boxes' left edges."""

    boxes: Mapping[str, Box]
    lefts: Sequence[int]
    columns: Mapping[tuple[int, str], int]
    rows: Mapping[tuple[int, str], int]


def draw(hierarchy: Hierarchy) -> Drawing:
    """Lay out the picture; the same from the same data."""
    cells = grid(hierarchy)
    ways = plan(cells)
    labels = [lines(name, BOX_WIDTH, LABEL_FONT) for name in cells.lanes]
    top = LABEL_LINE * max(map(len, labels)) + 2 * LANE_MARGIN
    gutters = [_room(tracks, least=10) for tracks in ways.gutters]
    gutters[0], gutters[-1] = (
        _room(ways.gutters[end], least=0) if ways.gutters[end] else 1 for end in (0, -1)
    )
    starts = list(accumulate((room + LANE_WIDTH for room in gutters[:-1]), initial=0))
    boxes, bottoms = _stacked(cells, ways, top)
    lefts = [start + room for start, room in zip(starts, gutters, strict=True)]
    frame = _Frame(
        boxes,
        [left + LANE_MARGIN for left in lefts[:-1]],
        _tracks(ways.gutters, starts, gutters),
        _tracks(ways.channels, bottoms, [_room(t, least=26) for t in ways.channels]),
    )
    return Drawing(
        width=lefts[-1],
        height=bottoms[-1] + LANE_MARGIN,
        lanes=tuple(Lane(label, x) for label, x in zip(labels, lefts, strict=False)),
        boxes=tuple((frame.lefts[box.lane], box) for box in boxes.values()),
        paths=_paths(ways, frame),
    )


def _room(tracks: Sequence[str], least: int) -> int:
    return max(least, 2 * CLEAR + TRACK * (len(tracks) - 1)) if tracks else least


def _stacked(cells: Grid, ways: Plan, top: int) -> tuple[dict[str, Box], list[int]]:
    """The boxes with their heights in the picture, and the lower edge of each band."""
    boxes, bottoms = dict(cells.boxes), []
    for band in range(cells.bands):
        stacks = [ids for (_, at), ids in cells.cells.items() if at == band]
        height = max(stack_height(boxes[one] for one in ids) for ids in stacks)
        for ids in stacks:
            y = top + (height - stack_height(boxes[one] for one in ids)) // 2
            for one in ids:
                boxes[one] = replace(boxes[one], y=y)
                y = boxes[one].bottom + STACK_GAP
        bottoms.append(top + height)
        top += height + _room(ways.channels[band], least=26)
    return boxes, bottoms


def _tracks(
    tracks: Sequence[Sequence[str]], starts: Sequence[int], rooms: Sequence[int]
) -> dict[tuple[int, str], int]:
    """The place of each track; those of one gutter or channel stand in its middle."""
    places = {}
    for place, (targets, start, room) in enumerate(zip(tracks, starts, rooms, strict=True)):
        first = start + (room - TRACK * (len(targets) - 1)) // 2
        places.update({(place, target): first + TRACK * i for i, target in enumerate(targets)})
    return places


def _paths(ways: Plan, frame: _Frame) -> tuple[tuple[Point, ...], ...]:
    stubs = _stubs(ways, frame)
    return tuple(_path(route, frame, stubs) for route in ways.routes)


def _stubs(ways: Plan, frame: _Frame) -> dict[tuple[str, int, str], int]:
    """The height of each line at a box, by box, side and target (its own id where one enters)."""
    heights: dict[tuple[str, int, str], int] = {}
    used: dict[int, list[int]] = {}
    arriving = entries(ways)
    for box in frame.boxes.values():
        for side in (LEFT, RIGHT):
            ends = [box.id] if (box.id, side) in arriving else []
            ends += exits(ways, (box.id, side))
            taken = used.setdefault(box.lane + (side == RIGHT), [])
            for i, end in enumerate(ends, start=1):
                wanted = box.y + box.height * i // (len(ends) + 1)
                taken.append(_nearest(wanted, box, taken))
                heights[box.id, side, end] = taken[-1]
    return heights


def _nearest(wanted: int, box: Box, taken: Sequence[int]) -> int:
    """The height nearest to the one wanted at which no other line of the gutter is."""
    for apart in APART:
        heights = sorted(range(box.y + apart, box.bottom - apart), key=lambda y: abs(y - wanted))
        for y in heights:
            if all(abs(y - other) >= apart for other in taken):
                return y
    return wanted


def _path(
    route: Route, frame: _Frame, stubs: Mapping[tuple[str, int, str], int]
) -> tuple[Point, ...]:
    low, high = frame.boxes[route.source], frame.boxes[route.target]
    if not route.gutters:
        x = frame.lefts[low.lane] + BOX_WIDTH // 2
        return (x, low.y), (x, high.bottom)
    start = _edge(frame, low, route.leaves), stubs[low.id, route.leaves, high.id]
    end = _edge(frame, high, route.enters), stubs[high.id, route.enters, high.id]
    columns = [frame.columns[gutter, high.id] for gutter in route.gutters]
    if route.channel is None:
        return start, (columns[0], start[1]), (columns[0], end[1]), end
    y = frame.rows[route.channel, high.id]
    near, far = columns
    return start, (near, start[1]), (near, y), (far, y), (far, end[1]), end


def _edge(frame: _Frame, box: Box, side: int) -> int:
    return frame.lefts[box.lane] + (BOX_WIDTH if side == RIGHT else 0)
