"""An inference that is trained on simulations, and its checks; the figure is in ``inference``.

Pairs of an efficiency and of simulated data train a posterior: the Gaussian density that makes the
mean of ``-log q(theta | s)`` over the pairs least, with a mean that is linear in ``s``. That is
neural posterior estimation without a network: the best weights are those of a regression. The
summary ``s`` of a data set is the slope of the line through it, which for this simulator loses
nothing. The simulator is the machine without friction; reality has it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from misspecification.core.data import Reality, locations, standard_normals
from misspecification.core.posteriors import Gaussian

if TYPE_CHECKING:
    from misspecification.core.data import Floats

# What is believed of the efficiency, how often and how well the machine is observed, and reality.
PRIOR_MEAN, PRIOR_SD = 0.5, 0.1
N, NOISE = 5, 0.2
TRUTH = Reality()
# A data set uses so many of the 61 draws in a row, so that each row serves ten data sets: the first
# two for training, four for each check, and the last place, of which one draw is left over, none.
USED = N + 1
TRAINING, SIMULATED, REAL = range(2), range(2, 6), range(6, 10)
BINS = 10


@dataclass(frozen=True)
class Sets:
    """Efficiencies drawn from the prior, and the summary of the data that each has given."""

    thetas: Floats
    summaries: Floats


@dataclass(frozen=True)
class Checks:
    """Where truths lie in their posteriors, for new data of the simulator and data of reality.

    In which share of the ``sets``, in percent, it is each tenth, from the lowest on.
    """

    simulator: list[float]
    reality: list[float]
    sets: int


@dataclass(frozen=True)
class Trained:
    """The posterior that was learned: a Gaussian with this mean at ``s`` and this deviation."""

    constant: float
    slope: float
    sd: float

    def mean(self, summary: Floats | float) -> Floats | float:
        return self.constant + self.slope * summary


def summary(y: Floats) -> Floats:
    """The slope of the line through zero and each data set."""
    x = locations(N)
    slopes: Floats = y @ x / (x @ x)
    return slopes


def _sets(reality: Reality, places: range) -> Sets:
    """Data sets of a machine with the friction of ``reality``, with draws from these places."""
    rows = standard_normals()
    draws = np.concatenate([rows[:, USED * place : USED * (place + 1)] for place in places])
    thetas = PRIOR_MEAN + PRIOR_SD * draws[:, 0]
    per_theta = reality.at(locations(N)) / reality.theta
    return Sets(thetas, summary(np.outer(thetas, per_theta) + NOISE * draws[:, 1:]))


# Without friction reality is what the simulator says.
SIMULATOR = Reality(a=math.inf)


@cache
def pairs() -> Sets:
    """The training set."""
    return _sets(SIMULATOR, TRAINING)


@cache
def trained() -> Trained:
    """What is learned from the training set, by maximum likelihood."""
    sets = pairs()
    design = np.stack([np.ones_like(sets.summaries), sets.summaries])
    constant, slope = np.linalg.solve(design @ design.T, design @ sets.thetas)
    residuals = sets.thetas - constant - slope * sets.summaries
    return Trained(float(constant), float(slope), float(np.sqrt(np.mean(residuals**2))))


def shares(sets: Sets) -> list[float]:
    """In which share of the data sets, in percent, the truth is in each tenth of its posterior."""
    posterior = trained()
    scores = (sets.thetas - posterior.mean(sets.summaries)) / posterior.sd
    below = [0.5 * math.erfc(-score / math.sqrt(2.0)) for score in scores]
    tenths = [min(int(BINS * one), BINS - 1) for one in below]
    return [100.0 * tenths.count(tenth) / len(tenths) for tenth in range(BINS)]


@cache
def checks() -> Checks:
    """The check that can be made, and the one that only an example can make."""
    simulator, reality = _sets(SIMULATOR, SIMULATED), _sets(TRUTH, REAL)
    return Checks(shares(simulator), shares(reality), len(reality.thetas))


@cache
def observed() -> float:
    """The summary of what is observed of the machine that is asked about."""
    y = TRUTH.at(locations(N)) + NOISE * standard_normals(1)[0, :N]
    return float(summary(y))


def concluded() -> Gaussian:
    """The posterior, conditioned on what is observed."""
    posterior = trained()
    return Gaussian(float(posterior.mean(observed())), posterior.sd)
