"""Multi-fidelity: what levels cost, what correlation buys, and what no level gives.

The levels integrate the work of the machine, ``dy/dx = theta / (1 + x / a)²``, in more and more
steps, for uncertain ``theta`` and ``a``. One step is the simulator of the computed example,
``theta x``. What is wanted is the mean of the finest level. The machine also loses a fixed share
of its work, which no level knows.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from figures.picture import Picture
from figures.plots import (
    across,
    bare,
    curve,
    dashed,
    named,
    panel,
    scale,
    sheet,
    upward,
    write,
)
from misspecification.core.data import LAST, THETA, standard_normals

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette
    from misspecification.core.data import Floats

# Steps of a level; a run costs as much as it has steps.
LEVELS = (1, 2, 4, 8, 16, 32, 64)
FINEST = LEVELS[-1]
# What is uncertain: the standard deviation of theta as a share of it; the median of 1 / a and the
# standard deviation of its logarithm.
THETA_SHARE, FRICTION, FRICTION_SD = 0.1, 0.1, 0.3
# The share of the work that is lost besides.
LOST = 0.1


def inputs() -> tuple[Floats, Floats]:
    """Values of ``theta`` and of ``1 / a``, 6,000 each, from the committed draws."""
    draws = standard_normals()
    theta = THETA * (1.0 + THETA_SHARE * draws[:, :30].ravel())
    return theta, FRICTION * np.exp(FRICTION_SD * draws[:, 30:60].ravel())


def work(steps: int, theta: Floats, friction: Floats) -> Floats:
    """The work at the largest effort by Euler's method in so many steps."""
    width = LAST / steps
    done = np.zeros_like(theta)
    for step in range(steps):
        done = done + width * theta / (1.0 + step * width * friction) ** 2
    return done


@cache
def runs(steps: int) -> Floats:
    return work(steps, *inputs())


def mean(steps: int) -> float:
    return float(np.mean(runs(steps)))


def correlation(steps: int) -> float:
    """The correlation of a level with the finest one."""
    return float(np.corrcoef(runs(steps), runs(FINEST))[0, 1])


def variance(steps: int) -> float:
    """The variance of the mean with runs of two levels, relative to runs of the finest alone.

    At equal cost and with runs divided in the best way, ``(√(1 - r²) + √(w r²))²``, where ``r`` is
    the correlation and ``w`` the ratio of the costs of a run (Peherstorfer, Willcox and Gunzburger
    2016, "Optimal model management for multifidelity Monte Carlo estimation", SIAM Journal on
    Scientific Computing 38, A3163).
    """
    shared = correlation(steps) ** 2
    return float((np.sqrt(1.0 - shared) + np.sqrt(steps / FINEST * shared)) ** 2)


def real() -> float:
    """The mean of what the machine does."""
    return (1.0 - LOST) * mean(FINEST)


def cheapest() -> int:
    """The level with which the mean is known best."""
    return min(LEVELS[:-1], key=variance)


def _bar(axes: Axes, place: float, ends: tuple[float, float], color: str) -> None:
    axes.plot([place] * 2, ends, color=color, linewidth=14, alpha=0.5, solid_capstyle="butt")


def _means(axes: Axes, palette: Palette) -> None:
    places = range(len(LEVELS))
    last = len(LEVELS) - 1
    curve(axes, places, [mean(steps) for steps in LEVELS], palette.simulator)
    axes.plot(places, [mean(steps) for steps in LEVELS], "s", color=palette.simulator, markersize=6)
    dashed(axes, [0, last], [real()] * 2, palette.ink)
    middle = (real() + mean(FINEST)) / 2
    _bar(axes, last, (real(), mean(FINEST) - 0.04), palette.discrepancy)
    write(axes, "discrepancy", (last - 0.25, middle - 0.01), palette.discrepancy, "right")
    write(axes, "levels", (1.4, 2.36), palette.simulator)
    write(axes, "reality", (0, real() + 0.12), palette.ink, "left")
    scale(axes, "y", (1.5, 2.75), (1.5, 2, 2.5))
    upward(axes, "mean work", palette, left=-30)


def _variances(axes: Axes, palette: Palette) -> None:
    for place, steps in enumerate(LEVELS[:-1]):
        share = 100 * variance(steps)
        _bar(axes, place, (0, share), palette.simulator)
        write(axes, f"{correlation(steps):.3f}", (place, share + 9), palette.simulator)
    _bar(axes, len(LEVELS) - 1, (0, 100), palette.ink)
    write(axes, "finest alone", (len(LEVELS) - 0.65, 109), palette.ink, "right")
    write(axes, "correlation", (-0.35, 100 * variance(1) + 26), palette.simulator, "left")
    scale(axes, "y", (0, 118), (0, 50, 100))
    upward(axes, "variance at equal cost, %", palette, left=-30)


def draw(palette: Palette) -> Figure:
    figure = sheet(428)
    means, variances = panel(figure, 34, 28, 352, 180), panel(figure, 34, 240, 352, 384)
    for axes, draw_in in ((means, _means), (variances, _variances)):
        bare(axes, palette)
        draw_in(axes, palette)
        named(axes, "x", (-0.5, 6.4), {place: str(steps) for place, steps in enumerate(LEVELS)})
    across(variances, "steps of a run, and so its cost", palette)
    return figure


def numbers() -> Mapping[str, str]:
    return {
        "finest": str(FINEST),
        "lost": f"{100 * LOST:.0f} %",
        "best level": str(cheapest()),
        "best variance": f"{100 * variance(cheapest()):.0f} %",
        "best correlation": f"{correlation(cheapest()):.2f}",
        "one variance": f"{100 * variance(1):.0f} %",
        "one correlation": f"{correlation(1):.2f}",
        "dearest variance": f"{100 * variance(LEVELS[-2]):.0f} %",
        "one mean": f"{mean(1):.2f}",
        "finest mean": f"{mean(FINEST):.2f}",
        "real mean": f"{real():.2f}",
    }


def describe() -> str:
    said = numbers()
    return (
        f"Above, the mean work by level: from {said['one mean']} with one step it falls and levels "
        f"off at {said['finest mean']} with {said['finest']}; reality, dashed, is at "
        f"{said['real mean']}. Below, the variance of the mean from runs of the finest level and "
        f"one cheaper level, where the finest alone has 100 %: {said['one variance']} with one "
        f"step, whose correlation is {said['one correlation']}; {said['best variance']} with "
        f"{said['best level']} steps, whose correlation is {said['best correlation']}; "
        f"{said['dearest variance']} with {LEVELS[-2]} steps, which cost half."
    )


PICTURE = Picture("multi-fidelity", draw, describe, numbers)
