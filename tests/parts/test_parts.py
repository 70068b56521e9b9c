"""A site without a part of it builds, and passes lint and the check of types."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import ROOT
from demo_project import with_demo_content
from parts.leaving_out import OF_A_BEGINNING, OF_THE_DEMO, Part
from rehearsal.copies import Copy, copy_files

pytestmark = pytest.mark.parts


@pytest.fixture(scope="session")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What mypy remembers from one copy to the next."""
    return tmp_path_factory.mktemp("types")


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """The project with code of its own, in which lines can go."""
    copy = copy_files(tmp_path / "site")
    (copy.root / "_ext").unlink()
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "_ext", copy.root / "_ext", ignore=ignore)
    copy.commit("The project")
    return copy


def passes(copy: Copy, types: Path) -> None:
    copy.commit("Leave it out")
    for status, told in (
        copy.publish(),
        copy.lint(),
        copy.python("ruff", "check", "--quiet"),
        copy.python("mypy", "--cache-dir", str(types)),
    ):
        assert status == 0, told


@pytest.mark.parametrize("part", OF_THE_DEMO, ids=lambda part: part.name)
def test_the_demo_is_whole_without(part: Part, copy: Copy, types: Path) -> None:
    with_demo_content(copy.root)
    part.leave_out(copy.root)
    passes(copy, types)


@pytest.mark.parametrize("part", OF_A_BEGINNING, ids=lambda part: part.name)
def test_a_beginning_is_whole_without(part: Part, copy: Copy, types: Path) -> None:
    assert copy.python("release.another", "new", "Workshop A")[0] == 0
    part.leave_out(copy.root)
    passes(copy, types)


def test_a_beginning_is_whole_without_any(copy: Copy, types: Path) -> None:
    assert copy.python("release.another", "new", "Workshop A")[0] == 0
    for part in (*OF_THE_DEMO, *OF_A_BEGINNING):
        part.leave_out(copy.root)
    passes(copy, types)
