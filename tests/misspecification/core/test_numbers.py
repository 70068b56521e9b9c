"""The numbers that a page asks for, the texts for pictures, and the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from misspecification.core.description import DESCRIPTIONS
from misspecification.core.posteriors import Analysis, Setting, posterior
from misspecification.core.predictions import predict_far
from misspecification.core.quantities import OF_ANALYSES, OF_REALITY
from misspecification.core.requests import say
from misspecification.core.tables import by_analysis, by_prior, of_predictions
from misspecification.core.treatments import Treatment
from misspecification.core.wording import NUMBERS, span

if TYPE_CHECKING:
    from collections.abc import Callable

    from misspecification.core.tables import Table


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
        ("median none", "there is no number 'median'; write one of a, chi-square"),
        ("interval", "write one analysis after 'interval': none, vague, constrained"),
        ("interval wide", "write one analysis after 'interval'"),
        (
            "interval vague best",
            "write one treatment after 'vague', or none: fixed, fitted, averaged",
        ),
        ("interval vague fitted fixed", "write one treatment after 'vague', or none"),
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


ROWS = [
    ("A: no discrepancy", "none"),
    ("B: vague discrepancy, σ and ℓ set by hand", "vague"),
    ("B: vague discrepancy, σ and ℓ fitted", "vague fitted"),
    ("B: vague discrepancy, averaged over σ and ℓ", "vague averaged"),
    ("C: constrained discrepancy, σ and ℓ set by hand", "constrained"),
    ("C: constrained discrepancy, σ and ℓ fitted", "constrained fitted"),
    ("C: constrained discrepancy, averaged over σ and ℓ", "constrained averaged"),
]


@pytest.mark.parametrize(
    ("table", "interval", "coverage"),
    [
        (by_analysis, "interval", "coverage"),
        (of_predictions, "prediction-interval", "prediction-coverage"),
    ],
)
def test_a_table_says_what_the_text_says_of_each_analysis_and_treatment(
    table: Callable[[], Table], interval: str, coverage: str
) -> None:
    expected = [
        (
            name,
            *(
                f"{say(f'{interval} {words} n={n}')} ({say(f'{coverage} {words} n={n}')})"
                for n in NUMBERS
            ),
        )
        for name, words in ROWS
    ]
    plain = [tuple(cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row) for row in table().rows]
    assert plain == expected


@pytest.mark.parametrize("treatment", Treatment)
def test_a_treatment_changes_what_is_said(treatment: Treatment) -> None:
    others = [say(f"interval vague {one}") for one in Treatment if one is not treatment]
    assert say(f"interval vague {treatment}") not in others


def test_the_table_of_priors_shows_where_even_the_constrained_analysis_misses() -> None:
    table = by_prior(Analysis.CONSTRAINED)
    columns = [column.replace("\N{NO-BREAK SPACE}", " ") for column in table.columns]
    assert columns == ["Prior", "ℓ = 1", "ℓ = 2", "ℓ = 4", "ℓ = 8"]
    assert "misses it (0\N{NO-BREAK SPACE}of" in table.rows[0][1]
    assert "covers it (192\N{NO-BREAK SPACE}of" in table.rows[2][3]
