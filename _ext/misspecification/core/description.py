"""What there is to be seen in each picture, in words and with the computed numbers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from .data import FIRST, LAST
from .posteriors import Analysis, Setting, posterior
from .predictions import FAR, predict_far
from .residuals import residuals
from .wording import LETTERS, NAMES, NUMBERS, far, span, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def posteriors() -> str:
    """The intervals of theta for each analysis as the observations grow in number."""
    truth = Setting().reality.theta
    counts = ", ".join(str(n) for n in NUMBERS[:-1])
    parts = [
        f"95 % credible intervals of θ, from {counts} and {NUMBERS[-1]} observations; the true "
        f"value is {truth:g}."
    ]
    for analysis in Analysis:
        beliefs = [posterior(analysis, Setting(n=n)) for n in NUMBERS]
        each = "; ".join(f"{span(one, 3)} ({verdict(one, truth)} it)" for one in beliefs)
        parts.append(f"{LETTERS[analysis]}, {NAMES[analysis]}: {each}.")
    return " ".join(parts)


def predictions() -> str:
    """The fit with its gap, and what each analysis predicts beyond the observations."""
    setting = Setting()
    truth, fitted = far(setting.reality), FAR * posterior(Analysis.NONE, setting).mean
    beyond = np.abs(residuals(setting)) > 2.0 * setting.noise
    parts = [
        f"{setting.n} observations lie along the curve of reality from x = {FIRST:g} to "
        f"{LAST:g}. The simulator, a straight line fitted to them, stays close as far as they go "
        f"and then leaves reality: at x = {FAR:g} it says {fitted:.2f} where reality is "
        f"{truth:.2f}. The residuals of the fit form an arch; {np.count_nonzero(beyond)} of them "
        f"are beyond twice the noise. Predicted at x = {FAR:g} with 95 % probability:"
    ]
    for analysis in Analysis:
        belief = predict_far(analysis, setting)
        said = f"{span(belief, 2)} ({verdict(belief, truth)} it)"
        parts.append(f"{LETTERS[analysis]}, {NAMES[analysis]}, {said};")
    return " ".join(parts).removesuffix(";") + "."


def gap() -> str:
    """The picture of the site."""
    setting = Setting(n=NUMBERS[0])
    fitted = FAR * posterior(Analysis.NONE, setting).mean
    return (
        f"A straight line, the simulator, fitted to {setting.n} observations. Past the last of "
        f"them it leaves the curve of reality, and the gap, the discrepancy, grows: at "
        f"x = {FAR:g} the simulator says {fitted:.2f} and reality is {far(setting.reality):.2f}."
    )


DESCRIPTIONS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {"gap": gap, "posteriors": posteriors, "predictions": predictions}
)
