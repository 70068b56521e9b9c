"""Model discovery: sparse regression that finds the friction term, until noise hides which it is.

A law is ``theta x`` and a few of the candidate terms. Of all laws with at most two terms more, the
one with the smallest ``chi² + PRICE · terms`` is taken: best-subset selection, with a price for
each term.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
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
    named,
    panel,
    points,
    scale,
    sheet,
    upward,
    write,
)
from misspecification.core.data import Reality, locations, standard_normals

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette
    from misspecification.core.data import Floats

REALITY = Reality()
COUNT = 31
# By how much each further term has to lower chi².
PRICE = 10.0
FRICTION = "friction"
# What the machine loses to friction is ``theta / a`` times the first term.
TERMS: Mapping[str, Callable[[Floats], Floats]] = MappingProxyType(
    {
        FRICTION: lambda x: x**2 / (1.0 + x / REALITY.a),
        "x²": lambda x: x**2,
        "x³": lambda x: x**3,
        "√x": np.sqrt,
        "sin x": np.sin,
        "1": np.ones_like,
    }
)
LAWS = tuple(law for size in range(3) for law in combinations(TERMS, size))
# Standard deviations of the noise, evenly spread in their logarithms.
NOISES = np.geomspace(0.0006, 0.3, 19)
# The noise of the one search that is shown, and how far its law is followed.
SHOWN, FAR = 0.02, 10.0


def columns(law: tuple[str, ...], x: Floats) -> Floats:
    """The terms of a law at ``x``, a column each; the first is that of the simulator."""
    return np.stack([x, *(TERMS[term](x) for term in law)], axis=1)


@cache
def found(noise: float) -> tuple[tuple[str, ...], ...]:
    """The law that is found in each of the sets of observations."""
    x = locations(COUNT)
    y = REALITY.at(x) + noise * standard_normals()[:, :COUNT]
    costs = []
    for law in LAWS:
        basis, _ = np.linalg.qr(columns(law, x))
        left = y - (y @ basis) @ basis.T
        costs.append(np.sum(left**2, axis=1) / noise**2 + PRICE * len(law))
    return tuple(LAWS[best] for best in np.argmin(costs, axis=0))


def share(noise: float) -> tuple[float, float]:
    """In which share of the sets the friction term alone is found, and in which nothing."""
    laws = found(noise)
    return laws.count((FRICTION,)) / len(laws), laws.count(()) / len(laws)


def astray() -> int:
    """The first set of observations in which one wrong term is found at the noise shown."""
    return next(
        number for number, law in enumerate(found(SHOWN)) if len(law) == 1 and law != (FRICTION,)
    )


def observed() -> Floats:
    return REALITY.at(locations(COUNT)) + SHOWN * standard_normals()[astray(), :COUNT]


def fitted() -> tuple[tuple[str, ...], Floats]:
    """The law found in that set, and its numbers: theta first."""
    law = found(SHOWN)[astray()]
    values, *_ = np.linalg.lstsq(columns(law, locations(COUNT)), observed(), rcond=None)
    return law, values.astype(np.float64)


def law_at(x: Floats) -> Floats:
    """What that law says at ``x``."""
    law, values = fitted()
    return columns(law, x) @ values


def formula() -> str:
    """That law as a formula, such as ``0.65 x − 0.029 x²``."""
    law, (theta, *others) = fitted()
    terms = zip(law, others, strict=True)
    signed = [f" {'−' if value < 0 else '+'} {abs(value):.3f} {term}" for term, value in terms]
    return f"{theta:.2f} x" + "".join(signed)


def _law(axes: Axes, palette: Palette) -> None:
    """A wrong law that fits, and leaves reality beyond the data."""
    x = np.linspace(0.0, FAR, 21)
    band(axes, x, (law_at(x), REALITY.at(x)), palette.discrepancy, alpha=0.4)
    curve(axes, x, law_at(x), palette.simulator)
    dashed(axes, x, REALITY.at(x), palette.ink)
    points(axes, locations(COUNT), observed(), palette.data)
    scale(axes, "x", (0, FAR), (0, 2, 4, 6, 8, 10))
    scale(axes, "y", (0, 4.9), (0, 2, 4))
    upward(axes, "work y", palette, left=-22)
    write(axes, "another term found:", (9.9, 1.8), palette.simulator, "right")
    write(axes, formula(), (9.9, 1.25), palette.simulator, "right")
    write(axes, "reality", (7.0, 4.1), palette.ink)
    write(axes, "observed", (2.9, 0.6), palette.data)


def _shares(axes: Axes, palette: Palette) -> None:
    """What is found as the noise grows."""
    right, nothing = zip(*(share(float(noise)) for noise in NOISES), strict=True)
    x, ones = np.log10(NOISES), np.ones(len(NOISES))
    low, high = 100 * np.array(right), 100 * (ones - np.array(nothing))
    band(axes, x, (0 * ones, low), palette.simulator, alpha=0.55)
    band(axes, x, (low, high), palette.simulator, alpha=0.25)
    band(axes, x, (high, 100 * ones), palette.ink, alpha=0.1)
    ticks = {float(np.log10(noise)): f"{noise:g}" for noise in (0.001, 0.01, 0.1)}
    named(axes, "x", (float(x[0]), float(x[-1])), ticks)
    scale(axes, "y", (0, 100), (0, 50, 100))
    upward(axes, "searches, %", palette, left=-30)
    write(axes, "friction found", (-2.4, 50), palette.ink)
    write(axes, "another term", (-1.6, 80), palette.ink)
    write(axes, "nothing", (-0.8, 80), palette.ink)


def draw(palette: Palette) -> Figure:
    figure = sheet(420)
    shares, law = panel(figure, 34, 28, 352, 158), panel(figure, 34, 240, 352, 380)
    for axes in (law, shares):
        bare(axes, palette)
    _shares(shares, palette)
    across(shares, "noise, standard deviation", palette)
    _law(law, palette)
    across(law, "effort x", palette)
    return figure


def numbers() -> Mapping[str, str]:
    little, small, large = 0.001, 0.01, 0.2
    return {
        "n": str(COUNT),
        "terms": str(len(TERMS)),
        "shown noise": f"{SHOWN:g}",
        "sets": str(len(found(SHOWN))),
        "little noise": f"{little:g}",
        "at little noise": f"{100 * share(little)[0]:.0f} %",
        "page noise": f"{small:g}",
        "at page noise": f"{100 * share(small)[0]:.0f} %",
        "large noise": f"{large:g}",
        "at large noise": f"{100 * share(large)[1]:.0f} %",
        "formula": formula(),
        "law far": f"{law_at(np.array([FAR]))[0]:.1f}",
        "real far": f"{REALITY.at(np.array([FAR]))[0]:.1f}",
    }


def describe() -> str:
    said = numbers()
    return (
        f"Above, what {said['sets']} searches find as the noise grows: at {said['little noise']} "
        f"{said['at little noise']} find friction; at {said['page noise']} "
        f"{said['at page noise']} do, and the others another term; at {said['large noise']} "
        f"{said['at large noise']} find nothing. Below, one search at noise "
        f"{said['shown noise']}: the law found, {said['formula']}, runs through the observations "
        f"up to effort 4 as reality does, and falls below it beyond: at effort {FAR:g} it says "
        f"{said['law far']} where reality is {said['real far']}."
    )


PICTURE = Picture("discovery", draw, describe, numbers)
