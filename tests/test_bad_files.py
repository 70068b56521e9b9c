"""A wrong data file publishes nothing and says everything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from bad_files import BAD_FILES, BadFile
from conftest import ROOT, copy_project

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [bad.name for bad in BAD_FILES]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with a site that was published before."""
    root = copy_project(tmp_path_factory.mktemp("project"))
    published = root / "_build" / "html.a"
    published.mkdir(parents=True)
    (published / "index.html").write_text("the last good site", encoding="utf-8")
    (root / "_build" / "html").symlink_to("html.a")
    return root


@pytest.mark.parametrize("bad", BAD_FILES, ids=NAMES)
def test_every_problem_is_reported_and_the_last_good_site_stays(
    bad: BadFile, project: Path
) -> None:
    data = project / "docs" / "workshop.yaml"
    bad.put(data)
    command = [sys.executable, "-m", "publishing", "-q", "--no-color"]
    environment = {**os.environ, "PYTHONPATH": "_ext"}
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    if data.is_dir():
        shutil.rmtree(data)

    assert done.returncode == 2
    assert "Traceback" not in done.stdout + done.stderr
    reported = [line for line in done.stderr.splitlines() if "workshop.yaml" in line]
    assert [line.split(": ")[0] for line in reported] == [
        f"docs/workshop.yaml:{place}" for place, _ in bad.expected
    ]
    for line, (_, advice) in zip(reported, bad.expected, strict=True):
        assert advice in line
    live = project / "_build" / "html" / "index.html"
    assert live.read_text(encoding="utf-8") == "the last good site"


def test_there_are_at_least_forty_kinds() -> None:
    assert len(set(NAMES)) == len(NAMES) >= 40


def test_the_file_that_they_are_made_from_is_good() -> None:
    from workshop.load import load  # noqa: PLC0415 - only this test needs it

    assert load(ROOT / "docs" / "workshop.yaml").schedule.dates
