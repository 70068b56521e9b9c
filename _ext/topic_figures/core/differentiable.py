"""Differentiable simulators: a gradient that is exact for the code and wrong for the motion.

A body moves toward a wall, bounces and moves away, always at speed 1. The simulator goes in steps
of time, and turns the body at the first step behind the wall. So a start farther away by a little
leaves the number of steps before the bounce as it is, and moves the end up, where in truth it
moves down.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from figures.picture import Picture
from figures.plots import (
    across,
    bare,
    curve,
    dashed,
    named,
    panel,
    scale,
    sheet,
    upward,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from figures.palette import Palette
    from misspecification.core.data import Floats

STEPS, DURATION = 10, 1.0
STEP = DURATION / STEPS
# The start at which slopes are compared: the middle of a tooth.
START = 0.45
# Shifts of the start, from a twentieth of a step to four steps, in pieces with equal numbers of
# steps before the bounce: where one number becomes another, the slope from two runs jumps.
EDGES = STEP * np.array([0.05, 0.5, 1.5, 2.5, 3.5, 4.0])
PIECES = tuple(np.geomspace(low + 1e-6, high - 1e-6, 12) for low, high in pairwise(EDGES))
SHIFTS = np.concatenate(PIECES)


def simulate(start: float) -> tuple[float, float]:
    """Where the body ends, and the derivative of that by the start, by the rules of calculus."""
    place, slope, speed = start, 1.0, -1.0
    for _ in range(STEPS):
        place += speed * STEP
        # The speed changes its sign with the place, but not smoothly: nothing adds to the slope.
        if place < 0.0:
            speed = 1.0
    return place, slope


def exact(start: float) -> float:
    """Where the body truly ends."""
    return abs(start - DURATION)


def differences(shifts: Floats) -> Floats:
    """The slope of the simulator from two runs, with starts ``shift`` below and above."""
    ends = [simulate(START + shift)[0] - simulate(START - shift)[0] for shift in shifts]
    return np.array(ends) / (2.0 * shifts)


def _teeth() -> tuple[list[float], list[float]]:
    """The starts and ends between which the simulator's line is straight, with gaps at jumps."""
    starts, ends = [], []
    for number in range(STEPS):
        for edge in (number * STEP + 1e-6, (number + 1) * STEP - 1e-6):
            starts.append(edge)
            ends.append(simulate(edge)[0])
        starts.append(float("nan"))
        ends.append(float("nan"))
    return [*starts, 1.001, 1.6], [*ends, simulate(1.001)[0], simulate(1.6)[0]]


def _ends(axes: Axes, palette: Palette) -> None:
    curve(axes, *_teeth(), palette.simulator, wide=2)
    dashed(axes, [0.0, 1.0, 1.6], [1.0, 0.0, 0.6], palette.ink)
    end = simulate(START)[0]
    axes.annotate(
        "",
        (START + 0.35, end + 0.35),
        (START, end),
        arrowprops={"arrowstyle": "-|>", "linewidth": 3, "color": palette.simulator, "shrinkA": 0},
    )
    write(axes, "code's gradient: +1", (START + 0.1, end + 0.43), palette.simulator, "left")
    write(axes, "reality: slope −1", (0.1, 1.05), palette.ink, "left")
    write(axes, "simulator", (0.02, 0.36), palette.simulator, "left")
    write(axes, "no bounce", (1.4, 0.04), palette.ink)
    scale(axes, "x", (0, 1.6), (0, 0.5, 1, 1.5))
    scale(axes, "y", (-0.1, 1.15), (0, 0.5, 1))
    upward(axes, "place at the end", palette, left=-32)


def _slopes(axes: Axes, palette: Palette) -> None:
    for shifts in PIECES:
        curve(axes, np.log10(shifts / STEP), differences(shifts), palette.simulator, wide=1.6)
    dashed(axes, [-1.3, 0.6], [-1, -1], palette.ink)
    ticks = {float(np.log10(share)): f"{share:g}" for share in (0.05, 0.1, 0.2, 0.5, 1, 2, 4)}
    named(axes, "x", (-1.31, 0.61), ticks)
    scale(axes, "y", (-3.4, 1.6), (-3, -1, 1))
    upward(axes, "slope from two runs", palette, left=-32)
    write(axes, "code's gradient: +1", (-1.28, 0.4), palette.simulator, "left")
    write(axes, "reality: −1", (-1.28, -1.65), palette.ink, "left")


def draw(palette: Palette) -> Figure:
    figure = sheet(430)
    ends, slopes = panel(figure, 36, 28, 352, 206), panel(figure, 36, 284, 352, 390)
    for axes in (ends, slopes):
        bare(axes, palette)
    _ends(ends, palette)
    across(ends, "place at the start", palette)
    _slopes(slopes, palette)
    across(slopes, "shift of the start, in steps", palette)
    return figure


def numbers() -> Mapping[str, str]:
    small, large = differences(SHIFTS[[0, -1]])
    return {
        "gradient": f"{simulate(START)[1]:+.0f}",
        "motion": f"{(exact(START + 0.1) - exact(START - 0.1)) / 0.2:+.0f}".replace("-", "−"),
        "small": f"{small:+.2f}",
        "large": f"{large:+.2f}".replace("-", "−"),
        "steps": str(STEPS),
    }


def describe() -> str:
    said = numbers()
    return (
        f"Above, where a body ends against where it started. In truth a bounce makes it a line "
        f"that falls; the simulator, in {said['steps']} steps of time, follows it as a saw does, "
        f"each tooth rising: its gradient, {said['gradient']}, has the opposite sign of the "
        f"motion's, {said['motion']}. Without a bounce both rise alike. Below, slopes from two "
        f"runs: {said['small']} where the starts are close, {said['large']} where they are several "
        f"steps apart."
    )


PICTURE = Picture("differentiable", draw, describe, numbers)
