"""Nothing that can happen to a build damages the site that stands: it is the old one or the new."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import CONF, ROOT, workshop_yaml

from release.publishing import alone

pytestmark = pytest.mark.robustness

# Ten tell a mistake; `KILLS=50` is for a machine with time.
KILLS = int(os.environ.get("KILLS", "10"))
BEFORE = "import sys\nsys.path.insert(0, '_ext')\n"
AFTER = """bibtex_bibfiles = ['references.bib']
html_theme_options = {"navbar_end": [], "header_links_before_dropdown": 9}
"""
BEGIN = (
    "import sys; sys.path[:0] = ['_ext']; from release.publishing import main; "
    "sys.exit(main(['-q']))"
)


def project(root: Path, word: str = "first") -> Path:
    """A small project that is published as the real one is; ``word`` is on each of its pages."""
    docs = root / "docs"
    docs.mkdir()
    (root / "_ext").symlink_to(ROOT / "_ext")
    conf = CONF.replace(
        '["myst_parser"', '["myst_parser", "sphinxcontrib.bibtex", "pages.plain_text"'
    )
    conf = conf.replace('"basic"', '"pydata_sphinx_theme"')
    (root / "conf.py").write_text(BEFORE + conf + AFTER, encoding="utf-8")
    (root / "references.bib").write_text("", encoding="utf-8")
    dates = workshop_yaml("id: a, kind: event, date: TBD")
    (docs / "workshop.yaml").write_text(dates, encoding="utf-8")
    write_pages(root, word)
    return root


def write_pages(root: Path, word: str) -> None:
    names = ["call-for-papers", *(f"page-{number}" for number in range(8))]
    tree = "\n".join(["```{toctree}", "", *names, "```"])
    for name in names:
        text = f"# {word}\n\n{word * 2000}\n"
        (root / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    text = f"# {word}\n\n```{{important-dates}}\n```\n\n{tree}\n"
    (root / "docs" / "index.md").write_text(text, encoding="utf-8")


def start(root: Path, **how: object) -> subprocess.Popen[bytes]:
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", BEGIN],
        cwd=root,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        **how,  # type: ignore[call-overload]
    )


def build(root: Path, **how: object) -> tuple[int, str]:
    process = start(root, **how)
    _, words = process.communicate(timeout=120)
    return process.returncode, words.decode()


def shown(root: Path) -> dict[str, bytes]:
    html = (root / "_build" / "html").resolve()
    files = (path for path in html.rglob("*") if path.is_file())
    return {path.relative_to(html).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project(tmp_path_factory.mktemp("built"))
    assert build(root) == (0, "")
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "copy", symlinks=True))


def test_a_build_killed_at_any_moment_leaves_a_whole_site(root: Path) -> None:
    first = shown(root)
    write_pages(root, "second")
    before = time.monotonic()
    assert build(root) == (0, "")
    length = time.monotonic() - before
    whole = {"first": first, "second": shown(root)}
    assert whole["first"] != whole["second"]
    moments = random.Random(9)  # noqa: S311 - any moments do, the same each time
    seen = "second"
    for kill in range(KILLS):
        write_pages(root, "first" if kill % 2 else "second")
        process = start(root)
        time.sleep(moments.uniform(0, 1.1 * length))
        process.kill()
        process.communicate()
        site = shown(root)
        seen = next(name for name, files in whole.items() if files == site)
    write_pages(root, "first" if seen == "second" else "second")
    assert build(root) == (0, "")
    assert shown(root) == whole["first" if seen == "second" else "second"]


@pytest.mark.parametrize("limit", [0, 2_000, 6_000, 20_000])
def test_a_disk_that_takes_no_more_leaves_the_site(root: Path, limit: int) -> None:
    good = shown(root)
    write_pages(root, "second")

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    status, words = build(root, preexec_fn=small_files)
    assert status != 0
    assert words, "a build that fails says why"
    assert shown(root) == good


@pytest.mark.parametrize(
    "path",
    ["docs/workshop.yaml", "docs/index.md", "docs/page-3.md", "references.bib", "conf.py"],
)
def test_a_folder_in_the_place_of_a_file_leaves_the_site(root: Path, path: str) -> None:
    good = shown(root)
    (root / path).unlink()
    (root / path).mkdir()
    status, words = build(root)
    assert status != 0
    assert Path(path).stem in words, "the message names what is wrong"
    assert shown(root) == good


def test_a_file_in_the_place_of_the_pages_leaves_the_site(root: Path) -> None:
    good = shown(root)
    shutil.rmtree(root / "docs")
    (root / "docs").write_text("", encoding="utf-8")
    status, words = build(root)
    assert status != 0
    assert words
    assert shown(root) == good


def waiting(root: Path) -> subprocess.Popen[bytes]:
    """A build that has begun, and has said that it waits for another one."""
    process = start(root)
    assert process.stderr
    assert process.stderr.readline() == b"Another build is at work here; waiting for its end.\n"
    return process


def test_builds_at_the_same_time_wait_for_each_other(root: Path) -> None:
    write_pages(root, "second")
    with alone(root / "_build"):
        processes = [waiting(root) for _ in range(2)]
    assert [process.communicate() for process in processes] == [(None, b"")] * 2
    assert [process.returncode for process in processes] == [0, 0]
    together = shown(root)
    assert build(root) == (0, "")
    assert shown(root) == together


def test_what_is_left_of_a_killed_build_writes_into_no_later_one(root: Path) -> None:
    write_pages(root, "second")
    before = sorted((root / "_build").rglob("*"))
    with alone(root / "_build"):
        orphan = subprocess.Popen(["cat"], stdin=subprocess.PIPE, pass_fds=held())
    with orphan:  # it ends as its input does
        later = waiting(root)
        time.sleep(1)
        assert sorted((root / "_build").rglob("*")) == before, "nothing is built while it lives"
    assert later.communicate() == (None, b"")
    assert later.returncode == 0


def held() -> list[int]:
    """The files that this process has open and a process forked from it would have too."""
    links = ((path.name, path) for path in Path("/proc/self/fd").iterdir())
    return [int(name) for name, path in links if path.exists() and path.readlink().name == ".lock"]
