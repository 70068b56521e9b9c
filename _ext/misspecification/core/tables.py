"""The tables of the page, as rows of text."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .coverage import coverage, far_coverage
from .posteriors import Analysis, Setting, posterior
from .treatments import Treatment, conclude
from .wording import LETTERS, NAMES, NUMBERS, TREATMENTS, span, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .coverage import Coverage

SIGMAS = (0.1, 0.3, 1.0, 3.0)
LENGTHS = (1.0, 2.0, 4.0, 8.0)
_SPACE = "\N{NO-BREAK SPACE}"
# A value stays on the line of its symbol, however narrow the column.
_EQUALS = f"{_SPACE}={_SPACE}"


@dataclass(frozen=True)
class Table:
    """A heading for each column, and rows whose first cell is their heading."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


# A has no hyperparameters to treat.
_ROWS = (
    (Analysis.NONE, Treatment.FIXED),
    *itertools.product((Analysis.VAGUE, Analysis.CONSTRAINED), TREATMENTS),
)


def by_analysis() -> Table:
    """What each analysis concludes about theta."""
    return _compared(
        lambda analysis, treatment, setting: _cell(
            span(conclude(analysis, treatment, setting).theta, 3),
            coverage(analysis, setting, treatment),
        )
    )


def of_predictions() -> Table:
    """What each analysis says of reality where nothing was observed."""
    return _compared(
        lambda analysis, treatment, setting: _cell(
            span(conclude(analysis, treatment, setting).far, 2),
            far_coverage(analysis, setting, treatment),
        )
    )


def _compared(say: Callable[[Analysis, Treatment, Setting], str]) -> Table:
    """A row for each analysis and treatment, a column for each number of observations."""
    rows = []
    for analysis, treatment in _ROWS:
        name = f"{LETTERS[analysis]}: {NAMES[analysis]}"
        if analysis is not Analysis.NONE:
            name += f", {TREATMENTS[treatment]}"
        rows.append((name, *(say(analysis, treatment, Setting(n=n)) for n in NUMBERS)))
    return Table(("Analysis", *(f"n{_EQUALS}{n}" for n in NUMBERS)), rows)


def _cell(said: str, often: Coverage) -> str:
    """What is said, and a count that is never broken in two lines."""
    return f"{said} ({str(often).replace(' ', _SPACE)})"


def by_prior(analysis: Analysis) -> Table:
    """What the hyperparameters of the discrepancy do to one analysis."""
    rows = []
    for sigma in SIGMAS:
        cells = [f"σ{_EQUALS}{sigma:g}"]
        for length in LENGTHS:
            setting = Setting(sigma=sigma, length=length)
            theta, often = posterior(analysis, setting), coverage(analysis, setting)
            says = verdict(theta, setting.reality.theta)
            cells.append(_cell(f"{span(theta, 2)}, {says} it", often))
        rows.append(cells)
    return Table(("Prior", *(f"ℓ{_EQUALS}{length:g}" for length in LENGTHS)), rows)
