"""What an analysis concludes with each of many priors on the discrepancy, and how well each fits.

With the kernel's eigenvectors as axes the covariance of the observations is diagonal for every
``sigma`` at once, so that a whole grid costs one decomposition for each length scale.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from .data import locations, observe, standard_normals
from .posteriors import PRIOR_MEAN, PRIOR_SD, kernel
from .predictions import FAR

if TYPE_CHECKING:
    from .data import Floats
    from .posteriors import Analysis, Setting

# Where the hyperparameters are looked for: evenly spaced in their logarithms.
SIGMAS = np.geomspace(0.02, 5.0, 25)
LENGTHS = np.geomspace(0.5, 10.0, 22)
# As many, with limits that an analyst could have chosen as well.
WIDE_SIGMAS = np.geomspace(0.02, 50.0, 25)
WIDE_LENGTHS = np.geomspace(0.5, 40.0, 22)


@dataclass(frozen=True)
class Beliefs:
    """Gaussian beliefs: a row for each prior, a column for each set of observations.

    ``sds`` has one column, because a standard deviation does not depend on what was observed.
    """

    means: Floats
    sds: Floats


@dataclass(frozen=True)
class Cells:
    """For each prior: its hyperparameters, its log evidence, and what is believed under it.

    ``theta`` is of the parameter, ``far`` of reality at ``FAR``. The evidence is the density of
    all observations together, with theta and the discrepancy integrated out (Rasmussen and
    Williams 2006, equation 2.43).
    """

    sigmas: Floats
    lengths: Floats
    evidence: Floats
    theta: Beliefs
    far: Beliefs


def _of_length(
    analysis: Analysis, setting: Setting, sigmas: Floats, y: Floats
) -> tuple[Floats, ...]:
    """The evidence, and the means and variances of theta and of reality at ``FAR``."""
    unit = replace(setting, sigma=1.0)
    x, far = locations(setting.n), np.array([FAR])
    values, axes = np.linalg.eigh(kernel(analysis, unit, x, x))
    effort, rest = axes.T @ x, axes.T @ (y - PRIOR_MEAN * x).T
    across = axes.T @ kernel(analysis, unit, x, far)[:, 0]
    squares = sigmas[:, None] ** 2
    spread = squares * values + setting.noise**2
    variance = 1.0 / (1.0 / PRIOR_SD**2 + (effort**2 / spread).sum(axis=1, keepdims=True))
    shift = variance * ((effort / spread) @ rest)
    gain = squares * across / spread
    lever = FAR - gain @ effort[:, None]
    there = squares * kernel(analysis, unit, far, far) - squares * (gain @ across[:, None])
    misfit = (1.0 / spread) @ rest**2 - shift**2 / variance
    size = np.log(spread).sum(axis=1, keepdims=True) + np.log(PRIOR_SD**2 / variance)
    evidence = -0.5 * (misfit + size + setting.n * math.log(2.0 * math.pi))
    far_means = FAR * PRIOR_MEAN + gain @ rest + lever * shift
    return evidence, PRIOR_MEAN + shift, variance, far_means, there + variance * lever**2


def explore(analysis: Analysis, setting: Setting, sigmas: Floats, lengths: Floats) -> Cells:
    """Every pair of ``sigmas`` and ``lengths``, for every committed set of observations."""
    y = observe(setting.reality, setting.n, setting.noise, standard_normals())
    settings = [replace(setting, length=length) for length in lengths.tolist()]
    rows = [_of_length(analysis, one, sigmas, y) for one in settings]
    parts = [np.concatenate(part) for part in zip(*rows, strict=True)]
    evidence, means, variances, far_means, far_variances = parts
    return Cells(
        np.tile(sigmas, len(lengths)),
        np.repeat(lengths, len(sigmas)),
        evidence,
        Beliefs(means, np.sqrt(variances)),
        # Rounding may leave a variance that is almost zero a little below zero.
        Beliefs(far_means, np.sqrt(np.maximum(far_variances, 1e-300))),
    )
