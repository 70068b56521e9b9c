"""The numbers that a page asks for, the texts for pictures, and the tables."""

from __future__ import annotations

import pytest

from misspecification.core.description import DESCRIPTIONS
from misspecification.core.posteriors import Analysis, Setting, posterior
from misspecification.core.predictions import predict_far
from misspecification.core.tables import by_analysis, by_prior
from misspecification.core.wording import OF_ANALYSES, OF_REALITY, far, say, span, verdict


def test_an_interval_is_said_with_the_computed_bounds() -> None:
    low, high = posterior(Analysis.NONE, Setting(n=61)).interval
    assert say("interval none n=61") == f"{low:.3f} to {high:.3f}"


def test_settings_change_what_is_said() -> None:
    setting = Setting(sigma=0.1, length=1.0)
    said = say("interval constrained sigma=0.1 length=1")
    assert said == span(posterior(Analysis.CONSTRAINED, setting), 3)
    assert said != say("interval constrained")


def test_a_negative_bound_has_a_true_minus() -> None:
    assert say("interval vague sigma=3 length=1").startswith("−0.")


@pytest.mark.parametrize("quantity", OF_ANALYSES)
@pytest.mark.parametrize("analysis", list(Analysis))
def test_every_quantity_is_said_of_every_analysis(quantity: str, analysis: Analysis) -> None:
    assert say(f"{quantity} {analysis} n=11")


@pytest.mark.parametrize("quantity", OF_REALITY)
def test_every_quantity_of_reality_is_said(quantity: str) -> None:
    assert say(quantity)


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        ("median none", "there is no number 'median'; write one of a, coverage"),
        ("interval", "write one analysis after 'interval': none, vague, constrained"),
        ("interval wide", "write one analysis after 'interval'"),
        ("interval none m=3", "there is no setting 'm'; write one of n, noise, a"),
        ("interval none n=many", "n must be a number, not 'many'"),
        ("interval none n=99", "n must be from 2 to 61, not 99"),
        ("", "there is no number ''"),
    ],
)
def test_a_wrong_request_says_what_to_write(request_: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        say(request_)


@pytest.mark.parametrize("name", ["posteriors", "predictions"])
def test_a_picture_is_described_with_its_numbers(name: str) -> None:
    text = DESCRIPTIONS[name]()
    for analysis in Analysis:
        theta, there = posterior(analysis, Setting()), predict_far(analysis, Setting())
        expected = span(theta, 3) if name == "posteriors" else span(there, 2)
        assert expected in text


def test_the_table_of_analyses_says_what_the_computation_says() -> None:
    rows = by_analysis().rows
    assert len(rows) == 9
    theta = posterior(Analysis.NONE, Setting(n=11))
    there = predict_far(Analysis.NONE, Setting(n=11))
    truth = far(Setting().reality)
    assert rows[0] == (
        "A: no discrepancy, 11",
        f"{span(theta, 3)}, {verdict(theta, 0.65)} it",
        "0 of 200",
        f"{span(there, 2)}, {verdict(there, truth)} it",
    )


def test_the_table_of_priors_shows_where_even_the_constrained_analysis_misses() -> None:
    table = by_prior(Analysis.CONSTRAINED)
    columns = [column.replace("\N{NO-BREAK SPACE}", " ") for column in table.columns]
    assert columns == ["Prior", "ℓ = 1", "ℓ = 2", "ℓ = 4", "ℓ = 8"]
    assert "misses it (0 of 200)" in table.rows[0][1]
    assert "covers it (192 of 200)" in table.rows[2][3]
