"""Computed numbers in words: ``QUANTITY [ANALYSIS] [SETTING=VALUE]...``.

The text of a page asks for its numbers in this form, such as ``interval none n=61``, so that none
is typed. What is not set has the values of ``Setting``.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from .coverage import coverage, pseudo_true
from .data import Reality
from .posteriors import Analysis, Setting, posterior
from .predictions import FAR, predict_far

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .posteriors import Gaussian

NAMES = MappingProxyType(
    {
        Analysis.NONE: "no discrepancy",
        Analysis.VAGUE: "vague discrepancy",
        Analysis.CONSTRAINED: "constrained discrepancy",
    }
)
LETTERS = MappingProxyType(dict(zip(Analysis, "ABC", strict=True)))
# How many observations the figure and the table compare.
NUMBERS = (11, 31, 61)


def span(belief: Gaussian, decimals: int) -> str:
    """The 95 % interval: ``0.564 to 0.567``, with a true minus where one is needed."""
    low, high = (f"{bound:.{decimals}f}".replace("-", "−") for bound in belief.interval)
    return f"{low} to {high}"


def verdict(belief: Gaussian, truth: float) -> str:
    """What the interval does with the truth, as a verb."""
    return "covers" if belief.covers(truth) else "misses"


def far(reality: Reality) -> float:
    """What reality does at the effort where the decision is made."""
    return float(reality.at(np.array([FAR]))[0])


def shortfall(reality: Reality, effort: float) -> float:
    """By which share reality stays below the simulator at its true theta."""
    return 1.0 - 1.0 / (1.0 + effort / reality.a)


def _coverage(analysis: Analysis, setting: Setting) -> str:
    counted = coverage(analysis, setting)
    return f"{counted.hits} of {counted.draws}"


def _width(analysis: Analysis, setting: Setting) -> str:
    low, high = posterior(analysis, setting).interval
    return f"{high - low:.3f}"


OF_ANALYSES: Mapping[str, Callable[[Analysis, Setting], str]] = {
    "coverage": _coverage,
    "interval": lambda a, s: span(posterior(a, s), 3),
    "mean": lambda a, s: f"{posterior(a, s).mean:.3f}",
    "prediction": lambda a, s: f"{predict_far(a, s).mean:.2f}",
    "prediction-interval": lambda a, s: span(predict_far(a, s), 2),
    "prediction-verdict": lambda a, s: verdict(predict_far(a, s), far(s.reality)),
    "verdict": lambda a, s: verdict(posterior(a, s), s.reality.theta),
    "width": _width,
}
OF_REALITY: Mapping[str, Callable[[Setting], str]] = {
    "a": lambda s: f"{s.reality.a:g}",
    "far": lambda s: f"{far(s.reality):.2f}",
    "length": lambda s: f"{s.length:g}",
    "noise": lambda s: f"{s.noise:g}",
    "pseudo-true": lambda s: f"{pseudo_true(s.reality):.3f}",
    "shortfall": lambda s: f"{100 * shortfall(s.reality, 4.0):.0f} %",
    "sigma": lambda s: f"{s.sigma:g}",
    "truth": lambda s: f"{s.reality.theta:g}",
}
_NUMBERS: Mapping[str, type[int] | type[float]] = {
    "n": int,
    "noise": float,
    "a": float,
    "sigma": float,
    "length": float,
}


def say(request: str) -> str:
    """The number asked for. Raises ``ValueError`` that says what is wrong and what there is."""
    quantity, *rest = request.split() or [""]
    plain = [word for word in rest if "=" not in word]
    setting = _setting([word for word in rest if "=" in word])
    if quantity in OF_REALITY and not plain:
        return OF_REALITY[quantity](setting)
    if quantity not in OF_ANALYSES:
        known = ", ".join(sorted({*OF_ANALYSES, *OF_REALITY}))
        raise ValueError(f"there is no number {quantity!r}; write one of {known}")
    if len(plain) != 1 or plain[0] not in set(Analysis):
        raise ValueError(f"write one analysis after {quantity!r}: {', '.join(Analysis)}")
    return OF_ANALYSES[quantity](Analysis(plain[0]), setting)


def _setting(words: list[str]) -> Setting:
    values: dict[str, float] = {}
    for word in words:
        name, _, value = word.partition("=")
        if name not in _NUMBERS:
            raise ValueError(f"there is no setting {name!r}; write one of {', '.join(_NUMBERS)}")
        try:
            values[name] = _NUMBERS[name](value)
        except ValueError:
            raise ValueError(f"{name} must be a number, not {value!r}") from None
    reality = Reality(a=values.pop("a", Reality.a))
    n = int(values.pop("n", Setting.n))
    return Setting(n=n, reality=reality, **values)
