"""What the tests share: a schedule from a few lines, a small site, a whole one, the real one."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import textwrap
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from demo_project import demo_project
from sphinx.cmd.build import main as sphinx_build

from important_dates.core.load import load_text
from release.publishing import alone
from release.publishing import main as publish_site

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from important_dates.core.model import Schedule

pytest_plugins = ("sphinx.testing.fixtures",)
# Assertions in the modules beside the tests tell what they compare, too. Here, because the tests of
# several folders use them.
pytest.register_assert_rewrite("rehearsal.checks", "rehearsal.copies", "rehearsal.outputs")

ROOT = Path(__file__).parent.parent

# No time limit for an example: a busy machine is no fault of the code.
hypothesis.settings.register_profile("site", deadline=None)
hypothesis.settings.load_profile("site")

HEAD = """\
workshop:
  name: Demo
  title: A Title
  tagline: A tagline.
  host: Host 2026
  edition: 2026
  venue: TBD
  contact: someone@example.org
  url: TBD
timezone: AoE
updated: 2026-11-23
dates:
"""


def workshop_yaml(*entries: str, **head: str) -> str:
    """A data file of entries written as ``"id: a, kind: deadline, date: TBD"``, or as YAML lines.

    A label is added where there is none; ``head`` replaces values of the head.
    """
    text = HEAD
    for name, value in head.items():
        text = re.sub(
            rf"(?m)^( *){name}: .*$", lambda m, line=f"{name}: {value}": m[1] + line, text
        )
    for entry in entries:
        lines = textwrap.dedent(entry).strip()
        if "\n" not in lines and ": " in lines:
            lines = "\n".join(re.split(r", (?=[a-z]+: )", lines))
        if "label:" not in lines:
            lines += "\nlabel: A label"
        text += "  - " + textwrap.indent(lines, "    ").lstrip() + "\n"
    return text


def schedule(*entries: str, **head: str) -> Schedule:
    """The checked schedule of such a file."""
    return load_text(workshop_yaml(*entries, **head), "workshop.yaml").schedule


@dataclass
class Site:
    """A small site in a folder of its own, built by ``sphinx-build``."""

    root: Path
    log: str = ""
    output: dict[str, Path] = field(default_factory=dict)

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def write(self, pages: dict[str, str], dates: str) -> Site:
        self.docs.mkdir(exist_ok=True)
        (self.docs / "workshop.yaml").write_text(dates, encoding="utf-8")
        for name, text in pages.items():
            path = self.docs / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return self

    def build(self, builder: str = "html", *options: str, fails: bool = False) -> Path:
        """Build with all warnings as errors; the folder of the output."""
        out = self.root / "_build" / builder
        command = ["-c", str(self.root), "-d", str(self.root / "_build" / f"d-{builder}")]
        command += ["-b", builder, "-nW", "--keep-going", *options, str(self.docs), str(out)]
        status = sphinx_build(command)
        assert (status != 0) is fails, f"status {status}"
        return out


# Their means are installed for `nox -s browser` and `nox -s browsers` alone.
_MEANS = {"browser": ("playwright",), "other_browsers": ("selenium", "playwright")}
collect_ignore = [folder for folder, means in _MEANS.items() if not all(map(find_spec, means))]

CONF = """\
extensions = ["myst_parser", "important_dates"]
project = "A project"
version = release = "1"
copyright = "somebody"
html_theme = "basic"
html_copy_source = False
today = "undated"
epub_show_urls = "no"
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """An empty site whose settings load the dates and nothing else of the project."""
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    return Site(tmp_path)


def unmeasured(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment of a program whose coverage other tests measure; it then runs faster."""
    return {name: value for name, value in environment.items() if not name.startswith("COVERAGE_")}


def copy_project(target: Path) -> Path:
    """The sources of the real site, elsewhere."""
    shutil.copytree(ROOT / "docs", target / "docs")
    (target / "_ext").symlink_to(ROOT / "_ext")  # one place, so that coverage is measured
    for name in ("conf.py", "references.bib", "CONTRIBUTING.md", "LICENSE"):
        if (ROOT / name).is_file():  # there need not be a bibliography
            shutil.copy(ROOT / name, target / name)
    return target


# A machine that builds for a known place says so in these.
PLACES = ("GITHUB_REPOSITORY", "SITE_REPOSITORY", "SITE_URL", "READTHEDOCS_CANONICAL_URL")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def published(build: Path, publish: Callable[[], int]) -> Path:
    """The pages of a project as they are published, with every warning as an error.

    The first worker to ask has them built.
    """
    with pytest.MonkeyPatch.context() as patch, alone(build / "first"):
        for name in PLACES:
            patch.delenv(name, raising=False)
        if not (build / "html").exists():
            assert publish() == 0
    return (build / "html").resolve()


# In a process of its own, so that neither the time that coverage takes nor what it measures depends
# on what the site says today.
_PUBLISH = """
import pathlib, sys
from release.publishing import main
sys.exit(main(["-q"], pathlib.Path(sys.argv[1])))
"""


def _publish_real_site(build: Path) -> int:
    command = [sys.executable, "-c", _PUBLISH, str(build)]
    env = {**unmeasured(os.environ), "PYTHONPATH": str(ROOT / "_ext")}
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


def publish_from(sources: Path, build: Path) -> int:
    """Publish a project; the status of the command."""
    with contextlib.chdir(sources):
        return publish_site(["-q"], build)


# Names the folder of the real site where that has just been published, so that nobody waits twice.
PUBLISHED = "PUBLISHED_SITE"


@pytest.fixture(scope="session")
def out(shared: Path) -> Path:
    """The real site as it is published; what asks for it is marked ``real_site``."""
    if folder := os.environ.get(PUBLISHED):
        return Path(folder).resolve()
    build = shared / "published"
    return published(build, lambda: _publish_real_site(build))


@pytest.fixture(scope="session")
def demo(shared: Path) -> Path:
    """The demo as it is published; its sources are beside it."""
    build = shared / "demo"
    return published(build, lambda: publish_from(demo_project(build / "sources"), build))
