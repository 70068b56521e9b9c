"""The quantities that a page can ask for, each as text."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from .coverage import Coverage, coverage, far_coverage, nearest_coverage, pseudo_true
from .data import LAST, standard_normals
from .grid import LENGTHS, SIGMAS, WIDE_LENGTHS, WIDE_SIGMAS
from .residuals import chi_squares, largest_gap, unnoticed
from .treatments import Treatment, conclude
from .wording import far, shortfall, signed, span, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .posteriors import Analysis, Setting
    from .wording import Belief


def _width(belief: Belief) -> str:
    low, high = belief.interval
    return f"{high - low:.3f}"


def _evidence(analysis: Analysis, treatment: Treatment, setting: Setting) -> float:
    """The log evidence of the prior that weighs most, for the observations of every figure."""
    return float(conclude(analysis, treatment, setting).cells.evidence[:, 0].max())


def _gain(analysis: Analysis, treatment: Treatment, setting: Setting) -> str:
    """By which factor the evidence exceeds that of the setting's own hyperparameters."""
    own = _evidence(analysis, Treatment.FIXED, setting)
    return f"{math.exp(_evidence(analysis, treatment, setting) - own):.0f}"


def _at_longest(analysis: Analysis, setting: Setting) -> Coverage:
    """In how many sets of observations the fitted length scale is the grid's longest."""
    cells = conclude(analysis, Treatment.FITTED, setting).cells
    best = cells.lengths[cells.evidence.argmax(axis=0)]
    return Coverage(int(np.count_nonzero(best == cells.lengths.max())), len(best))


def _best(analysis: Analysis, setting: Setting) -> tuple[float, float]:
    """The fitted hyperparameters, for the observations of every figure."""
    cells = conclude(analysis, Treatment.FITTED, setting).cells
    best = int(cells.evidence[:, 0].argmax())
    return float(cells.sigmas[best]), float(cells.lengths[best])


OF_ANALYSES: Mapping[str, Callable[[Analysis, Treatment, Setting], str]] = {
    "coverage": lambda a, t, s: str(coverage(a, s, t)),
    "evidence": lambda a, t, s: signed(_evidence(a, t, s), 1),
    "evidence-gain": _gain,
    "interval": lambda a, t, s: span(conclude(a, t, s).theta, 3),
    "longest": lambda a, _, s: str(_at_longest(a, s)),
    "nearest-coverage": lambda a, t, s: str(nearest_coverage(a, s, t)),
    "mean": lambda a, t, s: f"{conclude(a, t, s).theta.mean:.3f}",
    "fitted-length": lambda a, _, s: f"{_best(a, s)[1]:.1f}",
    "fitted-sigma": lambda a, _, s: f"{_best(a, s)[0]:.2f}",
    "prediction": lambda a, t, s: f"{conclude(a, t, s).far.mean:.2f}",
    "prediction-coverage": lambda a, t, s: str(far_coverage(a, s, t)),
    "prediction-interval": lambda a, t, s: span(conclude(a, t, s).far, 2),
    "prediction-verdict": lambda a, t, s: verdict(conclude(a, t, s).far, far(s.reality)),
    "verdict": lambda a, t, s: verdict(conclude(a, t, s).theta, s.reality.theta),
    "width": lambda a, t, s: _width(conclude(a, t, s).theta),
}


def _plus_minus(mean: float, sd: float) -> str:
    return f"{mean:.0f}\N{NO-BREAK SPACE}±\N{NO-BREAK SPACE}{sd:.0f}"


def _promised() -> str:
    """How many intervals of all sets would cover if each did so with probability 95 %."""
    sets = len(standard_normals())
    return _plus_minus(0.95 * sets, math.sqrt(sets * 0.95 * 0.05))


OF_REALITY: Mapping[str, Callable[[Setting], str]] = {
    "a": lambda s: f"{s.reality.a:g}",
    "chi-square": lambda s: f"{chi_squares(s)[0]:.0f}",
    "chi-square-expected": lambda s: _plus_minus(s.n - 1, math.sqrt(2 * (s.n - 1))),
    "chi-square-least": lambda s: f"{chi_squares(s).min():.0f}",
    "draws": lambda _: f"{len(standard_normals())}",
    "far": lambda s: f"{far(s.reality):.2f}",
    "gap": lambda s: f"{shortfall(s.reality, LAST) * s.reality.theta * LAST:.2f}",
    "largest-gap": lambda s: f"{largest_gap(s):.2f}",
    "largest-gap-in-noise": lambda s: f"{largest_gap(s) / s.noise:.0f}",
    "length": lambda s: f"{s.length:g}",
    "lengths": lambda _: f"{LENGTHS[0]:g} to {LENGTHS[-1]:g}",
    "noise": lambda s: f"{s.noise:g}",
    "observations": lambda s: f"{s.n}",
    "pairs": lambda _: f"{len(SIGMAS) * len(LENGTHS)}",
    "promised": lambda _: _promised(),
    "pseudo-true": lambda s: f"{pseudo_true(s.reality):.3f}",
    "shortfall": lambda s: f"{100 * shortfall(s.reality, LAST):.0f} %",
    "sigma": lambda s: f"{s.sigma:g}",
    "sigmas": lambda _: f"{SIGMAS[0]:g} to {SIGMAS[-1]:g}",
    "unnoticed": lambda s: str(Coverage(unnoticed(s), len(standard_normals()))),
    "widest-length": lambda _: f"{WIDE_LENGTHS[-1]:g}",
    "widest-sigma": lambda _: f"{WIDE_SIGMAS[-1]:g}",
    "truth": lambda s: f"{s.reality.theta:g}",
}
