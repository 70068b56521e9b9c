"""The figure of differentiable simulators: a gradient of the wrong sign."""

from __future__ import annotations

import pytest

from topic_figures.core.differentiable import SHIFTS, START, STEP, differences, exact, simulate

STARTS = [0.03, 0.27, START, 0.88, 1.3]


@pytest.mark.parametrize("start", STARTS)
def test_the_gradient_is_exact_for_the_code(start: float) -> None:
    by = 1e-6
    slope = (simulate(start + by)[0] - simulate(start - by)[0]) / (2 * by)
    assert simulate(start)[1] == pytest.approx(slope)


@pytest.mark.parametrize("start", STARTS)
def test_the_simulator_is_near_the_motion(start: float) -> None:
    assert abs(simulate(start)[0] - exact(start)) <= 2 * STEP


def test_close_starts_show_the_code_and_distant_ones_the_motion() -> None:
    slopes = differences(SHIFTS)
    assert slopes[SHIFTS < STEP / 2.1] == pytest.approx(1)
    assert slopes[-10:].mean() == pytest.approx(-1, abs=0.2)
    assert exact(START + 0.1) < exact(START - 0.1)
