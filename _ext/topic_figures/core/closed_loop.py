"""Closed loops: a loop that settles where its model is confirmed, not where the result is best.

The loop wants the effort with the largest gain: the work less what the effort costs. Its model
knows no friction. Each round it measures at the effort that is best by its model, and fits the
model's one number to what it measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from figures.picture import Picture
from figures.plots import (
    across,
    band,
    bare,
    curve,
    dashed,
    panel,
    points,
    scale,
    sheet,
    upward,
    write,
)
from misspecification.core.data import Reality, standard_normals

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette
    from misspecification.core.data import Floats

REALITY = Reality(a=2.0)
# An effort x costs ``PRICE x² / 2``, so that the model with theta is best at ``theta / PRICE``.
PRICE = 0.1
NOISE = 0.01
ROUNDS = 12


@dataclass(frozen=True)
class Round:
    """An effort, the gain that was measured there, and theta as fitted to it."""

    effort: float
    gain: float
    theta: float


def cost(x: Floats) -> Floats:
    return PRICE * x**2 / 2.0


def gain(x: Floats) -> Floats:
    """What is truly gained."""
    return REALITY.at(x) - cost(x)


def modeled(x: Floats, theta: float) -> Floats:
    """What the model says is gained."""
    return theta * x - cost(x)


@cache
def rounds() -> tuple[Round, ...]:
    """The loop, which begins at the effort 1."""
    theta, done = PRICE * 1.0, []
    for draw in standard_normals(1)[0, :ROUNDS]:
        effort = np.array([theta / PRICE])
        work = float(REALITY.at(effort)[0] + NOISE * draw)
        theta = work / float(effort[0])
        done.append(Round(float(effort[0]), work - float(cost(effort)[0]), theta))
    return tuple(done)


def settled() -> float:
    """Where the model is best at the very effort to which it was fitted.

    There ``theta / (1 + x / a) = PRICE x``.
    """
    a = REALITY.a
    return float((np.sqrt(a**2 + 4.0 * a * REALITY.theta / PRICE) - a) / 2.0)


def best() -> float:
    """The effort with the largest gain: ``theta / (1 + x / a)² = PRICE x``, by bisection."""
    low, high = 0.0, settled()
    for _ in range(60):
        middle = (low + high) / 2.0
        slope = REALITY.theta / (1.0 + middle / REALITY.a) ** 2 - PRICE * middle
        low, high = (middle, high) if slope > 0 else (low, middle)
    return low


def _gains(axes: Axes, palette: Palette) -> None:
    """What is gained in truth and by the model as the loop leaves it."""
    x = np.linspace(0.0, 4.6, 24)
    last, top = rounds()[-1], float(gain(np.array([best()]))[0])
    curve(axes, x, modeled(x, last.theta), palette.simulator)
    dashed(axes, x, gain(x), palette.ink)
    efforts, gains = zip(*((one.effort, one.gain) for one in rounds()), strict=True)
    points(axes, efforts, gains, palette.data, size=6)
    axes.plot([best(), last.effort], [top] * 2, color=palette.discrepancy, linewidth=1)
    lost = [last.gain + 0.012, top]
    axes.plot([last.effort] * 2, lost, color=palette.discrepancy, lw=5, solid_capstyle="butt")
    scale(axes, "x", (0, 4.6), (0, 1, 2, 3, 4))
    scale(axes, "y", (-0.16, 0.56), (0, 0.2, 0.4))
    upward(axes, "gain: work less cost", palette, left=-28)
    write(axes, "the true best", (best(), top + 0.05), palette.ink)
    write(axes, "lost", (last.effort + 0.12, top + 0.01), palette.discrepancy, "left")
    write(axes, "reality", (3.55, 0.1), palette.ink, "right")
    write(axes, "model, last refit", (1.05, 0.2), palette.simulator, "left")
    write(axes, "round 1", (efforts[0] - 0.1, gains[0] + 0.02), palette.data, "right")
    write(axes, "round 2", (efforts[1] - 0.12, gains[1] - 0.035), palette.data, "right")


def _efforts(axes: Axes, palette: Palette) -> None:
    """The efforts that the loop chooses."""
    efforts = [one.effort for one in rounds()]
    band(axes, [1, ROUNDS], ([best()] * 2, [settled()] * 2), palette.discrepancy)
    dashed(axes, [1, ROUNDS], [best()] * 2, palette.ink)
    axes.plot(range(1, ROUNDS + 1), efforts, color=palette.data, linewidth=1)
    points(axes, range(1, ROUNDS + 1), efforts, palette.data, size=6)
    scale(axes, "y", (0.7, 4.6), (1, 2, 3, 4))
    scale(axes, "x", (0.6, ROUNDS + 0.4), (1, 4, 8, 12))
    upward(axes, "effort chosen", palette, left=-28)
    write(axes, "too much effort", (9.5, (best() + settled()) / 2 - 0.05), palette.discrepancy)
    write(axes, "settles here", (9.5, 3.3), palette.data)
    write(axes, "the true best", (9.5, 1.35), palette.ink)


def draw(palette: Palette) -> Figure:
    figure = sheet(450)
    gains, efforts = panel(figure, 32, 28, 352, 206), panel(figure, 32, 284, 352, 410)
    for axes, draw_in, below in (
        (gains, _gains, "effort x"),
        (efforts, _efforts, "round"),
    ):
        bare(axes, palette)
        draw_in(axes, palette)
        across(axes, below, palette)
    return figure


def numbers() -> Mapping[str, str]:
    last, top = rounds()[-1], float(gain(np.array([best()]))[0])
    kept = float(gain(np.array([settled()]))[0])
    expected = float(modeled(np.array([last.effort]), rounds()[-2].theta)[0])
    return {
        "rounds": str(ROUNDS),
        "settled": f"{last.effort:.1f}",
        "best": f"{best():.1f}",
        "a": f"{REALITY.a:g}",
        "second": f"{rounds()[1].effort:.1f}",
        "third": f"{rounds()[2].effort:.1f}",
        "first": f"{rounds()[0].effort:.1f}",
        "expected": f"{expected:.2f}",
        "measured": f"{last.gain:.2f}",
        "largest": f"{top:.2f}",
        "lost": f"{100 * (1 - kept / top):.0f} %",
    }


def describe() -> str:
    said = numbers()
    return (
        f"Above, gain against effort. The dashed curve of reality is highest at effort "
        f"{said['best']}, the curve of the model, as refitted by the loop, at {said['settled']}, "
        f"where it meets that of reality. Measurements lie on reality and gather there. Below, the "
        f"effort chosen in {said['rounds']} rounds: {said['first']}, {said['second']}, then "
        f"{said['third']}, near the best, and then back and forth to {said['settled']}."
    )


PICTURE = Picture("closed-loop", draw, describe, numbers)
