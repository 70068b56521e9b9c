"""A wrong data file publishes nothing and says everything."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from bad_files import BAD_FILES, BadFile
from demo_project import DATA_FILE, demo_project

from important_dates.core.load import load_text
from release import publishing

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [bad.name for bad in BAD_FILES]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a site that was published before."""
    root = demo_project(tmp_path_factory.mktemp("project"))
    published = root / "_build" / "html.a"
    published.mkdir(parents=True)
    (published / "index.html").write_text("the last good site", encoding="utf-8")
    (root / "_build" / "html").symlink_to("html.a")
    return root


def reported(error: str) -> list[str]:
    """The lines about the data file, without the colours of a terminal."""
    lines = re.sub(r"\x1b\[[0-9;]*m", "", error).splitlines()
    return [line for line in lines if line.startswith("docs/workshop.yaml")]


@pytest.mark.parametrize("bad", BAD_FILES, ids=NAMES)
def test_every_problem_is_reported_and_the_last_good_site_stays(
    bad: BadFile,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = project / "docs" / "workshop.yaml"
    monkeypatch.chdir(project)
    bad.put(data)
    with pytest.raises(SystemExit) as caught:
        publishing.main(["-q"])
    if data.is_dir():
        shutil.rmtree(data)

    error = capsys.readouterr().err
    assert caught.value.code == 2
    assert "Traceback" not in error
    lines = reported(error)
    assert [line.split(": ")[0] for line in lines] == [
        f"docs/workshop.yaml:{place}" for place, _ in bad.expected
    ]
    for line, (_, advice) in zip(lines, bad.expected, strict=True):
        assert advice in line
    live = project / "_build" / "html" / "index.html"
    assert live.read_text(encoding="utf-8") == "the last good site"


def test_the_command_ends_with_a_status_and_no_traceback(project: Path) -> None:
    (project / "docs" / "workshop.yaml").write_text("hello", encoding="utf-8")
    command = [sys.executable, "-m", "release", "-q"]
    environment = {**os.environ, "PYTHONPATH": "_ext"}
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(reported(done.stderr)) == 1


def test_there_are_at_least_forty_kinds() -> None:
    assert len(set(NAMES)) == len(NAMES) >= 40


def test_the_file_that_they_are_made_from_is_good() -> None:
    assert load_text(DATA_FILE, "workshop.yaml").schedule.dates
