"""The figure of emulators: which gaps runs close."""

from __future__ import annotations

import numpy as np
import pytest

from topic_figures.core.emulators import FEW, MORE, SIMULATOR, emulate, gaps


@pytest.mark.parametrize("runs", [FEW, MORE])
def test_an_emulator_is_exact_and_sure_at_its_runs(runs: tuple[float, ...]) -> None:
    at = np.array(runs)
    emulated = emulate(runs, at)
    assert emulated.mean == pytest.approx(SIMULATOR.at(at), abs=1e-6)
    assert emulated.sd.max() < 1e-3


def test_far_from_its_runs_the_emulator_knows_how_far_it_is_off() -> None:
    x = np.linspace(1.2, 5.8, 30)
    low, high = emulate(FEW, x).bounds
    assert np.all((low <= SIMULATOR.at(x)) & (SIMULATOR.at(x) <= high))


def test_more_runs_close_the_first_gap_alone() -> None:
    (few, *others), (more, *same) = gaps(FEW).sizes, gaps(MORE).sizes
    assert abs(more) < abs(few) / 20
    assert others == same
    # So that the bars stand one below the other.
    assert all(size < 0 for size in (few, *others))
