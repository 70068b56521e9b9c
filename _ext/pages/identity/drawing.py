"""The mark and the picture: a model curve, the observations, and the gap between them.

Both show one pair of formulas at two sizes: a simulator, and observations that leave it the more
the larger ``x`` is. They illustrate, and are no measurements.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from figures.elements import element, root, spoken, written

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# By how much each observation of the picture lies beside its curve, in units of y.
_SCATTER = (0.015, -0.017, 0.011, 0.018, -0.014, 0.007, -0.018, 0.013, -0.007)
WORDS = "A curve, the simulator, and points below it, the observations; the gap between them grows."


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


def mark() -> str:
    """The mark, 32 by 32, to stand beside the name; a screen reader says the name alone."""
    points = [(x, observed(x)) for x in (0.42, 0.71, 1.0)]
    shapes = _shapes(_Frame(3, 28, 25, 24), points, 2.8)
    return written(root("0 0 32 32", *shapes, class_="site-mark", aria_hidden="true"))


def picture() -> str:
    """The picture, 490 by 270, with a word for each of its three parts."""
    frame = _Frame(16, 250, 340, 230)
    xs = [0.12 + 0.11 * number for number in range(len(_SCATTER))]
    points = [(x, observed(x) + by) for x, by in zip(xs, _SCATTER, strict=True)]
    corner = f"M{frame.at(0, 1.04)}L{frame.at(0, 0)}L{frame.at(1.06, 0)}"
    svg = root(
        "0 0 490 270",
        element("path", class_="picture-axes", d=corner),
        *_shapes(frame, points, 5.5),
        _word("simulator", "simulator", frame.at(0.86, 0.93), "end"),
        _word("discrepancy", "gap", frame.at(1.03, 0.72), "start"),
        _word("data", "observations", frame.at(1.04, 0.42), "start"),
        class_="site-picture",
        **spoken(WORDS),
    )
    return written(svg)


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


def _word(part: str, word: str, at: str, anchor: str) -> Element:
    x, y = at.split()
    return element("text", word, class_=f"picture-{part}-word", x=x, y=y, text_anchor=anchor)
