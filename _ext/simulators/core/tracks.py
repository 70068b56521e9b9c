"""Which lines of a channel or a gutter lie beside each other, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .routes import Bundle

# Nearer than this two lines across a channel would lie on each other.
NEAR = 6.0
_CLASH = 10.0


@dataclass(slots=True)
class Net:
    """The part of a line in one channel, and where it leaves that.

    ``before`` are the places along the channel where it leaves upwards (in a gutter, to the left),
    ``after`` those where it leaves downwards (to the right).
    """

    before: list[float] = field(default_factory=list)
    after: list[float] = field(default_factory=list)

    @property
    def reach(self) -> tuple[float, float]:
        places = self.before + self.after
        return min(places), max(places)

    @property
    def is_point(self) -> bool:
        """Whether it only passes across."""
        return self.reach[0] == self.reach[1]


def tracks(nets: Mapping[Bundle, Net]) -> dict[Bundle, int]:
    """The track of each net, counted from the top (from the left); few tracks, few crossings."""
    order = _ordered([(name, net) for name, net in nets.items() if not net.is_point])
    level: dict[Bundle, int] = {}
    for position, (name, net) in enumerate(order):
        above = [level[other] for other, one in order[:position] if _touch(one, net)]
        level[name] = max(above, default=-1) + 1
    return level


def _ordered(nets: Sequence[tuple[Bundle, Net]]) -> list[tuple[Bundle, Net]]:
    """So that no exchange of two beside each other would save a crossing."""
    order = list(nets)
    for _ in order:
        changed = False
        for i in range(len(order) - 1):
            one, other = order[i], order[i + 1]
            if _cost(other[1], one[1]) < _cost(one[1], other[1]):
                order[i : i + 2] = [other, one]
                changed = True
        if not changed:
            break
    return order


def _cost(upper: Net, lower: Net) -> float:
    """The crossings of two nets, one before the other, and much for lines on each other."""
    crossed = sum(_within(place, lower) for place in upper.after)
    crossed += sum(_within(place, upper) for place in lower.before)
    clashes = sum(abs(one - other) < NEAR for one in upper.after for other in lower.before)
    return crossed + _CLASH * clashes


def _within(place: float, net: Net) -> bool:
    return net.reach[0] < place < net.reach[1]


def _touch(one: Net, other: Net) -> bool:
    (a, b), (c, d) = one.reach, other.reach
    return a < d + NEAR and c < b + NEAR


def spread(middle: float, count: int, apart: float) -> list[float]:
    """Places beside each other around a middle."""
    return [middle + (i - (count - 1) / 2) * apart for i in range(count)]
