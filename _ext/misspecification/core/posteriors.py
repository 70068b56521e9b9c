"""What three analyses conclude about theta from the same observations, in closed form.

All take ``y = theta x + delta(x) + noise`` and the prior ``theta ~ N(0.5, 0.5²)``. They differ in
what they believe of the discrepancy ``delta``, which is a Gaussian process with fixed
hyperparameters, so that every posterior is Gaussian (Rasmussen and Williams 2006, "Gaussian
Processes for Machine Learning", section 2.7).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from .data import Reality, locations, observe, standard_normals

if TYPE_CHECKING:
    from .data import Floats

PRIOR_MEAN, PRIOR_SD = 0.5, 0.5
# The 0.975 quantile of the standard normal distribution: the intervals are central 95 % ones.
Z95 = 1.959963984540054


class Analysis(StrEnum):
    """What an analysis believes of the discrepancy."""

    NONE = "none"
    """There is none."""
    VAGUE = "vague"
    """A Gaussian process with mean zero and a squared-exponential kernel."""
    CONSTRAINED = "constrained"
    """The same, given that it is zero and has slope zero at ``x = 0``."""


@dataclass(frozen=True)
class Setting:
    """All that can be set.

    ``n`` is the number of observations, ``noise`` their standard deviation; ``sigma`` and
    ``length`` are the standard deviation and the length scale of the discrepancy's kernel.
    Raises ``ValueError`` where one of the last three is not above 0.
    """

    n: int = 31
    noise: float = 0.01
    reality: Reality = field(default_factory=Reality)
    sigma: float = 1.0
    length: float = 4.0

    def __post_init__(self) -> None:
        """Refuse what no kernel or noise can have."""
        for name in ("noise", "sigma", "length"):
            if not getattr(self, name) > 0:
                raise ValueError(f"{name} must be above 0, not {getattr(self, name)}")

    def observations(self) -> Floats:
        """The observations that every figure shows."""
        return observe(self.reality, self.n, self.noise, standard_normals(1)[0])


@dataclass(frozen=True)
class Gaussian:
    """A Gaussian belief about one number."""

    mean: float
    sd: float

    @property
    def interval(self) -> tuple[float, float]:
        """The central 95 % interval."""
        return self.mean - Z95 * self.sd, self.mean + Z95 * self.sd

    def covers(self, value: float) -> bool:
        """Whether the interval contains ``value``."""
        low, high = self.interval
        return low <= value <= high


def kernel(analysis: Analysis, setting: Setting, x: Floats, y: Floats) -> Floats:
    """The prior covariance of the discrepancy at ``x`` and at ``y``, a matrix.

    Vague: ``k(x, y) = sigma² exp(-(x - y)² / 2 l²)``. Constrained: what remains of ``k`` after
    conditioning on ``delta(0) = 0`` and ``delta'(0) = 0``. A process and its derivative are jointly
    Gaussian (Rasmussen and Williams, section 9.4), here with variances ``sigma²`` and
    ``sigma² / l²`` and uncorrelated at 0, so ``k(x, 0) k(y, 0) / sigma²`` and
    ``k(x, 0) k(y, 0) x y / (sigma² l²)`` come off.
    """
    if analysis is Analysis.NONE:
        return np.zeros((len(x), len(y)))
    scaled_x, scaled_y = x[:, None] / setting.length, y[None, :] / setting.length
    shape = np.exp(-((scaled_x - scaled_y) ** 2) / 2.0)
    if analysis is Analysis.CONSTRAINED:
        at_zero = np.exp(-(scaled_x**2 + scaled_y**2) / 2.0)
        shape -= at_zero * (1.0 + scaled_x * scaled_y)
    return setting.sigma**2 * shape


def covariance(analysis: Analysis, setting: Setting) -> Floats:
    """The covariance of the observations given theta: discrepancy and noise."""
    x = locations(setting.n)
    return kernel(analysis, setting, x, x) + setting.noise**2 * np.eye(setting.n)


def estimator(analysis: Analysis, setting: Setting) -> tuple[float, Floats, float]:
    """The posterior mean as a function of the observations, and the posterior variance.

    With ``C`` the covariance of the observations given theta, and ``m0``, ``v0`` the prior's mean
    and variance: ``v = 1 / (1/v0 + xᵀC⁻¹x)`` and ``m = v m0/v0 + (v C⁻¹x)ᵀ y``. Returned are the
    constant, the weights of the observations, and ``v``.
    """
    x = locations(setting.n)
    weighted: Floats = np.linalg.solve(covariance(analysis, setting), x).astype(np.float64)
    variance = 1.0 / (1.0 / PRIOR_SD**2 + float(x @ weighted))
    return variance * PRIOR_MEAN / PRIOR_SD**2, variance * weighted, variance


def posterior(analysis: Analysis, setting: Setting, y: Floats | None = None) -> Gaussian:
    """The posterior of theta given ``y``, or given the observations that every figure shows."""
    observed = setting.observations() if y is None else y
    constant, weights, variance = estimator(analysis, setting)
    return Gaussian(constant + float(weights @ observed), float(np.sqrt(variance)))
