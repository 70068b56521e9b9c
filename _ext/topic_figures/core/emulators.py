"""Emulators: three gaps between an emulator and a measurement, of which runs close the first.

The simulator knows only half of the friction of the machine. A Gaussian process emulates it
(Rasmussen and Williams 2006, "Gaussian Processes for Machine Learning", section 2.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from figures.picture import Picture
from figures.plots import (
    across,
    band,
    bare,
    curve,
    dashed,
    panel,
    points,
    scale,
    sheet,
    upward,
    write,
)
from misspecification.core.data import Reality, standard_normals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette
    from misspecification.core.data import Floats

SIMULATOR, REALITY = Reality(a=4.0), Reality(a=2.0)
FEW, MORE = (0.0, 1.0, 6.0), (0.0, 1.0, 2.0, 3.5, 5.0, 6.0)
# Standard deviation and length scale of the emulator's kernel.
SIZE, LENGTH = 1.0, 3.0
NOISE = 0.08
MEASURED = np.linspace(0.5, 6.0, 12)
# Where the gaps are shown: the effort 3, the sixth measurement.
SHOWN = 5


@dataclass(frozen=True)
class Emulated:
    """The emulator's mean and standard deviation at some efforts."""

    mean: Floats
    sd: Floats

    @property
    def bounds(self) -> tuple[Floats, Floats]:
        """About 95 % of what the emulator thinks possible."""
        return self.mean - 2.0 * self.sd, self.mean + 2.0 * self.sd


@dataclass(frozen=True)
class Gaps:
    """What is emulated, simulated, true and measured at one effort."""

    emulated: float
    simulated: float
    true: float
    measured: float

    @property
    def sizes(self) -> tuple[float, float, float]:
        """Emulator error, discrepancy and noise, each with its sign."""
        return (
            self.simulated - self.emulated,
            self.true - self.simulated,
            self.measured - self.true,
        )


def _kernel(x: Floats, y: Floats) -> Floats:
    return SIZE**2 * np.exp(-((x[:, None] - y[None, :]) ** 2) / (2.0 * LENGTH**2))


def emulate(runs: Sequence[float], x: Floats) -> Emulated:
    """What a Gaussian process that has seen the ``runs`` says of the simulator at ``x``."""
    seen = np.array(runs)
    shared = _kernel(seen, x)
    weights = np.linalg.solve(_kernel(seen, seen), shared)
    variance = SIZE**2 - np.sum(shared * weights, axis=0)
    return Emulated(weights.T @ SIMULATOR.at(seen), np.sqrt(np.maximum(variance, 0.0)))


def measurements() -> Floats:
    return REALITY.at(MEASURED) + NOISE * standard_normals(1)[0, : len(MEASURED)]


def gaps(runs: Sequence[float]) -> Gaps:
    """The gaps where they are shown."""
    at = MEASURED[SHOWN : SHOWN + 1]
    emulated = float(emulate(runs, at).mean[0])
    simulated, true = (float(known.at(at)[0]) for known in (SIMULATOR, REALITY))
    return Gaps(emulated, simulated, true, float(measurements()[SHOWN]))


def _curves(axes: Axes, runs: Sequence[float], palette: Palette) -> None:
    x = np.linspace(0.0, 6.0, 21)
    emulated = emulate(runs, x)
    band(axes, x, emulated.bounds, palette.simulator, alpha=0.25)
    curve(axes, x, SIMULATOR.at(x), palette.simulator)
    axes.plot(x, emulated.mean, color=palette.simulator, linewidth=2, dashes=(0.8, 1.6))
    dashed(axes, x, REALITY.at(x), palette.ink)
    points(axes, MEASURED, measurements(), palette.data)
    axes.plot(runs, SIMULATOR.at(np.array(runs)), "s", color=palette.simulator, markersize=7)


