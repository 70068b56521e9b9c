"""The pictures, drawn from the computation; knows matplotlib only when something is drawn."""

from __future__ import annotations

from types import MappingProxyType
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
    name,
    named,
    panel,
    points,
    scale,
    sheet,
    upward,
    write,
    write_on_sheet,
)

from .data import LAST, locations, simulate
from .description import DESCRIPTIONS
from .posteriors import Analysis, Setting, posterior
from .predictions import FAR, predict_far
from .residuals import residuals
from .wording import LETTERS, NAMES, NUMBERS, far

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette

# Each analysis has a marker of its own, so that no reader needs to tell colors apart.
MARKERS = MappingProxyType(
    {Analysis.NONE: "s", Analysis.VAGUE: "o", Analysis.CONSTRAINED: "D"},
)
# The scale of the efficiency, and from one analysis to the next in rows.
LEAST, MOST = 0.2, 0.9
APART = 4.6
_ROWS = 2 * APART + 4.2
# The narrow intervals once more, larger by this factor, around this value.
LARGER, AROUND = 15, 0.5652


def _color(analysis: Analysis, palette: Palette) -> str:
    """That of the simulator for the analysis that knows nothing else."""
    return palette.simulator if analysis is Analysis.NONE else palette.ink


def _beliefs(axes: Axes, analysis: Analysis, first: float, palette: Palette) -> None:
    """The intervals of one analysis, a row for each number of observations."""
    for number, n in enumerate(NUMBERS):
        belief, row = posterior(analysis, Setting(n=n)), first + number
        low, high = belief.interval
        ends, mark = ((low, row), (high, row)), (belief.mean, row)
        interval(axes, ends, _color(analysis, palette), mark=mark, shape=MARKERS[analysis])


def _enlarged(figure: Figure, palette: Palette) -> None:
    """The narrow intervals of the first analysis, so that they are seen to shrink."""
    axes = panel(figure, 46, 52, 150, 132)
    bare(axes, palette, left=False)
    half = 104 / 324 * (MOST - LEAST) / LARGER / 2
    scale(axes, "x", (AROUND - half, AROUND + half), (0.56, 0.57))
    # So many rows of the other axes fit into its height.
    rows = 80 / 356 * _ROWS
    named(axes, "y", (rows + 0.4, 0.4), {})
    _beliefs(axes, Analysis.NONE, 1.0, palette)
    write_on_sheet(figure, f"× {LARGER}", (176, 142), palette.simulator)


def posteriors(palette: Palette) -> Figure:
    """The intervals of theta for each analysis as the observations grow in number."""
    figure = sheet(420)
    axes = panel(figure, 30, 24, 354, 380)
    bare(axes, palette)
    truth = Setting().reality.theta
    scale(axes, "x", (LEAST, MOST), (0.2, 0.4, 0.6, 0.8))
    rows = {APART * group + 1 + row: str(n) for group in range(3) for row, n in enumerate(NUMBERS)}
    named(axes, "y", (_ROWS - 0.6, -0.6), rows)
    dashed(axes, [truth, truth], [-0.6, _ROWS - 0.6], palette.ink, wide=1.2)
    for group, analysis in enumerate(Analysis):
        title, row = f"{LETTERS[analysis]}: {NAMES[analysis]}", APART * group
        write(axes, title, (LEAST + 0.02, row), _color(analysis, palette), "left")
        _beliefs(axes, analysis, row + 1, palette)
    _enlarged(figure, palette)
    across(axes, "efficiency θ", palette)
    write_on_sheet(figure, "n", (0, 12), palette.ink, "left")
    share = (truth - LEAST) / (MOST - LEAST)
    write_on_sheet(figure, f"true θ = {truth:g}", (30 + 324 * share, 12), palette.ink)
    return figure


