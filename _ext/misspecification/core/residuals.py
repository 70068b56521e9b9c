"""What the observations say against the analysis that knows no discrepancy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .data import FIRST, LAST, locations, observe, simulate, standard_normals
from .posteriors import Analysis, estimator, posterior

if TYPE_CHECKING:
    from .data import Floats
    from .posteriors import Setting


def chi_squares(setting: Setting) -> Floats:
    """For each committed set of observations, the sum of squared residuals over the noise variance.

    The residuals are those of the simulator at the posterior mean of theta. Were there no
    discrepancy, the sum would have a chi-squared distribution with ``n - 1`` degrees of freedom,
    but for the prior, which weighs next to nothing.
    """
    x = locations(setting.n)
    y = observe(setting.reality, setting.n, setting.noise, standard_normals())
    constant, weights, _ = estimator(Analysis.NONE, setting)
    residuals = y - np.outer(constant + y @ weights, x)
    sums: Floats = np.sum((residuals / setting.noise) ** 2, axis=1)
    return sums


def unnoticed(setting: Setting) -> int:
    """In how many sets the sum is within two standard deviations of what is expected, or below.

    Expected where there is no discrepancy: a chi-squared distribution with ``n - 1`` degrees of
    freedom has that mean and twice that variance.
    """
    freedom = setting.n - 1
    return int(np.count_nonzero(chi_squares(setting) <= freedom + 2.0 * np.sqrt(2.0 * freedom)))


def largest_gap(setting: Setting) -> float:
    """How far the fitted simulator is from reality at most, among the efforts that are observed."""
    x = np.linspace(FIRST, LAST, 1001)
    fitted = simulate(x, posterior(Analysis.NONE, setting).mean)
    return float(np.abs(fitted - setting.reality.at(x)).max())


def residuals(setting: Setting) -> Floats:
    """What the simulator leaves of the observations that every figure shows."""
    fitted = simulate(locations(setting.n), posterior(Analysis.NONE, setting).mean)
    return setting.observations() - fitted
