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
    band,
    bare,
    curve,
    dashed,
    name,
    panel,
    points,
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
NOISE = 0.04
# Twice the fall of the log-likelihood within which 95 % of such fits find the truth, for two
# parameters together and for one: the quantiles of chi-squared with as many degrees of freedom.
TWO, ONE = 5.991, 3.841
# Where fits are tried.
LEVELS = np.linspace(0.3, 4.0, 149)
RATES = np.linspace(0.0, 4.0, 801)[1:]


@dataclass(frozen=True)
class Fits:
    """Twice the log-likelihood below the best, for each of ``LEVELS`` and each of ``RATES``."""

    n: int
    last: float
    fall: Floats

    @property
    def profile(self) -> Floats:
        """The same for each level with its best rate."""
        lowest: Floats = self.fall.min(axis=1)
        return lowest

    @property
    def best(self) -> tuple[float, float]:
        """The level and the rate that fit best."""
        level, rate = np.unravel_index(self.fall.argmin(), self.fall.shape)
        return float(LEVELS[level]), float(RATES[rate])

    @property
    def levels(self) -> tuple[float, float]:
        """The least and the largest level in the 95 % interval, among those tried."""
        within = LEVELS[self.profile <= ONE]
        return float(within[0]), float(within[-1])


def grown(t: Floats, level: float, rate: float) -> Floats:
    """What the model says."""
    return level * (1.0 - np.exp(-rate * t))


@cache
def fits(n: int, last: float) -> Fits:
    """Fits to ``n`` observations until the time ``last``."""
    t = np.linspace(last / n, last, n)
    truth = grown(t, *pseudo_true())
    y = truth + NOISE * standard_normals(1)[0, :n]
    shapes = 1.0 - np.exp(-np.outer(RATES, t))
    # For each rate the sum of squares is a parabola in the level.
    squares = np.sum(shapes**2, axis=1) * LEVELS[:, None] ** 2
    chi = (np.sum(y**2) - 2.0 * np.outer(LEVELS, shapes @ y) + squares) / NOISE**2
    return Fits(n, last, chi - chi.min())


def pseudo_true() -> tuple[float, float]:
    """The level and the rate at which the model without a drain is exactly reality."""
    return LEVEL * RATE / (RATE + DRAIN), RATE + DRAIN


def early() -> Fits:
    return fits(11, 0.5)


def late() -> Fits:
    return fits(31, 6.0)


def _ridge(axes: Axes, palette: Palette) -> None:
    """What the early data allow, what all data say, and the truth."""
    fall = early().fall
    held = [(a, RATES[row <= TWO]) for a, row in zip(LEVELS, fall, strict=True)]
    levels = [a for a, rates in held if len(rates)]
    bounds = [(rates[0], rates[-1]) for _, rates in held if len(rates)]
    low, high = zip(*bounds, strict=True)
    band(axes, levels, (low, high), palette.data)
    points(axes, [late().best[0]], [late().best[1]], palette.simulator, size=8)
    axes.plot(LEVEL, RATE, marker="X", markersize=9, color=palette.ink, linestyle="none")
    scale(axes, "y", (0, 3), (0, 1, 2, 3))
    upward(axes, "rate b, per unit of time", palette, left=-24)
    name(axes, "truth", (LEVEL, RATE), palette.ink)
    name(axes, "later data", late().best, palette.simulator)
    name(axes, "early data: a ridge", (0.8, 2.0), palette.data)


def _profiles(axes: Axes, palette: Palette) -> None:
    """The best fit for each level."""
    dashed(axes, [LEVEL, LEVEL], [-4, 0], palette.ink)
    for one, color in ((early(), palette.data), (late(), palette.simulator)):
        seen = one.profile <= 8.0
        curve(axes, LEVELS[seen], -one.profile[seen] / 2, color)
    scale(axes, "y", (-4, 0.1), (-4, -2, 0))
    upward(axes, "profile log-likelihood", palette, left=-24)


def draw(palette: Palette) -> Figure:
    figure = sheet(400)
    ridge, profiles = panel(figure, 28, 28, 352, 230), panel(figure, 28, 278, 352, 360)
    for axes in (ridge, profiles):
        bare(axes, palette)
        scale(axes, "x", (0, 4), (0, 1, 2, 3, 4))
    _ridge(ridge, palette)
    _profiles(profiles, palette)
    across(profiles, "level a, in units of the quantity", palette)
    return figure


def numbers() -> Mapping[str, str]:
    """What the caption may say."""
    low, high = late().levels
    return {
        "true level": f"{LEVEL:g}",
        "late interval": f"{low:.2f} to {high:.2f}",
        "early least": f"{early().levels[0]:.1f}",
    }


def describe() -> str:
    """What is seen, in words."""
    low, high = late().levels
    level, rate = late().best
    return (
        "The plane of level a and rate b. Early data leave a curved ridge that runs from a small "
        f"level with a fast rate to a large level with a slow one; the truth, a = {LEVEL:g} and "
        f"b = {RATE:g}, lies on it. Later data leave only a spot on the ridge, at a = {level:.2f} "
        f"and b = {rate:.2f}. Below, the profile log-likelihood of a: from early data it stays "
        f"high from a = {early().levels[0]:.1f} on, from later data it is a needle from {low:.2f} "
        f"to {high:.2f}, which excludes the truth."
    )


PICTURE = Picture("structure", draw, describe, numbers)
