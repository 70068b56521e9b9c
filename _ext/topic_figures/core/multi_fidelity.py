"""Multi-fidelity: what levels cost, what correlation buys, and what no level gives.

The levels integrate the work of the machine, ``dy/dx = theta / (1 + x / a)²``, in more and more
steps, for uncertain ``theta`` and ``a``. One step is the simulator of the computed example,
``theta x``. What is wanted is the mean of the finest level. The machine also loses a fixed share
of its work, which no level knows.
"""

from __future__ import annotations

import math
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


def _short(share: float) -> str:
    """A correlation with two digits, or with as many nines as it has and the digit after them."""
    return f"{share:.{max(2, math.ceil(-math.log10(1.0 - share)))}f}"


def _bar(axes: Axes, place: float, ends: tuple[float, float], color: str) -> None:
    axes.plot([place] * 2, ends, color=color, linewidth=14, alpha=0.5, solid_capstyle="butt")


def _means(axes: Axes, palette: Palette) -> None:
    places = range(len(LEVELS))
    last = len(LEVELS) - 1
    _bar(axes, last, (real(), mean(FINEST)), palette.discrepancy)
    curve(axes, places, [mean(steps) for steps in LEVELS], palette.simulator)
    axes.plot(places, [mean(steps) for steps in LEVELS], "s", color=palette.simulator, markersize=6)
    dashed(axes, [0, last], [real()] * 2, palette.ink)
    middle = (real() + mean(FINEST)) / 2
    write(axes, "discrepancy", (last - 0.25, middle - 0.01), palette.discrepancy, "right")
    write(axes, "simulator, by steps", (1.2, 2.36), palette.simulator, "left")
    write(axes, "reality", (0, real() + 0.12), palette.ink, "left")
    scale(axes, "y", (1.5, 2.75), (1.5, 2, 2.5))
    upward(axes, "mean work", palette, left=-30)
    across(axes, "steps of a run, and so its cost", palette)


def _variances(axes: Axes, palette: Palette) -> None:
    for place, steps in enumerate(LEVELS[:-1]):
        _bar(axes, place, (0, 100 * variance(steps)), palette.simulator)
    # Three are enough to see that the correlation grows, and all would stand on one another.
    for steps in (LEVELS[0], cheapest(), LEVELS[-2]):
        at = (LEVELS.index(steps), 100 * variance(steps) + 9)
        write(axes, _short(correlation(steps)), at, palette.simulator)
    _bar(axes, len(LEVELS) - 1, (0, 100), palette.ink)
    write(axes, f"finest ({FINEST}) alone", (len(LEVELS) - 0.65, 109), palette.ink, "right")
    write(axes, "at equal cost", (-0.35, 109), palette.ink, "left")
    label = (-0.35, 100 * variance(1) + 24)
    write(axes, "correlation with the finest", label, palette.simulator, "left")
    scale(axes, "y", (0, 118), (0, 50, 100))
    across(axes, "steps of the level paired with the finest", palette)
    upward(axes, "variance of the mean, % of finest alone", palette, left=-30)


def draw(palette: Palette) -> Figure:
    figure = sheet(454)
    means, variances = panel(figure, 34, 28, 352, 180), panel(figure, 34, 266, 352, 410)
    levels = [str(steps) for steps in LEVELS]
    for axes, draw_in, ticks in (
        (means, _means, levels),
        (variances, _variances, [*levels[:-1], "none"]),
    ):
        bare(axes, palette)
        draw_in(axes, palette)
        named(axes, "x", (-0.5, 6.4), dict(enumerate(ticks)))
    return figure


def numbers() -> Mapping[str, str]:
    return {
        "finest": str(FINEST),
        "lost": f"{100 * LOST:.0f} %",
        "best level": str(cheapest()),
        "best variance": f"{100 * variance(cheapest()):.0f} %",
        "best correlation": _short(correlation(cheapest())),
        "one variance": f"{100 * variance(1):.0f} %",
        "one correlation": _short(correlation(1)),
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
