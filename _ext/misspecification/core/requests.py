"""Computed numbers on request: ``QUANTITY [ANALYSIS [TREATMENT]] [SETTING=VALUE]...``.

The text of a page asks for its numbers in this form, such as ``interval vague fitted n=61``, so
that none is typed. What is not set has the values of ``Setting``. The hyperparameters of the
discrepancy are those of the setting unless a treatment says otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .data import Reality
from .posteriors import Analysis, Setting
from .quantities import OF_ANALYSES, OF_REALITY
from .treatments import Treatment

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    analysis, treatment = _analysis(quantity, plain)
    return OF_ANALYSES[quantity](analysis, treatment, setting)


def _analysis(quantity: str, words: list[str]) -> tuple[Analysis, Treatment]:
    analysis, *treatment = words or [""]
    if analysis not in set(Analysis):
        raise ValueError(f"write one analysis after {quantity!r}: {', '.join(Analysis)}")
    if len(treatment) > 1 or not set(treatment) <= set(Treatment):
        raise ValueError(f"write one treatment after {analysis!r}, or none: {', '.join(Treatment)}")
    return Analysis(analysis), Treatment(*treatment or [Treatment.FIXED])


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
