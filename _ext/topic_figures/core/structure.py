"""Structure and identifiability: a ridge that later data close at the wrong place.

A quantity saturates, ``f(t) = a (1 - exp(-b t))``, says the model. In truth it also drains at a
rate ``c``, so that it grows as the model does with level ``a b / (b + c)`` and rate ``b + c``.
Early data fix only the product of level and rate; later ones fix both, at these values.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from figures.picture import Picture
from figures.plots import (
    across,
    arrow,
    band,
    bare,
    curve,
    dashed,
    name,
    panel,
    scale,
    sheet,
    upward,
)
from misspecification.core.data import standard_normals

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette
    from misspecification.core.data import Floats

LEVEL, RATE, DRAIN = 2.0, 0.5, 0.5
NOISE = 0.06
# By how much twice the log-likelihood falls at the border of a 95 % region of two parameters, and
# of a 95 % interval of one: quantiles of chi-squared with as many degrees of freedom.
TWO, ONE = 5.991, 3.841
# The last level and the last rate that the picture shows.
WIDEST, FASTEST = 4.0, 3.0


@dataclass(frozen=True)
class Fits:
    """Twice the log-likelihood below the best, for each of the ``levels`` and of the ``rates``."""

    levels: Floats
    rates: Floats
    fall: Floats

    @property
    def profile(self) -> Floats:
        """The log-likelihood below the best, for each level with its best rate."""
        lowest: Floats = -self.fall.min(axis=1) / 2.0
        return lowest

    @property
    def best(self) -> tuple[float, float]:
        """The level and the rate that fit best."""
        level, rate = np.unravel_index(self.fall.argmin(), self.fall.shape)
        return float(self.levels[level]), float(self.rates[rate])

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the level, among those tried."""
        within = self.levels[self.profile >= -ONE / 2.0]
        return float(within[0]), float(within[-1])

    @property
    def region(self) -> tuple[Floats, Floats, Floats]:
        """The 95 % region: levels, and the least and the largest rate for each."""
        kept = [
            (level, *np.interp([TWO, -TWO], *_sides(row, self.rates)))
            for level, row in zip(self.levels, self.fall, strict=True)
            if row.min() < TWO
        ]
        levels, low, high = (np.array(column) for column in zip(*kept, strict=True))
        return levels, low, high


def _sides(row: Floats, rates: Floats) -> tuple[Floats, Floats]:
    """The fall against the rate, negative before the best one, so that it grows all along."""
    signed = np.where(np.arange(len(row)) < row.argmin(), row, -row)
    return signed[::-1], rates[::-1]


def grown(t: Floats, level: float, rate: float) -> Floats:
    """What the model says."""
    return level * (1.0 - np.exp(-rate * t))


def pseudo_true() -> tuple[float, float]:
    """The level and the rate with which the model without a drain is exactly reality."""
    return LEVEL * RATE / (RATE + DRAIN), RATE + DRAIN


def _fits(n: int, last: float, levels: Floats, rates: Floats) -> Fits:
    """Fits to ``n`` observations of reality until the time ``last``."""
    t = np.linspace(last / n, last, n)
    y = grown(t, *pseudo_true()) + NOISE * standard_normals(1)[0, :n]
    shapes = 1.0 - np.exp(-np.outer(rates, t))
    # For each rate the sum of squares is a parabola in the level.
    squares = np.sum(shapes**2, axis=1) * levels[:, None] ** 2
    chi = (np.sum(y**2) - 2.0 * np.outer(levels, shapes @ y) + squares) / NOISE**2
    return Fits(levels, rates, chi - chi.min())


@cache
def early() -> Fits:
    """From 11 observations while the quantity still grows evenly."""
    return _fits(11, 0.5, np.geomspace(0.3, WIDEST, 60), np.geomspace(0.05, 12.0, 1500))


@cache
def late() -> Fits:
    """From 31 observations until the quantity has nearly settled."""
    return _fits(31, 4.0, np.linspace(0.9, 1.2, 121), np.linspace(0.6, 1.6, 501))


def _plane(axes: Axes, palette: Palette) -> None:
    """What early data allow, what later ones allow, and the truth."""
    for fits, color, alpha in ((early(), palette.data, 0.4), (late(), palette.simulator, 1.0)):
        levels, low, high = fits.region
        seen = low < FASTEST
        bounds = (low[seen], np.minimum(high[seen], FASTEST))
        band(axes, levels[seen], bounds, color, alpha=alpha)
    axes.plot(LEVEL, RATE, marker="X", markersize=9, color=palette.ink, linestyle="none")
    scale(axes, "y", (0, FASTEST), (0, 1, 2, 3))
    upward(axes, "rate b", palette, left=-24)
    name(axes, "truth", (LEVEL, RATE), palette.ink)
    name(axes, "later data, model wrong", late().best, palette.simulator)
    name(axes, "early data: a ridge", (0.75, 1.8), palette.data)


def _profiles(axes: Axes, palette: Palette) -> None:
    """How well each level fits with its best rate."""
    scale(axes, "y", (-4, 0.1), (-4, -2, 0))
    dashed(axes, [LEVEL, LEVEL], [-4, 0], palette.ink)
    for fits, color in ((early(), palette.data), (late(), palette.simulator)):
        # With the levels next to those that are high enough, so that the curve reaches the axis.
        seen = np.convolve(fits.profile > -4.0, [1, 1, 1], "same") > 0
        curve(axes, fits.levels[seen], np.maximum(fits.profile[seen], -4.0), color)
    arrow(axes, (LEVEL, -2.8), (late().best[0] + 0.12, -2.8), palette.discrepancy)
    upward(axes, "log-likelihood, with the best b", palette, left=-24)
    name(axes, "error", ((LEVEL + late().best[0]) / 2, -2.8), palette.discrepancy)
    name(axes, "truth", (LEVEL, -2.5), palette.ink)
    name(axes, "early data", (3.3, -0.2), palette.data)


def draw(palette: Palette) -> Figure:
    """The plane of the two parameters above the profile of one."""
    figure = sheet(416)
    plane, profiles = panel(figure, 28, 28, 352, 220), panel(figure, 28, 284, 352, 376)
    for axes in (plane, profiles):
        bare(axes, palette)
        scale(axes, "x", (0, WIDEST), range(5))
    _plane(plane, palette)
    _profiles(profiles, palette)
    across(profiles, "level a", palette)
    return figure


def numbers() -> Mapping[str, str]:
    """What a caption may say."""
    low, high = late().interval
    return {
        "level": f"{LEVEL:g}",
        "rate": f"{RATE:g}",
        "drain": f"{DRAIN:g}",
        "interval": f"{low:.2f} to {high:.2f}",
        "least": f"{early().interval[0]:.1f}",
    }


def describe() -> str:
    """What is seen, in words."""
    said, (level, rate) = numbers(), late().best
    return (
        "The plane of level a and rate b. Early data leave a curved ridge that runs from a small "
        f"level with a fast rate to a large level with a slow one; the truth, a = {LEVEL:g} and "
        f"b = {RATE:g}, lies on it. Later data leave only a spot of the ridge, at a = {level:.2f} "
        f"and b = {rate:.2f}. Below, the log-likelihood of a with the best b: from early data it "
        f"stays high from a = {said['least']} on; from later data it is a needle, "
        f"{said['interval']} with 95 % confidence, away from the truth."
    )


PICTURE = Picture("structure", draw, describe, numbers)
