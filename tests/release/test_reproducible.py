"""The same sources give the same bytes, whatever machine builds them, and whenever."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from conftest import unmeasured
from demo_project import demo_project

LATER = Path(__file__).parent / "another_day"
# Python would otherwise read and write UTF-8 whatever the locale says (PEP 538, PEP 540).
PLAIN_C = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@dataclass(frozen=True)
class Machine:
    """Where and how a site is built, and how many days later."""

    folder: str
    environment: dict[str, str]
    umask: int = 0o022
    days: int = 0
    options: tuple[str, ...] = field(default=())


MACHINES = (
    Machine("one", {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}),
    Machine(
        "another/and deeper",
        {"TZ": "Pacific/Kiritimati", **PLAIN_C, "PYTHONHASHSEED": "2"},
        umask=0o077,
        days=4000,
        options=("-j", "4"),
    ),
)


def published(root: Path, machine: Machine) -> dict[str, bytes]:
    demo_project(root)
    for path in (root / "docs").rglob("*"):
        os.utime(path, (86400 * (1 + machine.days),) * 2)
    command = [sys.executable, "-m", "release", "-q", *machine.options]
    # A pinned date of the build would hide a use of the clock.
    env = unmeasured(os.environ)
    env.pop("SOURCE_DATE_EPOCH", None)
    path = os.pathsep.join([str(LATER), "_ext"])
    env |= {**machine.environment, "PYTHONPATH": path, "DAYS_LATER": str(machine.days)}
    subprocess.run(command, cwd=root, env=env, check=True, umask=machine.umask)
    html = root / "_build" / "html"
    files = sorted(path for path in html.rglob("*") if path.is_file())
    return {str(path.relative_to(html)): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    base = tmp_path_factory.mktemp("machines")
    return [published(base / machine.folder, machine) for machine in MACHINES]


def test_the_clock_of_the_other_machine_is_indeed_another() -> None:
    code = "import datetime as d, time; print(d.date.today().year, time.strftime('%Y'))"
    env = {**os.environ, "PYTHONPATH": str(LATER), "DAYS_LATER": "4000"}
    command = [sys.executable, "-c", code]
    there = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    here = subprocess.run(
        command, env={**env, "DAYS_LATER": "0"}, capture_output=True, text=True, check=True
    )
    years = [set(map(int, done.stdout.split())) for done in (here, there)]
    assert min(years[1]) >= max(years[0]) + 10


def test_day_folder_zone_locale_umask_and_way_to_build_change_no_byte(
    builds: list[dict[str, bytes]],
) -> None:
    one, another = builds
    assert one.keys() == another.keys()
    assert [name for name in one if one[name] != another[name]] == []


def test_no_doctrees_are_published(builds: list[dict[str, bytes]]) -> None:
    assert [name for name in builds[0] if name.endswith((".doctree", ".pickle"))] == []
