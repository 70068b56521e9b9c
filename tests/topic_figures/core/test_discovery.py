"""The figure of model discovery: what the searches find."""

from __future__ import annotations

import numpy as np
import pytest

from misspecification.core.data import locations
from topic_figures.core.discovery import (
    COUNT,
    FAR,
    FRICTION,
    REALITY,
    SHOWN,
    columns,
    fitted,
    law_at,
    observed,
    share,
)


def test_friction_is_the_term_that_the_simulator_lacks() -> None:
    x = np.linspace(0, 10, 11)
    theta, a = REALITY.theta, REALITY.a
    law = columns((FRICTION,), x) @ [theta, -theta / a]
    assert law == pytest.approx(REALITY.at(x))


def test_noise_hides_first_which_term_it_is_and_then_that_there_is_one() -> None:
    (little, none), (middle, few), (_, most) = (share(noise) for noise in (0.001, 0.02, 0.3))
    assert little > 0.95
    assert 0.1 < middle < 0.6
    assert none == few == share(0.01)[1] == 0
    assert most > 0.9


def test_the_law_shown_is_wrong_fits_and_leaves_reality() -> None:
    law, _ = fitted()
    assert law != (FRICTION,)
    left = observed() - law_at(locations(COUNT))
    assert np.sqrt(np.mean(left**2)) < 1.3 * SHOWN
    far = np.array([FAR])
    assert abs(law_at(far) - REALITY.at(far))[0] > 20 * SHOWN
