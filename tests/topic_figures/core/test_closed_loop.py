"""The figure of closed loops: where the loop settles, and what would have been best."""

from __future__ import annotations

import numpy as np
import pytest

from topic_figures.core.closed_loop import (
    NOISE,
    PRICE,
    REALITY,
    best,
    gain,
    modeled,
    rounds,
    settled,
)


def test_the_best_effort_has_the_largest_gain() -> None:
    x = np.linspace(0.01, 5, 2000)
    assert best() == pytest.approx(x[gain(x).argmax()], abs=0.003)


def test_the_loop_settles_where_the_model_fitted_there_is_best_there() -> None:
    theta = REALITY.at(np.array([settled()]))[0] / settled()
    x = np.linspace(0.01, 5, 2000)
    assert x[modeled(x, theta).argmax()] == pytest.approx(settled(), abs=0.003)
    assert rounds()[-1].effort == pytest.approx(settled(), abs=5 * NOISE / PRICE / settled())


def test_the_model_is_confirmed_and_the_best_missed() -> None:
    *_, before, last = rounds()
    promised = modeled(np.array([last.effort]), before.theta)[0]
    missed = gain(np.array([best()]))[0] - gain(np.array([last.effort]))[0]
    assert abs(promised - last.gain) < 3 * NOISE < missed
