"""How a page says its numbers: names of the analyses, intervals and verdicts as text."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

import numpy as np

from .posteriors import Analysis
from .predictions import FAR
from .treatments import Treatment

if TYPE_CHECKING:
    from .data import Reality


class Belief(Protocol):
    """What is believed of one number."""

    @property
    def interval(self) -> tuple[float, float]:
        """The central 95 % interval."""

    def covers(self, value: float) -> bool:
        """Whether the interval contains ``value``."""


NAMES = MappingProxyType(
    {
        Analysis.NONE: "no discrepancy",
        Analysis.VAGUE: "vague discrepancy",
        Analysis.CONSTRAINED: "constrained discrepancy",
    }
)
LETTERS = MappingProxyType(dict(zip(Analysis, "ABC", strict=True)))
TREATMENTS = MappingProxyType(
    {
        Treatment.FIXED: "σ and ℓ set by hand",
        Treatment.FITTED: "σ and ℓ fitted",
        Treatment.AVERAGED: "averaged over σ and ℓ",
    }
)
# How many observations the figure and the table compare.
NUMBERS = (11, 31, 61)


def signed(value: float, decimals: int) -> str:
    """A number with a true minus where one is needed."""
    return f"{value:.{decimals}f}".replace("-", "−")


def span(belief: Belief, decimals: int) -> str:
    """The 95 % interval: ``0.564 to 0.567``."""
    low, high = (signed(bound, decimals) for bound in belief.interval)
    return f"{low} to {high}"


def verdict(belief: Belief, truth: float) -> str:
    """What the interval does with the truth, as a verb."""
    return "covers" if belief.covers(truth) else "misses"


def far(reality: Reality) -> float:
    """What reality does at the effort where the decision is made."""
    return float(reality.at(np.array([FAR]))[0])


def shortfall(reality: Reality, effort: float) -> float:
    """By which share reality stays below the simulator at its true theta."""
    return 1.0 - 1.0 / (1.0 + effort / reality.a)
