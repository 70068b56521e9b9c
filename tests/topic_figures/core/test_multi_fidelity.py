"""The figure of multi-fidelity: levels that converge, and what correlation buys."""

from __future__ import annotations

import numpy as np
import pytest

from misspecification.core.data import LAST, Reality
from topic_figures.core.multi_fidelity import (
    FINEST,
    LEVELS,
    cheapest,
    correlation,
    mean,
    real,
    variance,
    work,
)

ONE = np.array([0.65])


def test_one_step_is_the_simulator_and_many_are_the_machine_with_friction() -> None:
    friction = np.array([0.05])
    assert work(1, ONE, friction) == pytest.approx(0.65 * LAST)
    machine = Reality(theta=0.65, a=20.0).at(np.array([LAST]))
    assert work(4096, ONE, friction) == pytest.approx(machine, rel=1e-4)


def test_levels_come_nearer_to_the_finest_and_not_to_reality() -> None:
    off = [abs(mean(steps) - mean(FINEST)) for steps in LEVELS]
    assert off == sorted(off, reverse=True)
    assert [correlation(steps) for steps in LEVELS] == sorted(map(correlation, LEVELS))
    assert mean(FINEST) - real() > 10 * off[-2]


@pytest.mark.parametrize("steps", LEVELS[:-1])
def test_the_variance_is_that_of_the_best_division_of_runs(steps: int) -> None:
    shared, cost = correlation(steps) ** 2, steps / FINEST
    # With a share of the cost for runs of the finest level, the rest for as many others.
    fine = np.linspace(0.001, 0.999, 4999)
    others = (1 - fine) / cost
    tried = ((1 - shared) / fine + shared / others)[others >= fine]
    assert variance(steps) == pytest.approx(tried.min(), rel=1e-3)


def test_the_level_that_pays_best_is_neither_the_cheapest_nor_the_nearest() -> None:
    assert LEVELS[0] < cheapest() < LEVELS[-2]
