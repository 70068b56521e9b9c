"""Model misspecification: what residuals show of three faults, and what they do not.

The simulator, a line through zero, is fitted by least squares to the same machine with one fault at
a time: one odd datum, friction, or a loss that takes the same share of every effort. The noise and
its draws are those of the computed example.
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
    dashed,
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
from misspecification.core.data import FIRST, LAST, locations
from misspecification.core.posteriors import Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette
    from misspecification.core.data import Floats

SETTING = Setting()
# The odd datum is the one at this place, by so many standard deviations of the noise too high.
ODD, BY = 20, 9.0
# The share of every effort that is lost.
LOST = 0.1
TALLEST = 13.0


@dataclass(frozen=True)
class Fault:
    """A fit to data with one fault: the residuals over the noise, and the fitted theta."""

    label: str
    residuals: Floats
    theta: float
    sd: float

    @property
    def off(self) -> float:
        """How far theta is from the truth, in its own standard deviations."""
        return abs(self.theta - SETTING.reality.theta) / self.sd

    @property
    def trend(self) -> float:
        """The correlation of each residual with the next: near 0 for noise, near 1 for a curve."""
        return float(np.corrcoef(self.residuals[:-1], self.residuals[1:])[0, 1])

    @property
    def outside(self) -> int:
        """How many residuals are beyond twice the noise."""
        return int(np.count_nonzero(np.abs(self.residuals) > 2.0))


def _fitted(label: str, y: Floats) -> Fault:
    x = locations(SETTING.n)
    theta = float(x @ y / (x @ x))
    sd = SETTING.noise / float(np.sqrt(x @ x))
    return Fault(label, (y - theta * x) / SETTING.noise, theta, sd)


@cache
def faults() -> tuple[Fault, Fault, Fault]:
    """An odd datum, a wrong shape, and a wrong size that theta makes up for."""
    x, truth = locations(SETTING.n), SETTING.reality.theta
    friction = SETTING.observations()
    noise = friction - SETTING.reality.at(x)
    odd = truth * x + noise
    odd[ODD] += BY * SETTING.noise
    loss = truth * (1.0 - LOST) * x + noise
    return (
        _fitted("one odd datum", odd),
        _fitted("friction left out", friction),
        _fitted("a loss that θ absorbs", loss),
    )


def _residuals(axes: Axes, fault: Fault, palette: Palette) -> None:
    scale(axes, "x", (0, LAST + FIRST), range(5))
    scale(axes, "y", (-TALLEST, TALLEST), (-10, 0, 10))
    band(axes, [0, LAST + FIRST], ([-2, -2], [2, 2]), palette.ink, alpha=0.22)
    points(axes, locations(SETTING.n), fault.residuals, palette.data, size=4)


def _theta(axes: Axes, fault: Fault, palette: Palette) -> None:
    """Where the fit puts theta, and where it is."""
    truth = SETTING.reality.theta
    scale(axes, "x", (0.54, 0.68), (0.55, 0.65))
    named(axes, "y", (-1, 1), {})
    dashed(axes, [truth, truth], [-1, 1], palette.ink)
    axes.plot(fault.theta, 0, color=palette.simulator, marker="s", markersize=7)
    # Where the square would hide it there is no error to show.
    if fault.off > 5.0:
        arrow(axes, (truth, 0), (fault.theta + 0.012, 0), palette.discrepancy)


def draw(palette: Palette) -> Figure:
    """A row for each fault: its residuals, and what became of theta."""
    figure = sheet(410)
    for row, fault in enumerate(faults()):
        top = 52 + 108 * row
        last = row == len(faults()) - 1
        left, right = panel(figure, 32, top, 232, top + 74), panel(figure, 262, top, 354, top + 74)
        for axes, show in ((left, _residuals), (right, _theta)):
            bare(axes, palette, left=axes is left)
            show(axes, fault, palette)
            if not last:
                axes.set_xticklabels([])
        upward(left, fault.label, palette)
        if row == 0:
            write(left, "noise (± 2)", (0.1, -7), palette.ink, "left")
            name(right, "truth", (SETTING.reality.theta, 0.7), palette.ink)
        if last:
            across(left, "effort x", palette)
            across(right, "fitted θ", palette)
    write_on_sheet(figure, "residuals, in units of the noise", (4, 14), palette.data, "left")
    return figure


def numbers() -> Mapping[str, str]:
    """What a caption may say."""
    odd, friction, loss = faults()
    return {
        "truth": f"{SETTING.reality.theta:g}",
        "odd": f"{odd.theta:.3f}",
        "friction": f"{friction.theta:.3f}",
        "loss": f"{loss.theta:.3f}",
        "lost": f"{100 * LOST:g} %",
        "odd outside": f"{odd.outside}",
        "friction outside": f"{friction.outside}",
        "loss outside": f"{loss.outside}",
        "n": f"{SETTING.n}",
    }


def describe() -> str:
    """What is seen, in words."""
    said = numbers()
    return (
        "Three rows of residuals against effort, each beside the fitted θ, whose true value is "
        f"{said['truth']}. One odd datum: a single residual far above the others, which lie in the "
        f"band of the noise; θ is {said['odd']}. Friction left out: the residuals form an arch, "
        f"{said['friction outside']} of {said['n']} outside the band; θ is {said['friction']}. A "
        f"loss that θ absorbs: the residuals look like noise, {said['loss outside']} of "
        f"{said['n']} outside the band; yet θ is {said['loss']}."
    )


PICTURE = Picture("misspecification", draw, describe, numbers)
