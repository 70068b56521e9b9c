"""Simulator pipelines: one efficiency followed from the machine to the answer.

The machine is measured often, with fixed noise. Each stage changes what the next one gets, and the
first three are not in the simulations; the summary is taken of simulated and of measured data.
After each stage the answer is what theta would be if the pipeline ended there: the middle of the
answers from many sets of noise, and the range of 95 % of them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from figures.picture import Picture
from figures.plots import (
    across,
    arrow,
    bare,
    dashed,
    named,
    panel,
    points,
    scale,
    sheet,
    write,
    write_on_sheet,
)
from misspecification.core.data import Reality, locations, standard_normals

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette
    from misspecification.core.data import Floats

REALITY = Reality()
N, NOISE = 31, 0.06
# The instrument reads so much too high; records above the limit were taken for mistakes.
GAIN, LIMIT = 0.04, 1.8
# So far before the answer an arrow's head is drawn, so that its dot does not hide it.
HEAD = 0.0022


@dataclass(frozen=True)
class Stage:
    """A stage of the pipeline, and the answer after it: its middle and the ends of 95 %."""

    label: str
    middle: float
    low: float
    high: float


def slope(y: Floats) -> Floats:
    """The slope of the line through zero and each row, by least squares; gaps are left out."""
    x = locations(N)
    kept = np.isfinite(y)
    sums: Floats = np.where(kept, y * x, 0.0).sum(axis=-1) / np.where(kept, x * x, 0.0).sum(axis=-1)
    return sums


def ratio(y: Floats) -> Floats:
    """The mean of work over effort, a summary that weighs each record alike."""
    return np.nanmean(y / locations(N), axis=-1)  # type: ignore[no-any-return]


def _after(label: str, answers: Floats) -> Stage:
    low, middle, high = np.quantile(answers, (0.025, 0.5, 0.975))
    return Stage(label, float(middle), float(low), float(high))


@cache
def stages() -> tuple[Stage, ...]:
    """What becomes of the true efficiency, which is the first, after each stage."""
    work = REALITY.at(locations(N))
    read = (1.0 + GAIN) * work + NOISE * standard_normals()[:, :N]
    clean = np.where(read <= LIMIT, read, np.nan)
    return (
        _after("machine (no noise)", np.array([REALITY.theta])),
        _after("physics: friction left out (no noise)", slope(work[None])),
        _after(f"instrument: reads {100 * GAIN:g} % high, adds noise", slope(read)),
        _after(f"cleaning: drops records with y above {LIMIT:g}", slope(clean)),
        _after("summary of both paths: mean of y/x", ratio(clean)),
    )


def _row(axes: Axes, row: int, palette: Palette) -> None:
    """A stage: its name, by how much it moves the answer, and how sure the answer is then."""
    stage = stages()[row]
    write(axes, stage.label, (0.55, row - 0.3), palette.ink, "left")
    at = row + 0.12
    ends = [stage.low, stage.high]
    axes.plot(ends, [at] * 2, color=palette.data, lw=12, alpha=0.35, solid_capstyle="butt")
    if row:
        before = stages()[row - 1].middle
        short = math.copysign(HEAD, before - stage.middle)
        # The last is no gap: the simulations are summarized likewise.
        color = palette.ink if stage is stages()[-1] else palette.discrepancy
        arrow(axes, (before, at), (stage.middle + short, at), color)
    points(axes, [stage.middle], [at], palette.data, size=8)


def draw(palette: Palette) -> Figure:
    """A row for each stage, from the machine down to the answer."""
    figure = sheet(350)
    axes = panel(figure, 4, 24, 356, 305)
    bare(axes, palette, left=False)
    scale(axes, "x", (0.55, 0.66), (0.56, 0.58, 0.6, 0.62, 0.64))
    named(axes, "y", (4.6, -0.5), {})
    dashed(axes, [REALITY.theta] * 2, [-0.5, 4.6], palette.ink)
    for row in range(len(stages())):
        _row(axes, row, palette)
    across(axes, "θ inferred after each stage", palette)
    share = (REALITY.theta - 0.55) / 0.11
    write_on_sheet(figure, "truth", (4 + 352 * share, 12), palette.ink)
    return figure


def numbers() -> Mapping[str, str]:
    """What a caption may say."""
    _, physics, *_, answer = stages()
    return {
        "truth": f"{REALITY.theta:g}",
        "physics": f"{physics.middle:.3f}",
        "answer": f"{answer.middle:.2f}",
        "range": f"{answer.low:.2f} to {answer.high:.2f}",
        "gain": f"{100 * GAIN:g} %",
        "sets": f"{len(standard_normals())}",
        "stages": f"{len(stages()) - 1}",
    }


def describe() -> str:
    """What is seen, in words."""
    first, *others = stages()
    steps = "; ".join(f"{one.label} – {_said(one)}" for one in others)
    return (
        f"The efficiency θ is followed from the machine, where it is {first.middle:g}, through the "
        f"stages of a pipeline. What it would be taken for after each: {steps}. An arrow for each "
        "stage says by how much it moves the answer: the first moves it far from the truth, and "
        "the others part of the way back. The last is done to simulations and data alike."
    )


def _said(stage: Stage) -> str:
    said = f"{stage.middle:.3f}"
    return said if stage.low == stage.high else f"{said}, from {stage.low:.3f} to {stage.high:.3f}"


PICTURE = Picture("pipelines", draw, describe, numbers)
