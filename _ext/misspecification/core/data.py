"""The simple machine: what reality does, what the simulator says, and what is observed.

The machine is that of Brynjarsdóttir and O'Hagan (2014), "Learning about physical parameters: the
importance of model discrepancy", Inverse Problems 30, 114007. It delivers work ``y`` for effort
``x``; the simulator knows no friction. All quantities are without unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

THETA = 0.65
FIRST, LAST = 0.2, 4.0
# Committed, because neither NumPy nor JavaScript promises the same stream for ever.
DRAWS = Path(__file__).with_name("draws.csv")
MOST = 61


def simulate(x: Floats, theta: float) -> Floats:
    """The simulator, ``theta * x``."""
    return theta * x


@dataclass(frozen=True)
class Reality:
    """What happens: ``y = theta x / (1 + x / a)``.

    The smaller ``a`` is, the further the simulator is from it; with an infinite ``a`` it is right.
    """

    theta: float = THETA
    a: float = 20.0

    def __post_init__(self) -> None:
        """Refuse what has a pole among the efforts. Raises ``ValueError``."""
        if not self.a > 0:
            raise ValueError(f"a must be above 0, not {self.a}")

    def at(self, x: Floats) -> Floats:
        """The work for each effort."""
        return self.theta * x / (1.0 + x / self.a)


def locations(n: int) -> Floats:
    """``n`` efforts, even on [0.2, 4]. Raises ``ValueError`` unless 2 <= n <= 61."""
    if not 2 <= n <= MOST:
        raise ValueError(f"n must be from 2 to {MOST}, not {n}")
    return np.linspace(FIRST, LAST, n)


def standard_normals(sets: int | None = None) -> Floats:
    """The committed draws, a row for each set of observations; all sets unless a number is given.

    Row 0 is the set of every figure. The file's first line says how it was made.
    """
    return np.loadtxt(DRAWS, delimiter=",", skiprows=1, ndmin=2, max_rows=sets)


def observe(reality: Reality, n: int, noise: float, draws: Floats) -> Floats:
    """Observations at ``locations(n)``, with Gaussian noise of standard deviation ``noise``.

    ``draws`` has standard normals in its last axis, of which the first ``n`` are used.
    """
    return reality.at(locations(n)) + noise * draws[..., :n]
