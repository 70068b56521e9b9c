"""The script that readers download says what the page says."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from misspecification.core.requests import say
from misspecification.core.tables import LENGTHS, SIGMAS
from misspecification.core.wording import NUMBERS

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "docs/_downloads/simple_machine.py"
ANALYSES = {"A": "none", "B": "vague", "C": "constrained"}
TREATMENTS = {"by hand": "fixed", "fitted": "fitted", "averaged": "averaged"}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What it prints from another folder, without this project's modules: value by label."""
    folder = tmp_path_factory.mktemp("reader")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-I", str(SCRIPT)]
    done = subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return dict(line.split(": ") for line in done.stdout.splitlines())


def expected() -> dict[str, str]:
    """The same from the computation of the page."""
    says = {}
    for letter, analysis in ANALYSES.items():
        for name, treatment in TREATMENTS.items():
            for n in NUMBERS:
                if letter != "A" or treatment == "fixed":
                    says |= of_analysis(f"{letter}, {name}, n = {n}", analysis, treatment, n)
        says[f"{letter}, a = 2, theta"] = both("", f"{analysis} a=2")
        for sigma, length in itertools.product(SIGMAS if letter != "A" else (), LENGTHS):
            label = f"{letter}, sigma = {sigma:g}, length = {length:g}, theta"
            says[label] = both("", f"{analysis} sigma={sigma} length={length}")
    for n in NUMBERS:
        says[f"chi-square, n = {n}"] = say(f"chi-square n={n}")
        says[f"least chi-square, n = {n}"] = say(f"chi-square-least n={n}")
    return says | {
        "B, sigma = 0.1, length = 2, log evidence": say("evidence vague sigma=0.1 length=2"),
        "largest gap of the fitted line": say("largest-gap"),
        "discrepancy at x = 4": say("gap"),
        "discrepancy at x = 4, a = 2": say("gap a=2"),
        "pseudo-true value": say("pseudo-true"),
        "reality at x = 6": say("far"),
    }


def of_analysis(label: str, analysis: str, treatment: str, n: int) -> dict[str, str]:
    words = f"{analysis} {treatment} n={n}"
    says = {
        f"{label}, theta": both("", words),
        f"{label}, at x = 6": both("prediction-", words),
    }
    if treatment != "averaged":
        says[f"{label}, log evidence"] = say(f"evidence {words}")
    if treatment == "fitted":
        pair = say(f"fitted-sigma {words}"), say(f"fitted-length {words}")
        says[f"{label}, sigma and length"] = ", ".join(pair)
        says[f"{label}, longest length"] = say(f"longest {words}")
    return says


def both(kind: str, words: str) -> str:
    return f"{say(f'{kind}interval {words}')} ({say(f'{kind}coverage {words}')})"


def test_it_prints_the_numbers_of_the_page(printed: dict[str, str]) -> None:
    assert printed == {name: value.replace("−", "-") for name, value in expected().items()}


def test_it_needs_numpy_alone_and_is_short() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    assert set(re.findall(r"^(?:import|from) (\w+)", text, re.MULTILINE)) == {"math", "numpy"}
    assert len(text.splitlines()) <= 200
