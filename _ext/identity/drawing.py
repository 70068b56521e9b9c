"""The mark and the picture: a model curve, the observations, and the gap between them.

Both show one formula at two sizes. A simulator says ``y = x``; the observations follow
``y = x / (1 + x / 2)``, which leaves it the more the larger ``x`` is. They illustrate, and are no
measurements.
"""

from __future__ import annotations

from dataclasses import dataclass

# By how much each observation of the picture lies beside the curve, in units of y.
_SCATTER = (0.012, -0.014, 0.009, 0.015, -0.012, 0.006, -0.015, 0.011, -0.006)
WORDS = "A line, the simulator, and points beside it, the observations: the gap between them grows."


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the unit square stands, in pixels, y upwards."""

    left: float
    bottom: float
    width: float
    height: float

    def x(self, value: float) -> float:
        return round(self.left + value * self.width, 1)

    def y(self, value: float) -> float:
        return round(self.bottom - value * self.height, 1)


def observed(x: float) -> float:
    """What is observed where the simulator says ``x``."""
    return x / (1 + x / 2)


def mark() -> str:
    """The mark, 32 by 32, to stand beside the name; it says nothing to a screen reader."""
    frame = _Frame(4, 28, 24, 24)
    points = [(x, observed(x)) for x in (0.3, 0.64, 0.98)]
    return _svg("0 0 32 32", 'class="mark" aria-hidden="true"', _shapes(frame, points, 2.7))


def picture() -> str:
    """The picture, 400 by 260, with its three words."""
    frame = _Frame(14, 246, 330, 226)
    xs = [0.12 + 0.11 * number for number in range(len(_SCATTER))]
    points = [(x, observed(x) + by) for x, by in zip(xs, _SCATTER, strict=True)]
    axes = f'<path class="mark-axes" d="M{frame.left} 8V{frame.bottom}H392"/>'
    words = (
        _word("simulator", 244, 52, "end")
        + _word("data", frame.x(1) + 14, frame.y(points[-1][1]) + 6, "start")
        + _word("discrepancy", frame.x(1) + 10, frame.y(0.82), "start")
    )
    shapes = axes + _shapes(frame, points, 5) + words
    return _svg("0 0 440 260", f'class="mark-picture" role="img" aria-label="{WORDS}"', shapes)


def _shapes(frame: _Frame, points: list[tuple[float, float]], radius: float) -> str:
    gaps = "".join(f"M{frame.x(x)} {frame.y(x)}V{frame.y(y)}" for x, y in points)
    line = f"M{frame.x(0)} {frame.y(0)}L{frame.x(1)} {frame.y(1)}"
    dots = "".join(
        f'<circle cx="{frame.x(x)}" cy="{frame.y(y)}" r="{radius}"/>' for x, y in points
    )
    return (
        f'<path class="mark-gap" d="{gaps}"/><path class="mark-line" d="{line}"/>'
        f'<g class="mark-data">{dots}</g>'
    )


def _word(name: str, x: float, y: float, anchor: str) -> str:
    text = {"data": "observations", "discrepancy": "gap"}.get(name, name)
    return f'<text class="mark-{name}-word" x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>'


def _svg(box: str, attributes: str, shapes: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {attributes}>{shapes}</svg>'
