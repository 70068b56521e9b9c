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
SMALL = 10
SMALL_LINE = 13
CORNER = 4
LEAST = 86
# From the edges of a box to its text.
PADDING = 7
SIDE = 5
# The estimate of a text's width is for letters wider than most.
NARROWER = 0.96
# Of a cost, much is small and raised.
SUPERSCRIPT = 0.85


def box_width(hierarchy: Hierarchy) -> int:
    """As wide as the longest word needs, so that most names have two lines."""
    words = [piece.rstrip() for one in hierarchy.simulators for piece in pieces(one.name)]
    costs = [one.cost.short for one in hierarchy.simulators if one.cost and one.cost.short]
    longest = [width(word, FONT) * NARROWER for word in words]
    longest += [width(cost, SMALL) * SUPERSCRIPT for cost in costs]
    return max(LEAST, round(max(longest)) + 2 * SIDE)


def boxes(hierarchy: Hierarchy) -> dict[str, Part]:
    """The box of each simulator, by its id."""
    broad = box_width(hierarchy)
    return {
        one.id: _box(hierarchy, one, str(i), broad) for i, one in enumerate(hierarchy.simulators, 1)
    }


def _box(hierarchy: Hierarchy, simulator: Simulator, name: str, broad: int) -> Part:
    words = lines(simulator.name, round((broad - 2 * SIDE) / NARROWER), FONT)
    cost = simulator.cost.short if simulator.cost else None
    high = LINE * len(words) + (SMALL_LINE + 1 if cost else 0) + 2 * PADDING - 2
    left = -(broad // 2)
    content = [
        element("rect", x=left, width=broad, height=high, rx=CORNER),
        text(words, (0, PADDING - 1), FONT, LINE),
    ]
    if cost:
        content.append(text([cost], (0, PADDING + LINE * len(words) - 1), SMALL, SMALL_LINE))
    marks = [(n, "compared") for n in compared(hierarchy, simulator.id)]
    marks += [(n, "fitted") for n in fitted(hierarchy, simulator)]
    for i, (number, kind) in enumerate(marks):
        content += badge(str(number), kind, (broad // 2 - 2 - 16 * i, -2))
    return Part(name, tuple(content), "hierarchy-box", broad, high, centered=True)