def _curves(axes: Axes, palette: Palette, setting: Setting) -> None:
    """Reality, the fitted simulator, the gap between them, and the observations."""
    x = np.linspace(0.0, FAR, 25)
    fitted = simulate(x, posterior(Analysis.NONE, setting).mean)
    real = setting.reality.at(x)
    band(axes, x, (fitted, real), palette.discrepancy, alpha=0.4)
    curve(axes, x[[0, -1]], fitted[[0, -1]], palette.simulator)
    dashed(axes, x, real, palette.ink)
    points(axes, locations(setting.n), setting.observations(), palette.data)


def _fit(axes: Axes, palette: Palette) -> None:
    """What was observed, what was fitted, and what lies beyond."""
    scale(axes, "x", (0, FAR), ())
    scale(axes, "y", (0, 3.7), (0, 1, 2, 3))
    _curves(axes, palette, Setting())
    upward(axes, "work y", palette, left=-30)
    name(axes, "simulator", (2.6, 1.6), palette.simulator)
    name(axes, "reality", (5.3, 2.6), palette.ink)
    name(axes, "gap", (5.5, 3.0), palette.discrepancy)
    name(axes, "observations", (2.6, 1.4), palette.data)


def _misfit(axes: Axes, palette: Palette) -> None:
    """What the fit leaves of each observation, in units of the noise."""
    setting = Setting()
    scale(axes, "x", (0, FAR), (0, 2, 4, 6))
    scale(axes, "y", (-12, 12), (-10, 0, 10))
    band(axes, [0, LAST], ([-2, -2], [2, 2]), palette.ink, alpha=0.15)
    points(axes, locations(setting.n), residuals(setting) / setting.noise, palette.data)
    upward(axes, "residual / noise", palette, left=-30)
    write(axes, "no data", ((LAST + FAR) / 2, 0), palette.ink)
    across(axes, "effort x", palette)


def _far(axes: Axes, palette: Palette) -> None:
    """What each analysis predicts where nothing was observed."""
    there = far(Setting().reality)
    named(axes, "x", (-0.6, 2.6), dict(enumerate(LETTERS.values())))
    scale(axes, "y", (0, 3.7), ())
    dashed(axes, [-0.6, 2.6], [there, there], palette.ink, wide=1.2)
    for place, analysis in enumerate(Analysis):
        belief = predict_far(analysis, Setting())
        low, high = belief.interval
        ends, mark = ((place, low), (place, high)), (place, belief.mean)
        interval(axes, ends, _color(analysis, palette), mark=mark, shape=MARKERS[analysis])
    upward(axes, f"at x = {FAR:g}", palette)


def predictions(palette: Palette) -> Figure:
    """The fit with its gap and its residuals, and what the three predict beyond the data."""
    figure = sheet(420)
    fit, misfit = panel(figure, 34, 28, 264, 240), panel(figure, 34, 290, 264, 380)
    there = panel(figure, 282, 28, 356, 240)
    for axes, show in ((fit, _fit), (misfit, _misfit), (there, _far)):
        bare(axes, palette, left=axes is not there)
        show(axes, palette)
    return figure


def gap(palette: Palette) -> Figure:
    """The picture of the site: a model curve, the observations, and the gap between them."""
    figure = sheet(194.4)
    axes = panel(figure, 3.6, 4, 356.4, 190.4)
    axes.set_axis_off()
    _curves(axes, palette, Setting(n=11))
    axes.set(xlim=(-0.1, 7.7), ylim=(-0.1, 3.7))
    ends = simulate(np.array([FAR]), posterior(Analysis.NONE, Setting(n=11)).mean)
    write(axes, "simulator", (FAR + 0.1, float(ends[0])), palette.simulator, "left")
    write(axes, "reality", (FAR + 0.1, far(Setting().reality)), palette.ink, "left")
    write(axes, "discrepancy", (4.3, 3.25), palette.discrepancy)
    write(axes, "observations", (3.4, 1.0), palette.data)
    return figure


GAP, POSTERIORS, PREDICTIONS = (
    Picture(draw.__name__, draw, DESCRIPTIONS[draw.__name__])
    for draw in (gap, posteriors, predictions)
)
PICTURES: Mapping[str, Picture] = MappingProxyType(
    {picture.name: picture for picture in (GAP, POSTERIORS, PREDICTIONS)}
)
