"""The boxes of the simulators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures.elements import element
from figures.text import lines, pieces, width

from .part import Part
from .relations import compared, fitted
from .writing import FONT, LINE, badge, text

if TYPE_CHECKING:
    from .model import Hierarchy, Simulator

# The letters of a cost.
SMALL = 11
SMALL_LINE = 13
LEAST = 86
# From the edges of a box to its text.
PADDING = 7
SIDE = 5
# The middle of a badge, above the name.
RAISED = -4
# The estimate of a text's width is for letters wider than most.
NARROWER = 0.96


def box_width(hierarchy: Hierarchy) -> int:
    """As wide as the longest word needs, so that most names have two lines."""
    words = [piece.rstrip() for one in hierarchy.simulators for piece in pieces(one.name)]
    costs = [one.cost.short or "" for one in hierarchy.simulators if one.cost]
    longest = [width(word, FONT) * NARROWER for word in words]
    longest += [width(row, SMALL) for cost in costs for row in _cost(cost, 0)]
    return max(LEAST, round(max(longest)) + 2 * SIDE)


def boxes(hierarchy: Hierarchy) -> dict[str, Part]:
    """The box of each simulator, by its id."""
    broad = box_width(hierarchy)
    return {
        one.id: _box(hierarchy, one, str(i), broad) for i, one in enumerate(hierarchy.simulators, 1)
    }


def _box(hierarchy: Hierarchy, simulator: Simulator, name: str, broad: int) -> Part:
    words = lines(simulator.name, round((broad - 2 * SIDE) / NARROWER), FONT)
    short = simulator.cost.short if simulator.cost else None
    cost = _cost(short, broad - 2 * SIDE) if short else ()
    high = LINE * len(words) + SMALL_LINE * len(cost) + 2 * PADDING - (1 if cost else 2)
    left = -(broad // 2)
    content = [
        element("rect", x=left, width=broad, height=high),
        text(words, (0, PADDING - 1), FONT, LINE),
    ]
    if cost:
        content.append(text(cost, (0, PADDING + LINE * len(words) - 1), SMALL, SMALL_LINE))
    marks = [(n, "compared") for n in compared(hierarchy, simulator.id)]
    marks += [(n, "fitted") for n in fitted(hierarchy, simulator)]
    for i, (number, kind) in enumerate(sorted(marks, reverse=True)):
        content += badge(str(number), kind, (broad // 2 - 2 - 16 * i, RAISED))
    return Part(name, tuple(content), "hierarchy-box", broad, high, centered=True)


def _cost(cost: str, room: float) -> tuple[str, ...]:
    """A cost in one line, or where that is too long in two of like length."""
    words = cost.split()
    two = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    if width(cost, SMALL) * NARROWER <= room or not two:
        return (cost,)
    return min(two, key=lambda rows: max(width(row, SMALL) for row in rows))
