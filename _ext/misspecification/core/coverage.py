"""How often the intervals cover the truth, over many sets of observations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .data import FIRST, LAST, observe, standard_normals
from .posteriors import Z95, estimator

if TYPE_CHECKING:
    from .data import Reality
    from .posteriors import Analysis, Setting


@dataclass(frozen=True)
class Coverage:
    """In ``hits`` of ``draws`` sets of observations the 95 % interval contains the truth."""

    hits: int
    draws: int


def coverage(analysis: Analysis, setting: Setting) -> Coverage:
    """How often the interval of theta contains the theta of reality.

    Reality stays as it is, and only the noise is drawn anew, from the committed draws.
    """
    draws = standard_normals()
    y = observe(setting.reality, setting.n, setting.noise, draws)
    constant, weights, variance = estimator(analysis, setting)
    errors = constant + y @ weights - setting.reality.theta
    hits = int(np.count_nonzero(np.abs(errors) <= Z95 * np.sqrt(variance)))
    return Coverage(hits, len(draws))


def pseudo_true(reality: Reality) -> float:
    """Where the analysis without a discrepancy gathers as the observations grow in number.

    Of all simulators the nearest to reality in mean square over the efforts, which for Gaussian
    noise is the nearest in Kullback-Leibler divergence: ``∫ x f(x) dx / ∫ x² dx`` (White 1982,
    "Maximum likelihood estimation of misspecified models").
    """
    nodes, weights = np.polynomial.legendre.leggauss(50)
    x = FIRST + (LAST - FIRST) * (nodes + 1.0) / 2.0
    return float(np.sum(weights * x * reality.at(x)) / np.sum(weights * x * x))
