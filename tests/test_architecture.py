"""What keeps the code readable and the parts apart."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import ROOT, workshop_yaml

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


def test_no_module_is_longer_than_200_lines() -> None:
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {path: length for path, length in lengths.items() if length > 200} == {}


# From the top of the house to its ground floor: a room may import those before it.
ROOMS = (
    "located_yaml",
    "figures",
    "sphinx_helpers",
    "important_dates",
    "references",
    "simulators",
    "misspecification",
    "programme",
    "topic_figures",
    "pages",
    "release",
    "checks",
)
CONCERNS = {
    "important_dates",
    "references",
    "simulators",
    "misspecification",
    "programme",
    "topic_figures",
}
# The core of another concern that one builds on: the words and zones of the dates, and one example
# for all, the machine with which the figures of the topics compute.
BUILDS_ON = {"programme": "important_dates.core", "topic_figures": "misspecification.core"}
CORES = sorted(f"{path.parent.name}.core" for path in (ROOT / "_ext").glob("*/core"))
PURE = ("located_yaml", "figures", *CORES)


def module_of(path: Path) -> str:
    """The name under which a file is imported."""
    return ".".join(path.relative_to(ROOT / "_ext").with_suffix("").parts).removesuffix(".__init__")


def imports_of(path: Path) -> set[str]:
    """The modules that a file of a room imports, those for types and inside functions too."""
    package = (
        module_of(path).split(".")
        if path.name == "__init__.py"
        else module_of(path).split(".")[:-1]
    )
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            names.update(f"{stem}.{alias.name}" for alias in node.names)
    return names


def test_every_folder_of_ext_is_a_room() -> None:
    folders = {path.name for path in (ROOT / "_ext").iterdir() if any(path.rglob("*.py"))}
    assert folders == set(ROOMS)
    assert [path.name for path in (ROOT / "_ext").glob("*.py")] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_rooms_above_it(room: str) -> None:
    allowed = set(ROOMS[: ROOMS.index(room)])
    if room in CONCERNS:
        allowed -= CONCERNS
    if room == "release":
        allowed -= {"checks"}
    for path in sorted((ROOT / "_ext" / room).rglob("*.py")):
        names = {name for name in imports_of(path) if not name.startswith(BUILDS_ON.get(room, "-"))}
        rooms = {name.split(".")[0] for name in names} & set(ROOMS) - {room}
        assert rooms <= allowed, f"{path}: {rooms - allowed}"


def test_no_modules_import_one_another_in_a_circle() -> None:
    known = {module_of(path): path for path in SOURCES}
    graph: dict[str, set[str]] = {}
    for module, path in known.items():
        names = imports_of(path)
        used = {name if name in known else name.rpartition(".")[0] for name in names}
        graph[module] = (used & known.keys()) - {module}
    # A package's own registration imports all of it; what is imported from it are its constants.
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("part", PURE)
def test_what_is_pure_runs_without_sphinx_and_docutils(part: str) -> None:
    folder = ROOT / "_ext" / part.replace(".", "/")
    names = sorted(module_of(path) for path in folder.rglob("*.py"))
    code = f"""
import importlib, sys
sys.modules |= dict.fromkeys(["sphinx", "docutils", "myst_parser"])
for name in {names}:
    importlib.import_module(name)
"""
    env = {"PYTHONPATH": str(ROOT / "_ext")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_dates_are_checked_where_sphinx_is_not(tmp_path: Path) -> None:
    (tmp_path / "dates.yaml").write_text(workshop_yaml("id: a, kind: deadline, date: TBD"), "utf-8")
    code = (
        "import runpy, sys; sys.modules |= dict.fromkeys(['sphinx', 'docutils'])\n"
        "runpy.run_module('important_dates', run_name='__main__')"
    )
    command = [sys.executable, "-c", code, "check", str(tmp_path / "dates.yaml")]
    env = {"PYTHONPATH": str(ROOT / "_ext")}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_in_one_line_what_it_is_for_and_the_readme_repeats_it(room: str) -> None:
    source = (ROOT / "_ext" / room / "__init__.py").read_text("utf-8")
    (line,) = (ast.get_docstring(ast.parse(source)) or "").splitlines()
    assert f"| `_ext/{room}/` | {line} |" in (ROOT / "README.md").read_text("utf-8")


_NO_SELECTOR = re.compile(r"/\*.*?\*/|\{[^{}]*\}", re.DOTALL)
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_WRITTEN = re.compile(r'class(?:="|List\.\w+\(")([\w -]+)', re.IGNORECASE)


def selected_in(sheet: Path) -> set[str]:
    """The classes in the selectors of a style sheet."""
    selectors = _NO_SELECTOR.sub("", sheet.read_text("utf-8"))
    return set(_CLASS.findall(selectors))


def made_in(path: Path) -> set[str]:
    """The words of a file that can be classes: its strings, and what is marked as a class."""
    text = path.read_text("utf-8")
    words = {word for found in _WRITTEN.findall(text) for word in found.split()}
    if path.suffix == ".py":
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words |= {node.value}
    return words


def test_no_class_of_a_room_is_styled_in_the_sheet_of_the_whole_site() -> None:
    theirs = {
        name
        for package in ("sphinx", "sphinx_design", "pydata_sphinx_theme")
        for folder in find_spec(package).submodule_search_locations or ()  # type: ignore[union-attr]
        for sheet in Path(folder).rglob("*.css*")
        for name in selected_in(sheet)
    }
    styled = selected_in(ROOT / "docs" / "_static" / "site.css") - theirs
    code = [path for path in (ROOT / "_ext").rglob("*") if path.suffix in {".py", ".html", ".js"}]
    rooms = {str(path.relative_to(ROOT)): made_in(path) & styled for path in sorted(code)}
    assert {path: names for path, names in rooms.items() if names} == {}


def test_the_readme_has_at_most_80_lines() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 80


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
