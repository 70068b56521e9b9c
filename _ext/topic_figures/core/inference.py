"""Simulation-based inference: simulate, train, condition; and what its own check cannot see.

What is drawn is computed in ``_amortized``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from figures.picture import Picture
from figures.plots import (
    across,
    band,
    bare,
    bars,
    curve,
    dashed,
    interval,
    name,
    panel,
    points,
    scale,
    sheet,
    upward,
    write,
    write_on_sheet,
)
from misspecification.core.posteriors import Z95
from misspecification.core.wording import span, verdict

from ._amortized import BINS, NOISE, TRUTH, N, Sets, checks, concluded, observed, pairs, trained

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette


def _learned(axes: Axes, palette: Palette) -> None:
    """The simulated pairs, what was learned from them, and the answer for the observation."""
    scale(axes, "x", (0.25, 0.78), (0.3, 0.4, 0.5, 0.6, 0.7))
    scale(axes, "y", (0.2, 0.86), (0.2, 0.4, 0.6, 0.8))
    ends, posterior = np.array([0.25, 0.78]), trained()
    middle, half = np.asarray(posterior.mean(ends)), Z95 * posterior.sd
    band(axes, ends, (middle - half, middle + half), palette.simulator, alpha=0.2)
    curve(axes, ends, middle, palette.simulator)
    few = Sets(pairs().thetas[::4], pairs().summaries[::4])
    seen = (few.summaries > ends[0]) & (few.summaries < ends[1])
    points(axes, few.summaries[seen], few.thetas[seen], palette.simulator, size=3)
    dashed(axes, ends, [TRUTH.theta] * 2, palette.ink)
    answer = concluded()
    low, high = answer.interval
    curve(axes, [observed()] * 2, [0.2, low], palette.data, wide=1.2)
    bar = ((observed(), low), (observed(), high))
    interval(axes, bar, palette.data, mark=(observed(), answer.mean))
    name(axes, "true θ", (0.35, TRUTH.theta), palette.ink)
    name(axes, "1 simulate", (0.38, 0.3), palette.simulator)
    name(axes, "2 train", (0.7, 0.62), palette.simulator)
    for row, part in enumerate(("3 condition", "on real data")):
        write(axes, part, (observed() + 0.015, 0.29 - 0.05 * row), palette.data, "left")


def _check(axes: Axes, heights: list[float], color: str, palette: Palette) -> None:
    """How often the truth is in each tenth of its posterior."""
    scale(axes, "x", (0, 1), (0, 0.5, 1))
    scale(axes, "y", (0, 65), (0, 20, 40, 60))
    middles = (np.arange(BINS) + 0.5) / BINS
    bars(axes, middles, heights, 0.86 / BINS, color)
    dashed(axes, [0, 1], [10, 10], palette.ink, wide=1.2)


def draw(palette: Palette) -> Figure:
    """The three steps above, the two checks below."""
    figure = sheet(430)
    learned = panel(figure, 32, 28, 352, 225)
    simulator, reality = panel(figure, 32, 305, 180, 385), panel(figure, 204, 305, 352, 385)
    for axes in (learned, simulator, reality):
        bare(axes, palette, left=axes is not reality)
    _learned(learned, palette)
    upward(learned, "efficiency θ", palette, left=-28)
    across(learned, "data, as the slope through them", palette)
    _check(simulator, checks().simulator, palette.simulator, palette)
    _check(reality, checks().reality, palette.data, palette)
    upward(simulator, "% of data sets", palette, left=-28)
    reality.set_yticks([])
    write(simulator, "simulator", (0.4, 40), palette.simulator)
    write(reality, "if calibrated", (0.02, 17), palette.ink, "left")
    write(reality, "reality", (0.4, 40), palette.data)
    below = "rank of the true θ in the posterior"
    write_on_sheet(figure, below, (192, 422), palette.ink)
    return figure


def numbers() -> Mapping[str, str]:
    """What a caption may say."""
    simulator, reality = checks().simulator, checks().reality
    return {
        "noise": f"{NOISE:g}",
        "n": f"{N}",
        "pairs": f"{len(pairs().thetas)}",
        "sets": f"{checks().sets}",
        "least": f"{min(simulator):.0f}",
        "most": f"{max(simulator):.0f}",
        "piled": f"{reality[-1]:.0f}",
        "truth": f"{TRUTH.theta:g}",
        "interval": span(concluded(), 2),
        "verdict": verdict(concluded(), TRUTH.theta),
    }


def describe() -> str:
    """What is seen, in words."""
    said = numbers()
    return (
        f"Above, three steps. One, simulate: {said['pairs']} pairs of an efficiency θ and the data "
        "that the simulator makes of it rise along a line. Two, train: the learned posterior is a "
        "band around that line. Three, condition: at what was observed of the real machine the "
        f"band says that θ is from {said['interval']}, which {said['verdict']} the truth, "
        f"{said['truth']}. Below, how often the truth is in each tenth of its posterior: for new "
        f"data of the simulator in each about as often, {said['least']} to {said['most']} % of "
        f"data sets; for data of reality they pile up at the high end, {said['piled']} % in the "
        "last tenth."
    )


PICTURE = Picture("inference", draw, describe, numbers)
