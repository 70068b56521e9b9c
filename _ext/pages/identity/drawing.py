"""The mark: a model curve, the observations, and the gap between them.

It shows a pair of formulas: a simulator, and observations that leave it the more the larger ``x``
is. They illustrate, and are no measurements.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from figures.elements import element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the unit square stands, in pixels; ``bottom`` is where ``y`` is 0."""

    left: float
    bottom: float
    width: float
    height: float

    def at(self, x: float, y: float) -> str:
        return f"{self.left + x * self.width:.1f} {self.bottom - y * self.height:.1f}"


def simulated(x: float) -> float:
    """What the simulator says, for ``x`` from 0 to 1."""
    return 0.3 * x + 0.7 * x**2


def observed(x: float) -> float:
    """What is observed instead."""
    return simulated(x) - 0.55 * x**3


def mark_shapes() -> list[Element]:
    """The parts of the mark, by class."""
    points = [(x, observed(x)) for x in (0.42, 0.71, 1.0)]
    return _shapes(_Frame(3, 28, 25, 24), points, 2.8)


def _shapes(frame: _Frame, points: list[tuple[float, float]], radius: float) -> list[Element]:
    gaps = "".join(f"M{frame.at(x, simulated(x))}L{frame.at(x, y)}" for x, y in points)
    # The formula is of the second degree, and so one Bézier curve of that degree is it exactly.
    line = f"M{frame.at(0, 0)}Q{frame.at(0.5, 0.15)} {frame.at(1, 1)}"
    return [
        element("path", class_="picture-gap", d=gaps),
        element("path", class_="picture-line", d=line),
        element("g", *(_dot(frame.at(x, y), radius) for x, y in points), class_="picture-data"),
    ]


def _dot(at: str, radius: float) -> Element:
    x, y = at.split()
    return element("circle", cx=x, cy=y, r=radius)
