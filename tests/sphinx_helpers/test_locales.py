"""Commands in a language that the machine does not know."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from demo_project import demo_project

MODULES = {
    "a build": ("release", "-q"),
    "a check": ("checks", "pages"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_project(tmp_path_factory.mktemp("project") / "site")


@pytest.mark.parametrize("command", MODULES.values(), ids=MODULES)
def test_a_locale_that_is_not_installed_is_told_in_a_line(
    project: Path, command: tuple[str, ...]
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "_ext"), "LC_ALL": "xx_YY.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    line = "The locale xx_YY.UTF-8 is not installed here; working with C instead.\n"
    assert done.stderr == line
