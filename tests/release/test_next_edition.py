"""After `nox -s next` the pages read well, and nothing outside of docs/ is to be mended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, schedule, workshop_yaml
from drawn_card import put_card
from icalendar import Calendar

from checks.checklist.facts import page_problems, readme_problems
from important_dates.core.facts import fact_text

if TYPE_CHECKING:
    from pathlib import Path

DATE = "id: a, kind: event, date: 2026-12-11, announced: 2026-07-01"
OPEN = schedule("id: a, kind: event, date: TBD", host="TBD")
KNOWN = schedule(DATE)
CONF = """\
extensions = ["myst_parser", "important_dates", "pages.plain_text", "pages.earlier_editions"]
exclude_patterns = ["_editions"]
html_theme = "basic"
"""
HOME = """\
# {workshop}`name`: {workshop}`title`

{workshop}`hosted` · Venue: {workshop}`venue`

```{important-dates}
```

```{toctree}
call-for-papers
contact
```
"""
CALL = """\
# Call

{workshop}`hosted` · Venue: {workshop}`venue`

What is marked TBD is to be decided.

```{plain-text-link}
```
"""
CONTACT = """\
# Contact

Write to {workshop}`contact`.

```{earlier-editions}
```
"""
PAGES = {"index": HOME, "call-for-papers": CALL, "contact": CONTACT}


def test_the_workshop_is_that_of_its_host_once_there_is_one() -> None:
    assert fact_text(KNOWN, "hosted") == "Host 2026 Workshop"
    assert fact_text(OPEN, "hosted") == "Workshop · Host conference: TBD"
    assert fact_text(OPEN, "host") == "TBD"


def test_the_word_tbd_on_a_page_is_no_host() -> None:
    assert page_problems("What is marked TBD is to be decided.", "p.md", OPEN) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The website of a workshop.", []),
        ("The website of a Host 2026 workshop.", []),
        ("The website of a Host workshop.", []),
        ("The website of a Host 2025 workshop.", ["README.md:3:18: the host is 'Host 2026'"]),
    ],
)
def test_the_read_me_need_not_name_the_host_but_never_another_one(
    words: str, told: list[str]
) -> None:
    problems = map(str, readme_problems(f"# Demo\n\n{words}\n", KNOWN))
    assert [problem.partition(" in docs")[0] for problem in problems] == told
    assert list(readme_problems(f"# Demo\n\n{words}\n", OPEN)) == []


def run(project: Path, *command: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "_ext")}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(project: Path) -> Path:
    for builder in ("html", "text"):
        places = ("--conf-dir", ".", "docs", f"_build/{builder}")
        run(project, "sphinx", "-b", builder, "-nWqE", "--keep-going", *places)
    return project / "_build"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project after its turn from 2026 to 2027, and what the command said."""
    project = tmp_path_factory.mktemp("project")
    (project / "docs").mkdir()
    (project / "conf.py").write_text(CONF, "utf-8")
    (project / "README.md").write_text("# Demo\n\nThe website of a workshop.\n", "utf-8")
    (project / "docs" / "workshop.yaml").write_text(workshop_yaml(DATE), "utf-8")
    for name, text in PAGES.items():
        (project / "docs" / f"{name}.md").write_text(text, "utf-8")
    put_card(project / "docs")
    assert "Host 2026 Workshop" in (build(project) / "html" / "index.html").read_text("utf-8")
    return project, run(project, "release.editions", "next", "2027", "--on", "2027-02-01")


@pytest.fixture(scope="module")
def rebuilt(begun: tuple[Path, str]) -> Path:
    return build(begun[0])


def test_where_nothing_is_left_of_it_the_checks_pass_at_once(begun: tuple[Path, str]) -> None:
    project, words = begun
    assert words.splitlines() == [
        "docs/workshop.yaml is that of 2027, where host, venue and dates are TBD; the finished "
        "edition is in docs/_editions/2026.",
        "Nothing else speaks of it.",
    ]
    run(project, "checks", "dates", "facts", "editions", "pages")


def test_every_output_reads_well_while_the_host_is_open(rebuilt: Path) -> None:
    for name in ("index", "call-for-papers"):
        page = (rebuilt / "html" / f"{name}.html").read_text("utf-8")
        assert "Workshop · Host conference: TBD · Venue: TBD" in page
    text = (rebuilt / "text" / "call-for-papers.txt").read_text("utf-8")
    assert "Workshop | Host conference: TBD | Venue: TBD" in text
    written = [*(rebuilt / "html").glob("*.html"), *(rebuilt / "text").glob("*.txt")]
    assert [path.name for path in written if "TBD Workshop" in path.read_text("utf-8")] == []


def test_programs_are_told_that_the_host_is_open(rebuilt: Path) -> None:
    dates = json.loads((rebuilt / "html" / "important-dates.json").read_text("utf-8"))
    assert (dates["workshop"]["host"], dates["workshop"]["edition"]) == (None, 2027)
    calendar = Calendar.from_ical((rebuilt / "html" / "important-dates.ics").read_bytes())
    assert calendar["name"] == "Demo 2027: important dates"
