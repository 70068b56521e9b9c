"""The pictures, drawn from the computation; knows matplotlib, and no Sphinx."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from figures.picture import Picture
from figures.plots import sheet

from .data import LAST, locations, simulate
from .description import DESCRIPTIONS
from .posteriors import Analysis, Setting, posterior
from .predictions import FAR, predict_far
from .wording import LETTERS, NAMES, NUMBERS, far

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette

    from .posteriors import Gaussian

# Each analysis has a marker of its own, so that no reader needs to tell colors apart.
MARKERS = MappingProxyType(
    {Analysis.NONE: "s", Analysis.VAGUE: "o", Analysis.CONSTRAINED: "D"},
)


def _bare(axes: Axes, palette: Palette) -> None:
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("bottom", "left"):
        axes.spines[side].set(color=palette.ink, linewidth=0.8)
    axes.tick_params(length=0, labelcolor=palette.ink)
    axes.xaxis.label.set_color(palette.ink)


def _colour(analysis: Analysis, palette: Palette) -> str:
    return palette.simulator if analysis is Analysis.NONE else palette.discrepancy


def _true_line(axes: Axes, value: float, palette: Palette, *, upright: bool) -> None:
    draw = axes.axvline if upright else axes.axhline
    draw(value, color=palette.ink, linewidth=1.2, dashes=(5, 3))


def _belief(
    axes: Axes, place: float, belief: Gaussian, look: tuple[str, str], *, upright: bool
) -> None:
    """An interval with its mean: ``look`` is the color and the marker."""
    color, marker = look
    bar, dot = (list(belief.interval), [place] * 2), ([belief.mean], [place])
    if upright:
        bar, dot = bar[::-1], dot[::-1]
    axes.plot(*bar, color=color, linewidth=3, solid_capstyle="butt")
    axes.plot(*dot, color=color, marker=marker, markersize=7)


def posteriors(palette: Palette) -> Figure:
    """The intervals of theta for each analysis as the observations grow in number."""
    figure = sheet(331.2)
    axes = figure.add_axes((0.1, 0.15, 0.88, 0.84))
    _bare(axes, palette)
    _true_line(axes, Setting().reality.theta, palette, upright=True)
    rows = {}
    for group, analysis in enumerate(Analysis):
        look = (_colour(analysis, palette), MARKERS[analysis])
        title = f"{LETTERS[analysis]}: {NAMES[analysis]}"
        axes.text(0.22, 4 * group, title, color=look[0], verticalalignment="center")
        for row, n in enumerate(NUMBERS, start=4 * group + 1):
            rows[row] = str(n)
            _belief(axes, row, posterior(analysis, Setting(n=n)), look, upright=False)
    axes.set(xlim=(0.2, 0.88), ylim=(11.6, -0.6), yticks=list(rows), yticklabels=rows.values())
    ticks = (0.2, 0.4, Setting().reality.theta, 0.8)
    axes.set(xticks=ticks, xticklabels=[f"{tick:g}" for tick in ticks])
    axes.set(xlabel="θ (dashed: the true value)")
    return figure


def _curves(axes: Axes, palette: Palette, setting: Setting) -> None:
    """Reality, the fitted simulator, the gap between them, and the observations."""
    x = np.linspace(0.0, FAR, 25)
    fitted = simulate(x, posterior(Analysis.NONE, setting).mean)
    real = setting.reality.at(x)
    axes.fill_between(x, fitted, real, color=palette.discrepancy, alpha=0.4, linewidth=0)
    axes.plot(x[[0, -1]], fitted[[0, -1]], color=palette.simulator, linewidth=2.4)
    axes.plot(x, real, color=palette.ink, linewidth=1.6, dashes=(5, 3))
    places, values = locations(setting.n), setting.observations()
    axes.plot(places, values, color=palette.data, marker="o", markersize=4.5, linestyle="none")


def _name(axes: Axes, text: str, place: tuple[float, float], color: str) -> None:
    axes.text(*place, text, color=color, horizontalalignment="center")


def _fit(axes: Axes, palette: Palette) -> None:
    """The left part: what was observed, what was fitted, and what lies beyond."""
    _curves(axes, palette, Setting())
    axes.axvline(LAST, ymax=0.42, color=palette.ink, linewidth=0.6)
    axes.set(xlim=(0, FAR), ylim=(0, 3.7), xticks=[0, 2, 4, FAR], yticks=[0, 1, 2, 3])
    axes.set(xlabel="x")
    _name(axes, "simulator", (2.6, 2.2), palette.simulator)
    _name(axes, "reality", (5.2, 2.25), palette.ink)
    _name(axes, "gap", (5.2, 3.35), palette.discrepancy)
    _name(axes, "observations", (2.55, 0.6), palette.data)
    _name(axes, "no data", (5.0, 0.6), palette.ink)


def predictions(palette: Palette) -> Figure:
    """The fit with its gap, and what each analysis predicts beyond the observations."""
    figure = sheet(331.2)
    axes = figure.add_axes((0.07, 0.15, 0.66, 0.84))
    side = figure.add_axes((0.77, 0.15, 0.22, 0.84), sharey=axes)
    for each in (axes, side):
        _bare(each, palette)
    _fit(axes, palette)
    _true_line(side, far(Setting().reality), palette, upright=False)
    for place, analysis in enumerate(Analysis):
        look = (_colour(analysis, palette), MARKERS[analysis])
        _belief(side, place, predict_far(analysis, Setting()), look, upright=True)
    side.set(xlim=(-0.6, 2.6), xticks=range(3), xticklabels=LETTERS.values())
    side.set(xlabel=f"at x = {FAR:g}")
    side.tick_params(labelleft=False)
    return figure


def gap(palette: Palette) -> Figure:
    """The picture of the site: a model curve, the observations, and the gap between them."""
    figure = sheet(194.4)
    axes = figure.add_axes((0.01, 0.02, 0.98, 0.96))
    axes.set_axis_off()
    _curves(axes, palette, Setting(n=11))
    axes.set(xlim=(-0.1, 7.7), ylim=(-0.1, 3.7))
    ends = simulate(np.array([FAR]), posterior(Analysis.NONE, Setting(n=11)).mean)
    for text, height, color in (
        ("simulator", float(ends[0]), palette.simulator),
        ("reality", far(Setting().reality), palette.ink),
    ):
        axes.text(FAR + 0.1, height, text, color=color, verticalalignment="center")
    _name(axes, "discrepancy", (4.3, 3.25), palette.discrepancy)
    _name(axes, "observations", (3.4, 1.0), palette.data)
    return figure


GAP, POSTERIORS, PREDICTIONS = (
    Picture(draw.__name__, draw, DESCRIPTIONS[draw.__name__])
    for draw in (gap, posteriors, predictions)
)
PICTURES: Mapping[str, Picture] = MappingProxyType(
    {picture.name: picture for picture in (GAP, POSTERIORS, PREDICTIONS)}
)
