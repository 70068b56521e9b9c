"""Fitting, averaging, evidence and residuals against computations made another way."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy.optimize import brentq
from scipy.stats import chi2, multivariate_normal, norm

from misspecification.core.coverage import coverage, far_coverage, nearest_coverage
from misspecification.core.data import Reality, locations, observe, standard_normals
from misspecification.core.grid import LENGTHS, SIGMAS, explore
from misspecification.core.posteriors import (
    PRIOR_MEAN,
    PRIOR_SD,
    Analysis,
    Setting,
    covariance,
    posterior,
)
from misspecification.core.predictions import FAR, predict_far
from misspecification.core.residuals import chi_squares, largest_gap, unnoticed
from misspecification.core.treatments import Treatment, conclude
from misspecification.core.wording import NUMBERS, far

ANALYSES = list(Analysis)
FEW = (np.array([0.1, 1.0]), np.array([1.0, 4.0, 8.0]))


@pytest.mark.parametrize("analysis", ANALYSES)
@pytest.mark.parametrize("n", NUMBERS)
def test_the_grid_says_what_a_single_posterior_and_prediction_say(
    analysis: Analysis, n: int
) -> None:
    setting = Setting(n=n)
    cells = explore(analysis, setting, *FEW)
    y = observe(setting.reality, n, setting.noise, standard_normals(3))
    for cell, (sigma, length) in enumerate(zip(cells.sigmas, cells.lengths, strict=True)):
        one = Setting(n=n, sigma=float(sigma), length=float(length))
        for column, observed in enumerate(y):
            theta, there = posterior(analysis, one, observed), predict_far(analysis, one, observed)
            said = cells.theta.means[cell, column], cells.theta.sds[cell, 0]
            assert said == pytest.approx((theta.mean, theta.sd), rel=1e-7)
            said = cells.far.means[cell, column], cells.far.sds[cell, 0]
            assert said == pytest.approx((there.mean, there.sd), rel=1e-6)


@pytest.mark.parametrize("analysis", ANALYSES)
def test_the_grid_has_every_pair_once(analysis: Analysis) -> None:
    cells = explore(analysis, Setting(), *FEW)
    pairs = zip(cells.sigmas.tolist(), cells.lengths.tolist(), strict=True)
    assert sorted(pairs) == sorted(itertools.product(*(one.tolist() for one in FEW)))


@pytest.mark.parametrize("analysis", ANALYSES)
@pytest.mark.parametrize("n", NUMBERS)
def test_the_evidence_is_the_density_of_all_observations_together(
    analysis: Analysis, n: int
) -> None:
    setting = Setting(n=n)
    x = locations(n)
    joint = covariance(analysis, setting) + PRIOR_SD**2 * np.outer(x, x)
    density = multivariate_normal(PRIOR_MEAN * x, joint)
    y = observe(setting.reality, n, setting.noise, standard_normals(5))
    cells = conclude(analysis, Treatment.FIXED, setting).cells
    assert cells.evidence[0, :5] == pytest.approx(density.logpdf(y), rel=1e-7)


def test_fitting_takes_the_pair_with_the_largest_evidence() -> None:
    setting = Setting()
    found = conclude(Analysis.VAGUE, Treatment.FITTED, setting).theta
    y = setting.observations()
    x = locations(setting.n)

    def evidence(pair: tuple[float, float]) -> float:
        one = Setting(sigma=pair[0], length=pair[1])
        joint = covariance(Analysis.VAGUE, one) + PRIOR_SD**2 * np.outer(x, x)
        return float(multivariate_normal(PRIOR_MEAN * x, joint).logpdf(y))

    sigma, length = max(itertools.product(SIGMAS.tolist(), LENGTHS.tolist()), key=evidence)
    expected = posterior(Analysis.VAGUE, Setting(sigma=sigma, length=length)).interval
    assert found.interval == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize("analysis", [Analysis.VAGUE, Analysis.CONSTRAINED])
def test_averaging_gives_the_quantiles_of_the_weighted_posteriors(analysis: Analysis) -> None:
    found = conclude(analysis, Treatment.AVERAGED, Setting())
    weights = np.exp(found.cells.evidence[:, 0] - found.cells.evidence[:, 0].max())
    weights /= weights.sum()
    for mixture in (found.theta, found.far):
        means, sds = mixture.beliefs.means[:, 0], mixture.beliefs.sds[:, 0]
        for tail, bound in zip((0.025, 0.975), mixture.interval, strict=True):
            exact = brentq(lambda t: weights @ norm.cdf(t, means, sds) - tail, -9, 9, xtol=1e-12)  # noqa: B023 - called at once
            assert bound == pytest.approx(exact, abs=1e-7)
        assert mixture.mean == pytest.approx(weights @ means)


@pytest.mark.parametrize("analysis", ANALYSES)
@pytest.mark.parametrize("n", NUMBERS)
def test_coverage_of_a_prediction_is_counted_by_the_predictions_that_are_shown(
    analysis: Analysis, n: int
) -> None:
    setting = Setting(n=n)
    sets = [observe(setting.reality, n, setting.noise, row) for row in standard_normals()]
    truth = far(setting.reality)
    hits = sum(predict_far(analysis, setting, y).covers(truth) for y in sets)
    assert far_coverage(analysis, setting).hits == hits


@pytest.mark.parametrize("n", NUMBERS)
def test_fitted_to_the_data_a_vague_discrepancy_hardly_ever_covers(n: int) -> None:
    setting = Setting(n=n)
    fitted, averaged, fixed = (
        coverage(Analysis.VAGUE, setting, one).hits
        for one in (Treatment.FITTED, Treatment.AVERAGED, Treatment.FIXED)
    )
    assert fitted <= 6
    assert 100 < averaged < 180
    assert fixed == 200
    known = coverage(Analysis.CONSTRAINED, setting, Treatment.FITTED).hits
    assert 184 <= known <= 196


def test_the_better_fit_is_farther_from_the_truth_than_the_prior_set_by_hand() -> None:
    by_hand = conclude(Analysis.VAGUE, Treatment.FIXED, Setting())
    fitted = conclude(Analysis.VAGUE, Treatment.FITTED, Setting())
    assert fitted.cells.evidence[:, 0].max() > by_hand.cells.evidence[0, 0] + 2
    assert by_hand.theta.covers(Reality().theta)
    assert not fitted.theta.covers(Reality().theta)


@pytest.mark.parametrize("n", NUMBERS)
def test_residuals_reveal_the_gap_in_every_draw(n: int) -> None:
    sums = chi_squares(Setting(n=n))
    assert sums.shape == (200,)
    assert sums.min() > chi2.isf(1e-9, n - 1)


def test_residuals_of_a_right_simulator_have_a_chi_squared_distribution() -> None:
    right = Setting(reality=Reality(a=float("inf")))
    shares = chi2.cdf(chi_squares(right), right.n - 1)
    assert abs(shares.mean() - 0.5) < 4 / np.sqrt(12 * len(shares))


def test_chi_squared_is_the_sum_of_squared_residuals_over_the_noise() -> None:
    setting = Setting(n=11)
    y, mean = setting.observations(), posterior(Analysis.NONE, setting).mean
    expected = sum(((y - mean * locations(11)) / 0.01) ** 2)
    assert chi_squares(setting)[0] == pytest.approx(expected)


def test_the_data_show_a_small_part_of_the_discrepancy() -> None:
    reality = Reality()
    whole = reality.theta * 4 - float(reality.at(np.array([4.0]))[0])
    assert largest_gap(Setting()) < whole / 4
    assert predict_far(Analysis.NONE, Setting()).mean > FAR * 0.55 > far(reality)


def test_the_vague_mean_is_farther_off_than_that_without_a_discrepancy() -> None:
    none, vague = (posterior(one, Setting()).mean for one in (Analysis.NONE, Analysis.VAGUE))
    assert vague < none < Reality().theta


@pytest.mark.parametrize("n", NUMBERS)
def test_set_by_hand_the_constraint_covers_reality_beyond_the_data_too_seldom(n: int) -> None:
    assert far_coverage(Analysis.CONSTRAINED, Setting(n=n)).hits < 190 - 2 * 3


@pytest.mark.parametrize("treatment", Treatment)
def test_the_weights_of_all_priors_add_up_to_one(treatment: Treatment) -> None:
    weights = conclude(Analysis.CONSTRAINED, treatment, Setting()).theta.weights
    assert weights.sum(axis=0) == pytest.approx(np.ones(200))


def test_limits_that_are_wider_are_searched_as_finely_and_reach_further() -> None:
    narrow, wide = (
        conclude(Analysis.VAGUE, treatment, Setting()).cells
        for treatment in (Treatment.AVERAGED, Treatment.AVERAGED_WIDELY)
    )
    assert len(narrow.sigmas) == len(wide.sigmas)
    assert wide.sigmas.max() > narrow.sigmas.max()
    assert wide.lengths.max() > narrow.lengths.max()


def test_a_fit_within_wider_limits_covers_less_often() -> None:
    narrow, wide = (
        conclude(Analysis.CONSTRAINED, treatment, Setting()).theta.hits(Reality().theta)
        for treatment in (Treatment.FITTED, Treatment.FITTED_WIDELY)
    )
    assert wide < narrow - 2 * 3


@pytest.mark.parametrize("n", NUMBERS)
def test_the_value_nearest_over_the_efforts_is_where_the_squares_are_least(n: int) -> None:
    setting = Setting(n=n)
    x = locations(n)
    best = np.linalg.lstsq(x[:, None], setting.reality.at(x), rcond=None)[0][0]
    draws = observe(setting.reality, n, setting.noise, standard_normals())
    hits = sum(posterior(Analysis.NONE, setting, y).covers(best) for y in draws)
    assert nearest_coverage(Analysis.NONE, setting).hits == hits


def test_a_sum_is_unnoticed_up_to_two_standard_deviations_above_its_expectation() -> None:
    setting = Setting(noise=0.1)
    law = chi2(setting.n - 1)
    expected = np.count_nonzero(chi_squares(setting) <= law.mean() + 2 * law.std())
    assert 0 < unnoticed(setting) == expected < len(standard_normals())
