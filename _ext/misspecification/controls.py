"""The controls of the explorable figure, and the constants that its script needs."""

from __future__ import annotations

from dataclasses import dataclass

from .core.data import FIRST, LAST, MOST, THETA, standard_normals
from .core.posteriors import PRIOR_MEAN, PRIOR_SD, Z95, Analysis, Setting
from .core.predictions import FAR
from .core.wording import LETTERS, NAMES


@dataclass(frozen=True)
class Control:
    """A slider: its name in the page's address, its label, its range and where it starts.

    One that is ``folded`` is seen when the reader asks for more settings.
    """

    name: str
    label: str
    least: float
    most: float
    step: float
    start: float
    folded: bool = False


@dataclass(frozen=True)
class Choice:
    """An analysis to choose."""

    value: str
    label: str


def controls() -> list[Control]:
    """The sliders. How wrong the simulator is, is ``1 / a``: 0 means that it is right."""
    start = Setting()
    return [
        Control("n", "Observations", 2, MOST, 1, start.n),
        Control("wrong", f"Simulator’s error at x = {LAST:g}", 0, 0.5, 0.01, 1 / start.reality.a),
        Control("noise", "Noise (standard deviation)", 0.01, 0.2, 0.01, start.noise, folded=True),
        Control("sigma", "Size of the discrepancy (σ)", 0.1, 3, 0.1, start.sigma, folded=True),
        Control("length", "Its length scale (ℓ)", 1, 8, 0.5, start.length, folded=True),
    ]


def choices() -> list[Choice]:
    return [Choice(each, f"{LETTERS[each]}: {NAMES[each]}") for each in Analysis]


def constants() -> dict[str, float | list[float]]:
    """What the script must not know by itself: every number stands in the Python modules."""
    return {
        "theta": THETA,
        "first": FIRST,
        "last": LAST,
        "far": FAR,
        "priorMean": PRIOR_MEAN,
        "priorVariance": PRIOR_SD**2,
        "z": Z95,
        "draws": standard_normals(1)[0].tolist(),
    }
