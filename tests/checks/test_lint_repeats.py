"""A fault of a page is told each time that the checks run, until it is mended."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, unmeasured, workshop_yaml
from field_file import GOOD

if TYPE_CHECKING:
    from pathlib import Path

CONF = """\
extensions = [
    "myst_parser", "sphinxcontrib.bibtex", "important_dates", "checks.page_checks", "simulators"
]
bibtex_bibfiles = ["references.bib"]
"""
DESCRIBED = '---\nmyst:\n  html_meta:\n    description: "A page."\n---\n'
FAULTS = {
    "fence": ("# Fence\n\n```{note}\nA word.\n", "is not closed; write ```"),
    "role": ("# Role\n\nIt is {no-such-role}`x`.\n", "no-such-role"),
    "outside": ("# Outside\n", "outside.md: "),
    "field": ("# Field\n\n```{simulator-hierarchy} field.yaml\n```\n", "no-such-simulator"),
}
HOME = f"{DESCRIBED}# Home\n\n```{{toctree}}\nfence\nrole\nfield\n```\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of five pages, four of which have a fault that no other one has."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "conf.py").write_text(CONF, "utf-8")
    (tmp_path / "references.bib").touch()
    (docs / "workshop.yaml").write_text(workshop_yaml("id: a, kind: event, date: TBD"), "utf-8")
    (docs / "index.md").write_text(HOME, "utf-8")
    for name, (text, _) in FAULTS.items():
        (docs / f"{name}.md").write_text(DESCRIBED + text, "utf-8")
    assert "drops: [fine]" in GOOD
    wrong = GOOD.replace("drops: [fine]", "drops: [no-such-simulator]", 1)
    (docs / "field.yaml").write_text(wrong, "utf-8")
    return tmp_path


def pages_check(project: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "checks", "pages"]
    environment = {**unmeasured(os.environ), "PYTHONPATH": str(ROOT / "_ext")}
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


def test_every_run_tells_the_same_faults_until_they_are_mended(project: Path) -> None:
    first = pages_check(project)
    assert first[0] == 1
    assert [fault for _, fault in FAULTS.values() if fault not in first[1]] == []

    assert pages_check(project) == first

    index = project / "docs" / "index.md"
    index.write_text(HOME.replace("# Home", "# Another page changes"), "utf-8")
    assert pages_check(project) == first

    for name in FAULTS:
        (project / "docs" / f"{name}.md").write_text(f"{DESCRIBED}# Mended\n", "utf-8")
    index.write_text(HOME.replace("fence", "fence\noutside"), "utf-8")
    assert pages_check(project)[0] == 0
