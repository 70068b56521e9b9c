"""The call of this workshop keeps its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from finished_pages import parsed, squeezed

from important_dates.core.load import load

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.real_site

# The edition whose call this is; another one has a call of its own.
EDITION = 2026
CALL = """\
Sim2Science: ML with Imperfect Scientific Models
Cross-domain machine learning for imperfect, misspecified scientific simulators.
How can we best leverage imperfect scientific simulators when confronted with real-world data, and \
how can ML help to account for and mitigate limitations in simulator-based workflows across a wide \
range of domains?
(i) to define how machine learning can systematically detect, absorb, and correct model \
misspecification when integrating simulators with empirical data, and
(ii) to foster cross-domain synergy by establishing a shared understanding of how simulator \
discrepancies are identified and quantified across the natural sciences.
Simulation-based inference and related parameter inference methods
Understanding and mitigating model misspecification, including simulator diagnostics and \
discrepancy modeling
Emulator and surrogate modeling, as well as hybrid and physics-informed approaches
Analysis of simulator structure, degeneracy, simplifications, and identifiability
Simulator pipelines, including data handling, preprocessing, and integration with downstream ML \
models
Active learning and Bayesian optimization for fitting parameters or model components
Closed-loop and experiment-in-the-loop scientific workflows
Multi-fidelity and multi-resolution modeling
(Agentic) model and equation discovery
Differentiable frameworks, LLM-assisted scientific reasoning, and workflow automation
""".splitlines()


@pytest.fixture(scope="module")
def call(out: Path) -> str:
    return squeezed(parsed(out / "call-for-papers.html").select_one("main").get_text())  # type: ignore[union-attr]


@pytest.mark.parametrize("words", CALL)
def test_the_call_keeps_its_words(call: str, words: str) -> None:
    if load(ROOT / "docs" / "workshop.yaml").schedule.workshop.edition != EDITION:
        pytest.skip(f"these are the words of {EDITION}")
    assert squeezed(words) in call
