"""How often the intervals cover the truth, over many sets of observations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .data import FIRST, LAST, locations
from .predictions import FAR
from .treatments import Treatment, conclude

if TYPE_CHECKING:
    from .data import Reality
    from .posteriors import Analysis, Setting


@dataclass(frozen=True)
class Coverage:
    """In ``hits`` of ``draws`` sets of observations the 95 % interval contains the truth."""

    hits: int
    draws: int

    def __str__(self) -> str:
        """Say ``190 of 200``."""
        return f"{self.hits} of {self.draws}"


def coverage(
    analysis: Analysis, setting: Setting, treatment: Treatment = Treatment.FIXED
) -> Coverage:
    """How often the interval of theta contains the theta of reality.

    Reality stays as it is, and only the noise is drawn anew, from the committed draws.
    """
    theta = conclude(analysis, treatment, setting).theta
    return Coverage(theta.hits(setting.reality.theta), theta.sets)


def far_coverage(
    analysis: Analysis, setting: Setting, treatment: Treatment = Treatment.FIXED
) -> Coverage:
    """How often the interval of reality at ``FAR`` contains what reality does there."""
    there = conclude(analysis, treatment, setting).far
    return Coverage(there.hits(float(setting.reality.at(np.array([FAR]))[0])), there.sets)


def nearest_coverage(
    analysis: Analysis, setting: Setting, treatment: Treatment = Treatment.FIXED
) -> Coverage:
    """How often the interval of theta contains the theta nearest to reality at the efforts.

    It is the pseudo-true value of these efforts, ``Σ x f(x) / Σ x²``.
    """
    x = locations(setting.n)
    theta = conclude(analysis, treatment, setting).theta
    return Coverage(theta.hits(float(x @ setting.reality.at(x) / (x @ x))), theta.sets)


def pseudo_true(reality: Reality) -> float:
    """Where the analysis without a discrepancy gathers as the observations grow in number.

    Of all simulators the nearest to reality in mean square over the efforts, which for Gaussian
    noise is the nearest in Kullback-Leibler divergence: ``∫ x f(x) dx / ∫ x² dx`` (White 1982,
    "Maximum likelihood estimation of misspecified models").
    """
    nodes, weights = np.polynomial.legendre.leggauss(50)
    x = FIRST + (LAST - FIRST) * (nodes + 1.0) / 2.0
    return float(np.sum(weights * x * reality.at(x)) / np.sum(weights * x * x))
