"""The tables of the page, as rows of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .coverage import coverage
from .posteriors import Analysis, Setting, posterior
from .predictions import FAR, predict_far
from .wording import LETTERS, NAMES, NUMBERS, far, span, verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGMAS = (0.1, 0.3, 1.0, 3.0)
LENGTHS = (1.0, 2.0, 4.0, 8.0)


@dataclass(frozen=True)
class Table:
    """A heading for each column, and rows whose first cell is their heading."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def by_analysis() -> Table:
    """What each analysis concludes from few and from many observations."""
    truth, at_far = Setting().reality.theta, far(Setting().reality)
    columns = (
        "Analysis and number of observations",
        "95 % interval of θ",
        f"{truth:g} covered in",
        f"95 % interval at x = {FAR:g} (reality: {at_far:.2f})",
    )
    rows = []
    for analysis in Analysis:
        for n in NUMBERS:
            setting = Setting(n=n)
            theta, there = posterior(analysis, setting), predict_far(analysis, setting)
            often = coverage(analysis, setting)
            rows.append(
                (
                    f"{LETTERS[analysis]}: {NAMES[analysis]}, {n}",
                    f"{span(theta, 3)}, {verdict(theta, truth)} it",
                    f"{often.hits} of {often.draws}",
                    f"{span(there, 2)}, {verdict(there, at_far)} it",
                )
            )
    return Table(columns, rows)


# A value stays on the line of its symbol, however narrow the column.
_EQUALS = "\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}"


def by_prior(analysis: Analysis) -> Table:
    """What the hyperparameters of the discrepancy do to one analysis."""
    rows = []
    for sigma in SIGMAS:
        cells = [f"σ{_EQUALS}{sigma:g}"]
        for length in LENGTHS:
            setting = Setting(sigma=sigma, length=length)
            theta, often = posterior(analysis, setting), coverage(analysis, setting)
            says = verdict(theta, setting.reality.theta)
            cells.append(f"{span(theta, 2)}, {says} it ({often.hits} of {often.draws})")
        rows.append(cells)
    return Table(("Prior", *(f"ℓ{_EQUALS}{length:g}" for length in LENGTHS)), rows)
