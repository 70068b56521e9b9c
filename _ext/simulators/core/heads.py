"""The mark at the end of a line, another shape for each kind of relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .frame import Point

Step = tuple[str, float, float]


class Head(NamedTuple):
    """Relative steps of a path from the tip, for a line that goes up; ``length`` of line less."""

    length: int
    steps: Sequence[Step]
    closed: bool = True


_HALF_CIRCLE = "a4 4 0 0 1 "
_TRIANGLE = Head(10, [("l", 5, 10), ("l", -10, 0)])
HEADS = {
    "drops": _TRIANGLE,
    "coarsens": _TRIANGLE,
    "trained-on": Head(8, [(_HALF_CIRCLE, 0, 8), (_HALF_CIRCLE, 0, -8)]),
    "built-from": Head(14, [("l", 5, 7), ("l", -5, 7), ("l", -5, -7)]),
    "feeds": Head(1, [("m", -5, 7), ("l", 5, -7), ("l", 5, 7)], closed=False),
}


def shortened(kind: str, tip: Point, before: Point) -> Point:
    """Where the line ends whose head has its tip at a box."""
    dx, dy = _direction(tip, before)
    return tip[0] - dx * HEADS[kind].length, tip[1] - dy * HEADS[kind].length


def head(kind: str, tip: Point, before: Point) -> str:
    """The path of a head, for a line that comes to its tip from ``before``."""
    dx, dy = _direction(tip, before)
    # For (0, -1), which is up, this turns nothing.
    steps = [(step, -dy * x - dx * y, dx * x - dy * y) for step, x, y in HEADS[kind].steps]
    drawn = "".join(f"{step}{joined(x, y)}" for step, x, y in steps)
    return f"M{joined(*tip)}{drawn}{'z' if HEADS[kind].closed else ''}"


def _direction(end: Point, start: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    return (dx > 0) - (dx < 0), (dy > 0) - (dy < 0)


def joined(x: float, y: float) -> str:
    """Two numbers of a path, in as few characters as they need."""
    # Added to zero, "-0" is "0".
    first, second = (f"{number + 0:g}" for number in (x, y))
    return first + ("" if second.startswith("-") else " ") + second
