"""Where a label stands: as near as may be to what it names, and on nothing else.

All is in units of the sheet, from its lower left corner. The same labels in the same order find the
same places on every machine, since their widths are those of ``figures.text``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .text import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Point = tuple[float, float]

SIZE = 14
# The air between a label and what it names: as little as possible.
_GAPS = (5.0, 9.0, 14.0, 20.0, 28.0, 38.0)
# Above and below before the corners: there the name is nearest to the middle of what is named.
_WAYS = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))
# Curves are looked at every so many units.
_STEP = 3.0


@dataclass(frozen=True)
class Box:
    """A rectangle, such as the one that a text fills."""

    left: float
    bottom: float
    right: float
    top: float

    @classmethod
    def of(cls, text: str, middle: Point, size: int = SIZE) -> Box:
        """The rectangle that a line of text fills around its middle."""
        half, high = width(text, size) / 2, 0.55 * size
        return cls(middle[0] - half, middle[1] - high, middle[0] + half, middle[1] + high)

    @property
    def middle(self) -> Point:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def meets(self, other: Box) -> bool:
        """Whether the two have a point in common, besides an edge."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.top <= other.bottom or other.top <= self.bottom)

    def holds(self, points: Iterable[Point]) -> int:
        """How many of the points are in it."""
        return sum(self.left < x < self.right and self.bottom < y < self.top for x, y in points)

    def is_in(self, other: Box) -> bool:
        across = other.left <= self.left and self.right <= other.right
        return across and other.bottom <= self.bottom and self.top <= other.top


def stops(curve: Sequence[Point]) -> list[Point]:
    """Points along a line through the given ones, near enough to one another to be looked at."""
    passed = list(curve[:1])
    for (x0, y0), (x1, y1) in pairwise(curve):
        steps = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / _STEP))
        passed += [
            (x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps)
            for step in range(1, steps + 1)
        ]
    return passed


def _around(text: str, named: Point) -> Iterator[Box]:
    """The rectangles that the text can fill beside a point, the nearest first."""
    size = Box.of(text, (0.0, 0.0))
    for gap in _GAPS:
        for across, up in _WAYS:
            # At a corner the two distances together make the gap.
            share = gap if 0 in {across, up} else gap / math.sqrt(2)
            x = named[0] + across * (size.right + share)
            y = named[1] + up * (size.top + share)
            yield Box.of(text, (x, y))


def place(
    text: str, named: Point, within: Box, texts: Sequence[Box], drawn: Sequence[Point]
) -> Point:
    """The middle of the label ``text`` of the point ``named``.

    It is in the rectangle ``within``, and meets none of the ``texts`` and of the points ``drawn``.
    Raises ``ValueError`` where there is no such place: the picture is too full.
    """
    for box in _around(text, named):
        if box.is_in(within) and not box.holds(drawn) and not any(map(box.meets, texts)):
            return box.middle
    raise ValueError(f"there is no room for the label {text!r} near {named}; move what it names")
