"""Lines as they are drawn: branches that join, bridges where lines cross, a head for each kind.

All corners are rounded, and where two lines cross, one goes over the other in a small bow: no
crossing looks like a junction.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from .heads import head, joined, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .frame import Point, Points
    from .routes import Bundle, Route

CORNER = 5
BRIDGE = 3
Segment = tuple["Point", "Point"]


def drawn(lines: Sequence[tuple[Route, Points]]) -> tuple[dict[str, str], dict[str, str]]:
    """The path of all lines of each kind, and that of their heads."""
    parts: dict[Bundle, list[Points]] = {}
    # A head that two branches share is one.
    heads: dict[str, dict[str, None]] = {}
    for route, points in lines:
        kind, bundle = route.relation.kind, parts.setdefault(route.bundle, [])
        *before, tip = _turns(points)
        branch = _joined((*before, shortened(kind, tip, before[-1])), bundle)
        bundle.append(branch)
        if branch[-1] == shortened(kind, tip, before[-1]):
            heads.setdefault(kind, {})[head(kind, tip, before[-1])] = None
    paths: dict[str, str] = {}
    for bundle_name, branches in parts.items():
        others: list[Segment] = [
            segment
            for name, several in parts.items()
            if name != bundle_name
            for one in several
            for segment in pairwise(one)
        ]
        kind = bundle_name[0]
        paths[kind] = paths.get(kind, "") + "".join(_path(one, others) for one in branches)
    return paths, {kind: "".join(several) for kind, several in heads.items()}


def _turns(points: Iterable[Point]) -> Points:
    """The points at which a line turns, and its ends."""
    kept: list[Point] = []
    for point in dict.fromkeys(points):
        if len(kept) > 1 and any(point[i] == kept[-1][i] == kept[-2][i] for i in (0, 1)):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _joined(points: Points, branches: Iterable[Points]) -> Points:
    """A line up to where it meets one of its branches, and round the corner into it."""
    drawn = [segment for branch in branches for segment in pairwise(branch)]
    for i, (start, end) in enumerate(pairwise(points)):
        contacts = [point for one in drawn if (point := _contact((start, end), one))]
        if contacts:
            point = min(contacts, key=lambda one: _distance(start, one))
            further = next((one for one in points[i + 1 :] if one != point), point)
            reach = min(CORNER + 1, _distance(point, further))
            return _turns((*points[: i + 1], point, _towards(point, further, reach)))
    return points


def _contact(new: Segment, old: Segment) -> Point | None:
    """The first point of a segment that lies on another."""
    (x1, x2), (y1, y2) = (sorted(pair) for pair in zip(*old, strict=True))
    x = min(max(new[0][0], x1), x2)
    y = min(max(new[0][1], y1), y2)
    (low, high), (left, right) = (sorted(p[i] for p in new) for i in (1, 0))
    return (x, y) if left <= x <= right and low <= y <= high else None


def _distance(one: Point, other: Point) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: Point, end: Point, length: int) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    return start[0] + length * _sign(dx), start[1] + length * _sign(dy)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _path(points: Points, others: Sequence[Segment]) -> str:
    path = f"M{joined(*points[0])}"
    for i, (start, end) in enumerate(pairwise(points)):
        for first, last in _bridges((start, end), others):
            path += _straight(start, first) + _bow(first, last)
        if i + 2 == len(points):
            return path + _straight(start, end)
        after = points[i + 2]
        radius = min(CORNER, _distance(start, end) // 2, _distance(end, after) // 2)
        enter, leave = _towards(end, start, radius), _towards(end, after, radius)
        turn = joined(end[0] - enter[0], end[1] - enter[1])
        to = joined(leave[0] - enter[0], leave[1] - enter[1])
        path += f"{_straight(start, enter)}q{_listed(turn, to)}"
    return path


def _listed(first: str, second: str) -> str:
    return first + ("" if second.startswith("-") else " ") + second


def _straight(start: Point, end: Point) -> str:
    return f"H{end[0]}" if start[1] == end[1] else f"V{end[1]}"


def _bow(first: Point, last: Point) -> str:
    """A curve upwards, or to the left, over what is crossed."""
    dx, dy = last[0] - first[0], last[1] - first[1]
    height = -2 * BRIDGE
    turn = joined(dx / 2, height) if dx else joined(height, dy / 2)
    return f"q{_listed(turn, joined(dx, dy))}"


def _bridges(segment: Segment, others: Iterable[Segment]) -> list[Segment]:
    """The ends of the bows of a segment, in its direction; near ones are one."""
    start, end = segment
    far = sorted({_distance(start, point) for one in others if (point := _over(segment, one))})
    spans: list[list[int]] = []
    for place in far:
        if spans and place - BRIDGE <= spans[-1][1] + 1:
            spans[-1][1] = place + BRIDGE
        else:
            spans.append([place - BRIDGE, place + BRIDGE])
    return [(_towards(start, end, one), _towards(start, end, other)) for one, other in spans]


def _over(segment: Segment, other: Segment) -> Point | None:
    """Where a segment goes over another: the horizontal one does, if it has room for the bow."""
    level = segment[0][1] == segment[1][1]
    if level == (other[0][1] == other[1][1]):
        return None
    across, down = (segment, other) if level else (other, segment)
    point = (down[0][0], across[0][1])
    if not (_inside(point, across, 0) and _inside(point, down, 0)):
        return None
    has_room = _inside(point, across, CORNER + BRIDGE - 1)
    return point if level == has_room else None


def _inside(point: Point, segment: Segment, margin: int) -> bool:
    """Whether a point of the segment's line is farther than ``margin`` from both ends."""
    one, other = (_distance(point, end) for end in segment)
    return one + other == _distance(*segment) and min(one, other) > margin
