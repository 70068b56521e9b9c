"""The check of spelling: words of the other English are told, and names are kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.robustness


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the project's settings and no text."""
    (tmp_path / ".ci").mkdir()
    for name in ("pyproject.toml", ".ci/american.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def spelling(project: Path, path: str, text: str) -> str:
    (project / path).parent.mkdir(exist_ok=True)
    (project / path).write_text(text, "utf-8")
    command = [sys.executable, "-m", "checks", "spelling"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "_ext")}
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == ("TO MEND" in done.stdout), done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("docs/a.md", "# T\n\nThe colour.\n", "docs/a.md:3: colour ==> color"),
        ("docs/a.md", "Surrogate-modelling.\n", "modelling ==> modeling"),
        ("docs/a.md", "A discretised `colour` field.\n", "discretised ==> discretized"),
        ("docs/a.md", "{term}`amortised <A>`\n", "amortised ==> amortized"),
        ("docs/a.md", "- [Optimisation](a.md)\n", "Optimisation ==> Optimization"),
        ("docs/a.yaml", "name: Behaviour\n", "Behaviour ==> Behavior"),
        ("docs/a.html", "<p>Centred</p>\n", "Centred ==> Centered"),
        ("docs/a.js", 'say("labelled");\n', "labelled ==> labeled"),
        ("README.md", "To analyse.\n", "analyse ==> analyze"),
        ("references.bib", "  annote = {Neighbours.}\n", "Neighbours ==> Neighbors"),
        ("_ext/a.py", 'MESSAGE = "no colour"\n', "colour ==> color"),
    ],
)
def test_a_british_spelling_is_told_with_the_american_one(
    project: Path, path: str, text: str, told: str
) -> None:
    assert told in spelling(project, path, text)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/a.md", "> The colour is grey.\n"),
        ("docs/a.md", "`colour`, ``colour`` and (`colour`) are {cite:p}`miller2020colour`.\n"),
        ("docs/a.md", "See [it](/a/modelling.md) or https://example.org/colour\n"),
        ("docs/a.md", "The European Centre and the\nProgramme.\n"),
        ("docs/a.md", "A dialogue with its analogue; advise, comprise, noise and analyses.\n"),
        ("docs/a.yaml", "status: cancelled\n"),
        ("_ext/a.py", 'if status == "cancelled":\n'),
        ("references.bib", "  title = {Modelling Behaviour},\n  journal = {The Centre},\n"),
    ],
)
def test_what_others_wrote_names_and_keys_are_left_alone(
    project: Path, path: str, text: str
) -> None:
    assert spelling(project, path, text).startswith("ok ")


BRITISH = "language: en-GB\n"


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("docs/a.md", "# T\n\nThe color.\n", "docs/a.md:3: color ==> colour"),
        ("docs/a.md", "Modeling {term}`behavior <A>`.\n", "Modeling ==> Modelling"),
        ("docs/a.md", "A fiber.\n", "fiber ==> fibre"),
        ("_ext/a.py", 'MESSAGE = "no colour"\n', "colour ==> color"),
    ],
)
def test_on_a_british_site_pages_are_british_and_code_is_american(
    project: Path, path: str, text: str, told: str
) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "site.yaml").write_text(BRITISH, "utf-8")
    assert told in spelling(project, path, text)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/a.md", "The colour and the behaviour, optimized or optimised; a biased practice.\n"),
        ("docs/a.md", "```{button-ref} a\n:color: primary\n\nGo\n```\n"),
        ("docs/b.yaml", "colors: {light: 1}\n"),
        ("README.md", "A color.\n"),
    ],
)
def test_on_a_british_site_keys_and_both_spellings_are_left_alone(
    project: Path, path: str, text: str
) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "site.yaml").write_text(BRITISH, "utf-8")
    assert spelling(project, path, text).startswith("ok ")