def _bars(axes: Axes, gap: Gaps, palette: Palette) -> None:
    """The three gaps, each as a bar from where the last one ended."""
    ends = (gap.emulated, gap.simulated, gap.true, gap.measured)
    colors = (palette.simulator, palette.discrepancy, palette.data)
    for place, color in enumerate(colors):
        at = 6.9 + 0.45 * place
        axes.plot([at] * 2, ends[place : place + 2], color=color, lw=8, solid_capstyle="butt")
        axes.plot([at - 0.15, at + 0.6], [ends[place + 1]] * 2, color=palette.ink, lw=0.8)


def _names(axes: Axes, gap: Gaps, palette: Palette) -> None:
    """The names of the curves, and of the gaps while each is there to be seen."""
    write(axes, "reality", (5.2, 0.7), palette.ink)
    write(axes, "measured", (2.2, 0.3), palette.data)
    middle = (gap.simulated + gap.true) / 2 + 0.05
    write(axes, "discrepancy", (7.6, middle), palette.discrepancy, "left")
    write(axes, "noise", (8.1, gap.measured - 0.12), palette.data, "left")
    if abs(gap.sizes[0]) < NOISE:
        write(axes, "emulator = simulator", (5.6, 1.8), palette.simulator, "right")
        return
    write(axes, "emulator", (2.35, 1.75), palette.simulator, "right")
    write(axes, "simulator", (6.3, 1.7), palette.simulator, "left")
    write(axes, "emulator", (7.2, gap.emulated), palette.simulator, "left")
    write(axes, "error", (7.2, gap.emulated - 0.19), palette.simulator, "left")


def draw(palette: Palette) -> Figure:
    figure = sheet(508)
    for runs, top in ((FEW, 28), (MORE, 278)):
        axes = panel(figure, 24, top, 356, top + 186)
        bare(axes, palette)
        axes.spines["bottom"].set_bounds(-0.3, 6)
        _curves(axes, runs, palette)
        _bars(axes, gaps(runs), palette)
        scale(axes, "x", (-0.3, 10.2), (0, 2, 4, 6))
        scale(axes, "y", (-0.12, 2.3), (0, 1, 2))
        upward(axes, "work y", palette, left=-22)
        write(axes, f"{len(runs)} runs", (1.1, 2.1), palette.ink)
        write(axes, f"at x = {MEASURED[SHOWN]:g}", (7.4, 0.2), palette.ink)
        _names(axes, gaps(runs), palette)
        across(axes, "effort x", palette)
        axes.xaxis.set_label_coords(3.3 / 10.5, -0.12)
    return figure


def _fitted() -> float:
    """The theta of the simulator that is nearest to reality at the measured efforts."""
    shape = SIMULATOR.at(MEASURED) / SIMULATOR.theta
    return float(shape @ REALITY.at(MEASURED) / (shape @ shape))


def numbers() -> Mapping[str, str]:
    few, more = gaps(FEW), gaps(MORE)
    fit = Reality(_fitted(), SIMULATOR.a)
    return {
        "a": f"{REALITY.a:g}",
        "simulated a": f"{SIMULATOR.a:g}",
        "theta": f"{REALITY.theta:g}",
        "fitted theta": f"{fit.theta:.2f}",
        "fitted gap": f"{abs(REALITY.at(MEASURED) - fit.at(MEASURED))[SHOWN]:.2f}",
        "few": str(len(FEW)),
        "at": f"{MEASURED[SHOWN]:g}",
        "more": str(len(MORE)),
        "few error": f"{abs(few.sizes[0]):.2f}",
        "more error": f"{abs(more.sizes[0]):.3f}",
        "discrepancy": f"{abs(few.sizes[1]):.2f}",
        "noise": f"{abs(few.sizes[2]):.2f}",
    }


def describe() -> str:
    said = numbers()
    return (
        f"Work against effort, twice. Measurements scatter about the dashed curve of reality, and "
        f"the simulator runs above it. Above, an emulator that has seen {said['few']} runs leaves "
        f"the simulator between them; below, with {said['more']} runs, it lies on it. Bars show "
        f"the three gaps at effort {said['at']}: the emulator's error shrinks from "
        f"{said['few error']} to {said['more error']}; the discrepancy, "
        f"{said['discrepancy']}, and the noise, {said['noise']}, stay."
    )


PICTURE = Picture("emulators", draw, describe, numbers)
