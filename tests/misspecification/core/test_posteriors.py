"""The posteriors, the predictions and the coverage against computations made another way."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, multivariate_normal, norm

from misspecification.core.coverage import coverage, pseudo_true
from misspecification.core.data import FIRST, LAST, Reality, locations, observe, standard_normals
from misspecification.core.posteriors import (
    PRIOR_MEAN,
    PRIOR_SD,
    Z95,
    Analysis,
    Setting,
    estimator,
    posterior,
)
from misspecification.core.predictions import FAR, predict, predict_far
from misspecification.core.tables import LENGTHS, SIGMAS
from misspecification.core.wording import NUMBERS, far

if TYPE_CHECKING:
    from collections.abc import Callable

    from misspecification.core.data import Floats

ANALYSES = list(Analysis)
SETTINGS = st.builds(
    Setting,
    n=st.integers(2, 61),
    noise=st.floats(0.01, 0.3),
    reality=st.builds(Reality, a=st.floats(1.0, 1000.0)),
    sigma=st.floats(0.1, 3.0),
    length=st.floats(1.0, 8.0),
)


def discrepancy_covariance(analysis: Analysis, setting: Setting, points: Floats) -> Floats:
    """The covariance of delta at ``points``, the constraint by conditioning on observed zeros."""
    if analysis is Analysis.NONE:
        return np.zeros((len(points), len(points)))
    s2, l2 = setting.sigma**2, setting.length**2
    gaps = points[:, None] - points[None, :]
    plain = s2 * np.exp(-(gaps**2) / (2 * l2))
    if analysis is Analysis.VAGUE:
        return plain
    value = s2 * np.exp(-(points**2) / (2 * l2))
    given_zero = np.column_stack([value, value * points / l2])
    return plain - given_zero @ np.linalg.inv(np.diag([s2, s2 / l2])) @ given_zero.T


def integrated(analysis: Analysis, setting: Setting, y: Floats) -> tuple[float, float]:
    """Mean and standard deviation of theta by summing prior times likelihood over a grid."""
    x = locations(setting.n)
    covariance = discrepancy_covariance(analysis, setting, x) + setting.noise**2 * np.eye(len(x))
    density = multivariate_normal(np.zeros(len(x)), covariance)
    grid = np.linspace(-4, 5, 4001)
    for _ in range(5):
        log = norm.logpdf(grid, PRIOR_MEAN, PRIOR_SD) + density.logpdf(y - np.outer(grid, x))
        weight = np.exp(log - log.max())
        weight /= weight.sum()
        mean = float(weight @ grid)
        sd = math.sqrt(float(weight @ (grid - mean) ** 2))
        width = max(10 * sd, 5 * (grid[1] - grid[0]))
        grid = np.linspace(mean - width, mean + width, 401)
    return mean, sd


@pytest.mark.parametrize("analysis", ANALYSES)
@given(setting=SETTINGS)
@settings(max_examples=50, deadline=None)
def test_the_posterior_is_what_numerical_integration_gives(
    analysis: Analysis, setting: Setting
) -> None:
    found = posterior(analysis, setting)
    mean, sd = integrated(analysis, setting, setting.observations())
    assert found.mean == pytest.approx(mean, rel=1e-6)
    assert found.sd == pytest.approx(sd, rel=1e-6)


@pytest.mark.parametrize("analysis", ANALYSES)
@given(setting=SETTINGS, effort=st.floats(0.1, 8.0))
@settings(max_examples=50, deadline=None)
def test_the_prediction_is_that_of_one_gaussian_process_for_reality(
    analysis: Analysis, setting: Setting, effort: float
) -> None:
    points = np.append(locations(setting.n), effort)
    joint = discrepancy_covariance(analysis, setting, points)
    joint += PRIOR_SD**2 * np.outer(points, points)
    inner = joint[:-1, :-1] + setting.noise**2 * np.eye(setting.n)
    gain = np.linalg.solve(inner, joint[:-1, -1])
    mean = PRIOR_MEAN * effort + gain @ (setting.observations() - PRIOR_MEAN * points[:-1])
    sd = math.sqrt(joint[-1, -1] - gain @ joint[:-1, -1])
    found = predict(analysis, setting, np.array([effort]))
    assert found.mean[0] == pytest.approx(mean, rel=1e-6, abs=1e-8)
    assert found.sd[0] == pytest.approx(sd, rel=1e-6, abs=1e-7)


def test_without_a_discrepancy_the_interval_excludes_the_truth_and_more_data_make_it_surer() -> (
    None
):
    found = [posterior(Analysis.NONE, Setting(n=n)) for n in NUMBERS]
    truth = Reality().theta
    assert not any(one.covers(truth) for one in found)
    misses = [(truth - one.mean) / one.sd for one in found]
    assert misses == sorted(misses)
    assert misses[0] > 30


def test_a_vague_discrepancy_leaves_an_interval_that_hardly_shrinks() -> None:
    found = [posterior(Analysis.VAGUE, Setting(n=n)) for n in NUMBERS]
    assert all(one.covers(Reality().theta) for one in found)
    assert found[-1].sd > 0.97 * found[0].sd
    assert found[-1].sd > 10 * posterior(Analysis.CONSTRAINED, Setting(n=61)).sd


def test_the_constraint_narrows_the_interval_more_the_more_data() -> None:
    found = [posterior(Analysis.CONSTRAINED, Setting(n=n)).sd for n in NUMBERS]
    assert found[0] > found[1] > found[2]


def test_the_prior_on_the_discrepancy_decides() -> None:
    truth = Reality().theta
    assert not posterior(Analysis.CONSTRAINED, Setting(sigma=0.1, length=1.0)).covers(truth)
    wrong = Setting(reality=Reality(a=2.0))
    assert not any(posterior(analysis, wrong).covers(truth) for analysis in Analysis)


def test_only_the_analyses_with_a_discrepancy_cover_reality_beyond_the_data() -> None:
    covered = [predict_far(each, Setting()).covers(far(Reality())) for each in Analysis]
    assert covered == [False, True, True]
    assert f"{far(Reality()):.2f}" == "3.00"


@pytest.mark.parametrize("analysis", ANALYSES)
@pytest.mark.parametrize("sigma", SIGMAS)
@pytest.mark.parametrize("length", LENGTHS)
def test_coverage_over_the_draws_is_near_its_exact_probability(
    analysis: Analysis, sigma: float, length: float
) -> None:
    setting = Setting(sigma=sigma, length=length)
    found = coverage(analysis, setting)
    assert found.draws >= 200
    constant, weights, variance = estimator(analysis, setting)
    bias = constant + weights @ setting.reality.at(locations(setting.n)) - setting.reality.theta
    spread = setting.noise * np.linalg.norm(weights)
    reach = Z95 * math.sqrt(variance)
    exact = norm.cdf((reach - bias) / spread) - norm.cdf((-reach - bias) / spread)
    low, high = binom.interval(0.9999, found.draws, exact)
    assert low <= found.hits <= high


@pytest.mark.parametrize("n", NUMBERS)
def test_coverage_is_counted_by_the_same_posteriors_that_are_shown(n: int) -> None:
    setting = Setting(n=n)
    for analysis in Analysis:
        sets = [observe(setting.reality, n, setting.noise, row) for row in standard_normals()]
        hits = sum(posterior(analysis, setting, y).covers(setting.reality.theta) for y in sets)
        assert coverage(analysis, setting).hits == hits


def test_the_pseudo_true_value_is_where_the_posterior_gathers() -> None:
    x = np.linspace(FIRST, LAST, 200001)
    nearest = np.sum(x * Reality().at(x)) / np.sum(x * x)
    assert pseudo_true(Reality()) == pytest.approx(nearest, rel=1e-5)


def test_the_first_draws_are_those_that_every_figure_shows() -> None:
    draws = standard_normals()
    assert draws.shape == (200, 61)
    assert np.array_equal(draws[0], standard_normals(1)[0])
    assert abs(draws.mean()) < 4 / math.sqrt(draws.size)
    assert abs(draws.var() - 1) < 4 * math.sqrt(2 / draws.size)


def test_a_right_simulator_is_no_trouble() -> None:
    right = Setting(reality=Reality(a=math.inf))
    assert posterior(Analysis.NONE, right).covers(Reality().theta)
    assert coverage(Analysis.NONE, right).hits > 180
    assert predict_far(Analysis.NONE, right).covers(FAR * Reality().theta)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Setting(noise=0), "noise must be above 0, not 0"),
        (lambda: Setting(sigma=-1), "sigma must be above 0, not -1"),
        (lambda: Setting(length=math.nan), "length must be above 0, not nan"),
        (lambda: Reality(a=0), "a must be above 0, not 0"),
        (lambda: locations(1), "n must be from 2 to 61, not 1"),
        (lambda: locations(62), "n must be from 2 to 61, not 62"),
    ],
)
def test_an_impossible_setting_is_refused(make: Callable[[], object], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        make()
