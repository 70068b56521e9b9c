"""What keeps the code readable and the parts apart."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT

SOURCES = sorted((ROOT / "_ext").rglob("*.py"))


def functions() -> list[tuple[str, int]]:
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno is not None
                found.append((f"{path.name}:{node.name}", node.end_lineno - node.lineno + 1))
    return found


def test_no_function_is_longer_than_45_lines_and_nine_in_ten_at_most_25() -> None:
    lengths = functions()
    assert [found for found in lengths if found[1] > 45] == []
    assert sorted(length for _, length in lengths)[len(lengths) * 9 // 10] <= 25


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_module_is_longer_than_200_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 200


@pytest.mark.parametrize("core", ["workshop", "editions", "links", "policy"])
def test_the_core_imports_neither_sphinx_nor_docutils(core: str) -> None:
    names = sorted(path.stem for path in (ROOT / "_ext" / core).glob("*.py"))
    code = f"""
import importlib, sys
for name in {names}:
    importlib.import_module("{core}" if name == "__init__" else "{core}." + name)
print([name for name in sys.modules if name.partition(".")[0] in ("sphinx", "docutils")])
"""
    command = [sys.executable, "-c", code]
    env = {"PYTHONPATH": str(ROOT / "_ext")}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_readme_fits_on_one_screen_and_a_half() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 60


def test_ci_runs_the_readme_s_own_test_command() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    assert len([line for line in lines if re.match(r"python3 .*nox -s tests$", line)]) == 1


PINS = sorted((ROOT / ".ci" / "requirements").glob("*.txt"))


def test_every_group_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert {path.stem for path in PINS} == set(project["dependency-groups"])


@pytest.mark.parametrize("path", PINS, ids=lambda path: path.stem)
def test_pins_are_hashed_and_name_no_index(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"index-url|find-links", text)
    requirements = re.split(r"\n(?=\S)", re.sub(r"(?m)^#.*\n", "", text).strip())
    assert [line for line in requirements if "--hash=sha256:" not in line] == []


def test_workflows_pin_actions_by_commit_and_begin_without_permissions() -> None:
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        text = path.read_text("utf-8")
        assert "\npermissions: {}\n" in text
        for action in re.findall(r"uses: (.+)", text):
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[\d.]+", action), action
