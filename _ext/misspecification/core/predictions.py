"""What the analyses say reality does, also where nothing was observed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .data import locations
from .posteriors import Gaussian, covariance, kernel, posterior

if TYPE_CHECKING:
    from .data import Floats
    from .posteriors import Analysis, Setting

# Beyond the last observation, at 4: here a decision is to be made.
FAR = 6.0


@dataclass(frozen=True)
class Band:
    """A Gaussian belief at each of several efforts."""

    mean: Floats
    sd: Floats


def predict(analysis: Analysis, setting: Setting, efforts: Floats, y: Floats | None = None) -> Band:
    """Reality without noise at ``efforts``: the simulator and the discrepancy together.

    With ``m``, ``v`` the posterior of theta, ``k`` the discrepancy's covariance between an effort
    ``t`` and the observations, and ``h = t - kᵀC⁻¹x``: the mean is ``t m + kᵀC⁻¹(y - x m)`` and the
    variance ``k(t, t) - kᵀC⁻¹k + v h²`` (Rasmussen and Williams 2006, equation 2.41).
    """
    observed = setting.observations() if y is None else y
    x = locations(setting.n)
    theta = posterior(analysis, setting, observed)
    between = kernel(analysis, setting, efforts, x)
    gain = np.linalg.solve(covariance(analysis, setting), between.T).T
    mean = efforts * theta.mean + gain @ (observed - x * theta.mean)
    prior = kernel(analysis, setting, efforts, efforts).diagonal()
    variance = prior - np.sum(gain * between, axis=1) + theta.sd**2 * (efforts - gain @ x) ** 2
    # Rounding may leave a variance that is zero at the constraint a little below zero.
    return Band(mean, np.sqrt(np.maximum(variance, 0.0)))


def predict_far(analysis: Analysis, setting: Setting, y: Floats | None = None) -> Gaussian:
    """Reality at ``FAR``."""
    band = predict(analysis, setting, np.array([FAR]), y)
    return Gaussian(float(band.mean[0]), float(band.sd[0]))
