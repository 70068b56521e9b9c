"""The figure of active learning: what the learners choose, and what they conclude."""

from __future__ import annotations

import numpy as np
import pytest

from misspecification.core.data import LAST, locations, standard_normals
from misspecification.core.posteriors import posterior
from topic_figures.core.active_learning import (
    COUNT,
    REALITY,
    RIGHT,
    SETTING,
    WRONG,
    chosen,
    learned,
    spread,
)


def test_the_wrong_model_measures_where_it_is_most_wrong() -> None:
    assert set(chosen(WRONG)) == {LAST}


def test_the_right_model_measures_where_friction_does_little() -> None:
    assert np.median(chosen(RIGHT)) < LAST / 3


def test_choosing_makes_the_wrong_model_worse_and_the_right_one_covers() -> None:
    wrong, even = learned(WRONG, chosen(WRONG)), learned(WRONG, spread())
    assert wrong.mean < even.mean < REALITY.theta
    assert wrong.sd < even.sd
    assert not even.covers(REALITY.theta)
    assert learned(RIGHT, chosen(RIGHT)).covers(REALITY.theta)


@pytest.mark.parametrize("analysis", [WRONG, RIGHT])
def test_what_is_learned_from_even_efforts_is_the_posterior_of_the_example(analysis: str) -> None:
    y = REALITY.at(locations(COUNT)) + SETTING.noise * standard_normals(1)[0, :COUNT]
    setting = type(SETTING)(n=COUNT, noise=SETTING.noise)
    expected = posterior(analysis, setting, y)
    found = learned(analysis, spread())
    assert (found.mean, found.sd) == pytest.approx((expected.mean, expected.sd))
