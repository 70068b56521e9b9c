"""The figures of the topics: each says what it computes, and what it shows is so."""

from __future__ import annotations

import gzip
import math
import re

import numpy as np
import pytest

from figures.palette import NAMES
from figures.svg import inline
from misspecification.core.data import THETA, locations
from sphinx_helpers.drawings.addresses import picture_at
from topic_figures.core import _amortized, misspecification, pipelines, structure
from topic_figures.known import address, names, number

PICTURES = [picture_at(address(name)) for name in names()]


@pytest.fixture(params=PICTURES, ids=lambda picture: picture.name, scope="module")
def drawn(request: pytest.FixtureRequest) -> tuple[str, str]:
    """The name of a picture, and its SVG."""
    return request.param.name, inline(request.param)


def test_a_figure_has_at_most_8_kb_and_the_same_bytes_twice(drawn: tuple[str, str]) -> None:
    name, svg = drawn
    assert len(gzip.compress(svg.encode())) <= 8000
    assert inline(picture_at(address(name))) == svg


def test_a_figure_has_the_site_s_colors_and_ids_of_its_own(drawn: tuple[str, str]) -> None:
    name, svg = drawn
    colors = set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) - {"none"}
    assert colors <= set(NAMES.values())
    assert not re.search(r"style=|font-family", svg)
    ids = re.findall(r'\bid="([^"]+)"', svg)
    assert len(ids) == len(set(ids))
    assert all(one.startswith(f"{name}-") for one in ids)


def test_nothing_is_drawn_beside_the_sheet(drawn: tuple[str, str]) -> None:
    width, height = map(float, re.search(r'viewBox="0 0 (\S+) (\S+)"', drawn[1]).groups())
    places = re.findall(r'<(?:use|text)\b[^>]* x="([-\d.]+)" y="([-\d.]+)"', drawn[1])
    assert places
    assert all(0 <= float(x) <= width and 0 <= float(y) <= height for x, y in places)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_the_words_hold_numbers_of_the_computation(picture: object) -> None:
    said = re.findall(r"\d[\d.]*\d|\d", picture.describe())  # type: ignore[attr-defined]
    numbers = " ".join(picture.numbers().values())  # type: ignore[attr-defined]
    assert len(said) >= 3
    assert set(said) & set(re.findall(r"\d[\d.]*\d|\d", numbers))


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        ("map n", "there is no figure 'map'; write one of active-learning, closed-loop"),
        ("inference best", "inference has no number 'best'; it has: interval, least"),
        ("inference", "inference has no number ''; it has: interval, least"),
    ],
)
def test_a_wrong_request_says_what_to_write(request_: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        number(request_)


def test_the_posterior_is_the_best_of_its_form() -> None:
    pairs, learned = _amortized.pairs(), _amortized.trained()

    def loss(constant: float, slope: float, sd: float) -> float:
        off = (pairs.thetas - constant - slope * pairs.summaries) / sd
        return float(np.mean(off**2 / 2 + math.log(sd)))

    least = loss(learned.constant, learned.slope, learned.sd)
    for by in (-1e-3, 1e-3):
        assert loss(learned.constant + by, learned.slope, learned.sd) > least
        assert loss(learned.constant, learned.slope + by, learned.sd) > least
        assert loss(learned.constant, learned.slope, learned.sd + by) > least


def test_what_is_learned_is_near_the_exact_posterior() -> None:
    x = locations(_amortized.N)
    precision = 1 / _amortized.PRIOR_SD**2 + float(x @ x) / _amortized.NOISE**2
    assert _amortized.trained().sd == pytest.approx(precision**-0.5, rel=0.1)


def test_ranks_are_even_for_the_simulator_and_not_for_reality() -> None:
    checks = _amortized.checks()
    simulator, reality = np.array(checks.simulator), np.array(checks.reality)
    # Nine in a thousand binomial shares are farther from a tenth; ten of them are looked at.
    bound = 100 * 2.6 * math.sqrt(0.1 * 0.9 / checks.sets)
    assert np.abs(simulator - 10).max() <= bound
    assert reality[-1] - 10 > 10 * bound
    assert simulator.sum() == pytest.approx(100)
    assert reality.sum() == pytest.approx(100)


def test_residuals_show_two_faults_of_three() -> None:
    odd, friction, loss = misspecification.faults()
    assert np.abs(odd.residuals).argmax() == misspecification.ODD
    assert odd.outside < friction.outside / 3
    assert friction.trend > 0.8
    assert abs(loss.trend) < 0.4
    assert loss.outside <= 5
    assert odd.off < 3 < min(friction.off, loss.off)
    assert loss.theta == pytest.approx((1 - misspecification.LOST) * THETA, abs=3 * loss.sd)


def test_early_data_leave_the_level_open_and_later_ones_miss_it() -> None:
    low, high = structure.early().interval
    assert low < structure.LEVEL < high == structure.WIDEST
    least, most = structure.late().interval
    level, rate = structure.pseudo_true()
    assert least < level < most < structure.LEVEL
    assert structure.late().best[1] == pytest.approx(rate, rel=0.2)
    t = np.linspace(0.1, 5, 9)
    drained = structure.grown(t, level, rate)
    slope = structure.RATE * (structure.LEVEL - drained) - structure.DRAIN * drained
    assert slope == pytest.approx(level * rate * np.exp(-rate * t))


def test_the_region_ends_where_the_fit_has_fallen_so_far() -> None:
    late = structure.late()
    levels, low, high = late.region
    middle = len(levels) // 2
    row = late.fall[np.flatnonzero(late.levels == levels[middle])[0]]
    fallen = np.interp([low[middle], high[middle]], late.rates, row)
    assert fallen == pytest.approx(structure.TWO, abs=0.05)


def test_later_stages_make_up_for_a_part_of_the_first() -> None:
    _, physics, *_, answer = pipelines.stages()
    assert physics.middle < answer.middle < THETA
    assert physics.low == physics.high
    assert answer.low < THETA < answer.high
