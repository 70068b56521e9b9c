"""The same sources give the same bytes, whatever machine builds them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import copy_project

PLACES = {
    "one": ({"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}, []),
    "another/and deeper": (
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "2"},
        ["-j", "4"],
    ),
}


def published(root: Path, environment: dict[str, str], options: list[str]) -> dict[str, bytes]:
    root.mkdir(parents=True)
    copy_project(root)
    command = [sys.executable, "-m", "publishing", "-q", *options]
    env = {**os.environ, **environment, "PYTHONPATH": "_ext"}
    subprocess.run(command, cwd=root, env=env, check=True)
    html = root / "_build" / "html"
    files = sorted(path for path in html.rglob("*") if path.is_file())
    return {str(path.relative_to(html)): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    base = tmp_path_factory.mktemp("places")
    return [published(base / place, *how) for place, how in PLACES.items()]


def test_two_places_zones_locales_and_ways_to_build_give_the_same_bytes(
    builds: list[dict[str, bytes]],
) -> None:
    one, another = builds
    assert one.keys() == another.keys()
    assert [name for name in one if one[name] != another[name]] == []


def test_no_doctrees_are_published(builds: list[dict[str, bytes]]) -> None:
    assert [name for name in builds[0] if name.endswith((".doctree", ".pickle"))] == []
