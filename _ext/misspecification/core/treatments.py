"""What becomes of the hyperparameters: set by hand, fitted to the data, or averaged over."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from .grid import LENGTHS, SIGMAS, WIDE_LENGTHS, WIDE_SIGMAS, explore

if TYPE_CHECKING:
    from .data import Floats
    from .grid import Beliefs, Cells
    from .posteriors import Analysis, Setting

# What lies outside a central 95 % interval on either side.
TAIL = 0.025
# Half of an interval's precision, far below what is printed.
PRECISION = 1e-10


class Treatment(StrEnum):
    """Where ``sigma`` and ``length`` come from."""

    FIXED = "fixed"
    """From the setting."""
    FITTED = "fitted"
    """From the data: the pair on the grid with the largest evidence (empirical Bayes)."""
    AVERAGED = "averaged"
    """All pairs on the grid, equally likely beforehand, each weighted by its evidence."""
    AVERAGED_WIDELY = "averaged-widely"
    """The same on a grid with wider limits."""
    FITTED_WIDELY = "fitted-widely"
    """As fitted, on the grid with wider limits."""


_WIDE = {Treatment.FITTED_WIDELY, Treatment.AVERAGED_WIDELY}


# NumPy has no error function.
_erfc = np.frompyfunc(math.erfc, 1, 1)


@dataclass(frozen=True)
class Mixture:
    """Weighted Gaussian beliefs about one number, a column for each set of observations."""

    weights: Floats
    beliefs: Beliefs

    def below(self, value: float) -> Floats:
        """The probability of a smaller number, for each set of observations."""
        total = np.zeros_like(self.weights)
        # Most pairs explain nothing; what they could add is below 1e-9.
        counts = self.weights > 1e-12
        above = (self.beliefs.means - value) / (math.sqrt(2.0) * self.beliefs.sds)
        total[counts] = 0.5 * self.weights[counts] * np.asarray(_erfc(above[counts]), np.float64)
        probability: Floats = total.sum(axis=0)
        return probability

    @property
    def sets(self) -> int:
        """How many sets of observations there are."""
        return int(self.weights.shape[1])

    @property
    def mean(self) -> float:
        """The mean, given the observations that every figure shows."""
        return float(self.weights[:, 0] @ self.beliefs.means[:, 0])

    def hits(self, value: float) -> int:
        """For how many sets of observations the central 95 % interval contains ``value``."""
        below = self.below(value)
        return int(np.count_nonzero((below >= TAIL) & (below <= 1.0 - TAIL)))

    @property
    def interval(self) -> tuple[float, float]:
        """The central 95 % interval from the observations that every figure shows."""
        return self._quantile(TAIL), self._quantile(1.0 - TAIL)

    def covers(self, value: float) -> bool:
        """Whether that interval contains ``value``."""
        low, high = self.interval
        return low <= value <= high

    def _quantile(self, probability: float) -> float:
        """Halve a range that must hold it until the range is narrow."""
        means, sds = self.beliefs.means[:, :1], self.beliefs.sds
        first = Mixture(self.weights[:, :1], type(self.beliefs)(means, sds))
        low, high = float((means - 9.0 * sds).min()), float((means + 9.0 * sds).max())
        while high - low > PRECISION:
            middle = (low + high) / 2.0
            low, high = (middle, high) if first.below(middle)[0] < probability else (low, middle)
        return (low + high) / 2.0


@dataclass(frozen=True)
class Conclusion:
    """What is believed of theta, and of reality at ``FAR``, with the priors that were tried."""

    theta: Mixture
    far: Mixture
    cells: Cells


def _weights(treatment: Treatment, evidence: Floats) -> Floats:
    """A weight for each prior and set of observations; for each set they add up to 1."""
    if treatment in {Treatment.FITTED, Treatment.FITTED_WIDELY}:
        best: Floats = np.zeros_like(evidence)
        best[evidence.argmax(axis=0), np.arange(evidence.shape[1])] = 1.0
        return best
    relative: Floats = np.exp(evidence - evidence.max(axis=0))
    relative /= relative.sum(axis=0)
    return relative


@cache
def _explored(analysis: Analysis, setting: Setting, *, widely: bool) -> Cells:
    limits = (WIDE_SIGMAS, WIDE_LENGTHS) if widely else (SIGMAS, LENGTHS)
    return explore(analysis, setting, *limits)


@cache
def conclude(analysis: Analysis, treatment: Treatment, setting: Setting) -> Conclusion:
    """What ``analysis`` concludes from each committed set of observations.

    Remembered, because a page asks for many numbers of few conclusions.
    """
    if treatment is Treatment.FIXED:
        hyperparameters = np.array([setting.sigma]), np.array([setting.length])
        cells = explore(analysis, setting, *hyperparameters)
    else:
        cells = _explored(analysis, setting, widely=treatment in _WIDE)
    weights = _weights(treatment, cells.evidence)
    return Conclusion(Mixture(weights, cells.theta), Mixture(weights, cells.far), cells)
