"""Active learning: where a learner measures, if its model leaves friction out and if it does not.

Both choose each effort of the machine so that the variance of theta shrinks most, which for
Gaussians is the largest expected information gain. The one is analysis A of the computed example;
the other is C, which knows that a discrepancy grows from nothing at ``x = 0``.
"""

from __future__ import annotations

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
    interval,
    panel,
    points,
    scale,
    sheet,
    upward,
    write,
)
from misspecification.core.data import FIRST, LAST, Reality, standard_normals
from misspecification.core.posteriors import (
    PRIOR_MEAN,
    PRIOR_SD,
    Analysis,
    Gaussian,
    Setting,
    kernel,
)
from misspecification.core.wording import span, verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette
    from misspecification.core.data import Floats

REALITY = Reality()
SETTING = Setting(noise=0.05)
COUNT = 12
# The efforts that can be chosen, in tenths so that equal ones are equal.
EFFORTS = np.arange(round(10 * FIRST), round(10 * LAST) + 1) / 10
WRONG, RIGHT = Analysis.NONE, Analysis.CONSTRAINED


def _precision(analysis: Analysis, x: Floats) -> float:
    """One over the variance of theta after measurements at ``x``."""
    noisy = kernel(analysis, SETTING, x, x) + SETTING.noise**2 * np.eye(len(x))
    return float(1.0 / PRIOR_SD**2 + x @ np.linalg.solve(noisy, x))


@cache
def chosen(analysis: Analysis) -> tuple[float, ...]:
    """The efforts that the learner chooses, one after the other."""
    efforts: list[float] = []
    for _ in range(COUNT):
        gains = [_precision(analysis, np.array([*efforts, effort])) for effort in EFFORTS]
        # Rounded, so that equal choices are decided by order and not by the last digit.
        best = int(np.argmax(np.round(gains, 6)))
        efforts.append(float(EFFORTS[best]))
    return tuple(efforts)


def spread() -> tuple[float, ...]:
    """As many efforts, evenly spread."""
    return tuple(float(x) for x in np.linspace(FIRST, LAST, COUNT))


def learned(analysis: Analysis, efforts: tuple[float, ...]) -> Gaussian:
    """What the analysis concludes of theta from measurements at the efforts."""
    x = np.array(efforts)
    y = REALITY.at(x) + SETTING.noise * standard_normals(1)[0, :COUNT]
    noisy = kernel(analysis, SETTING, x, x) + SETTING.noise**2 * np.eye(COUNT)
    variance = 1.0 / _precision(analysis, x)
    mean = variance * (PRIOR_MEAN / PRIOR_SD**2 + float(x @ np.linalg.solve(noisy, y)))
    return Gaussian(mean, float(np.sqrt(variance)))


def _gap(axes: Axes, palette: Palette) -> None:
    """The machine and its simulator, with the true theta."""
    x = np.linspace(0.0, LAST, 17)
    real, simulated = REALITY.at(x), REALITY.theta * x
    band(axes, x, (real, simulated), palette.discrepancy, alpha=0.4)
    curve(axes, x, simulated, palette.simulator)
    dashed(axes, x, real, palette.ink)
    scale(axes, "y", (0, 2.7), (0, 1, 2))
    upward(axes, "work y", palette, left=-22)
    write(axes, "simulator", (2.5, 2.1), palette.simulator)
    write(axes, "reality", (3.1, 1.35), palette.ink)
    write(axes, "gap", (4.04, 2.38), palette.discrepancy, "left")


def _stacks(axes: Axes, efforts: tuple[float, ...], palette: Palette) -> None:
    """A point for each measurement; those at one effort stand on one another."""
    heights = [efforts[:place].count(effort) + 0.5 for place, effort in enumerate(efforts)]
    points(axes, efforts, heights, palette.data, size=5.5)
    axes.set_ylim(0, max(heights) + 0.5)


def _conclusions(axes: Axes, palette: Palette) -> None:
    rows = (
        (0, learned(WRONG, chosen(WRONG)), palette.simulator, "s"),
        (1.5, learned(WRONG, spread()), palette.simulator, "s"),
        (3, learned(RIGHT, chosen(RIGHT)), palette.ink, "D"),
    )
    dashed(axes, [REALITY.theta] * 2, [-0.6, 3.6], palette.ink, wide=1.2)
    for row, belief, color, shape in rows:
        low, high = belief.interval
        interval(axes, ((low, row), (high, row)), color, mark=(belief.mean, row), shape=shape)
    write(axes, "friction left out", (0.375, 0), palette.simulator, "left")
    write(axes, "evenly spread,", (0.375, 1.1), palette.simulator, "left")
    write(axes, "friction left out", (0.375, 1.9), palette.simulator, "left")
    write(axes, "friction allowed for", (0.375, 3), palette.ink, "left")
    axes.set_ylim(3.6, -1.2)
    write(axes, f"true θ = {REALITY.theta:g}", (REALITY.theta, -0.95), palette.ink)


def draw(palette: Palette) -> Figure:
    figure = sheet(544)
    gap = panel(figure, 24, 28, 352, 138)
    out, allowed = panel(figure, 24, 194, 352, 272), panel(figure, 24, 304, 352, 348)
    _gap(gap, palette)
    _stacks(out, chosen(WRONG), palette)
    write(out, "chosen with friction left out", (0.05, 10.5), palette.simulator, "left")
    _stacks(allowed, chosen(RIGHT), palette)
    write(allowed, "chosen with friction allowed for", (1.15, 4.6), palette.ink, "left")
    for axes in (gap, out, allowed):
        bare(axes, palette, left=axes is gap)
        scale(axes, "x", (0, 4.4), (0, 1, 2, 3, 4))
    across(gap, "effort x", palette)
    across(allowed, "effort x", palette)
    conclusions = panel(figure, 24, 404, 352, 502)
    bare(conclusions, palette, left=False)
    _conclusions(conclusions, palette)
    scale(conclusions, "x", (0.37, 0.76), (0.5, 0.6, 0.7))
    across(conclusions, "efficiency θ inferred", palette)
    return figure


def numbers() -> Mapping[str, str]:
    wrong, even = learned(WRONG, chosen(WRONG)), learned(WRONG, spread())
    right = learned(RIGHT, chosen(RIGHT))
    return {
        "count": str(COUNT),
        "true": f"{REALITY.theta:g}",
        "largest": f"{LAST:g}",
        "at largest": str(chosen(WRONG).count(LAST)),
        "below 2": str(sum(effort < 2 for effort in chosen(RIGHT))),
        "wrong": f"{span(wrong, 3)}, {verdict(wrong, REALITY.theta)}",
        "even": f"{span(even, 3)}, {verdict(even, REALITY.theta)}",
        "right": f"{span(right, 3)}, {verdict(right, REALITY.theta)}",
    }


def describe() -> str:
    said = numbers()
    return (
        f"The simulator leaves the curve of reality with growing effort, and the gap is widest at "
        f"{said['largest']}. A learner whose model leaves friction out chooses that effort "
        f"{said['at largest']} times of {said['count']}; one that allows for friction chooses "
        f"efforts below 2 {said['below 2']} times. The 95 % interval of θ of the first, "
        f"{said['wrong']} the true {said['true']}; with efforts evenly spread, {said['even']} it; "
        f"that of the second, {said['right']} it."
    )


PICTURE = Picture("active-learning", draw, describe, numbers)
