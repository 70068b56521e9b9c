"""Another workshop's site: what it begins with, and how later fixes reach it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import workshop_yaml

from important_dates.core.load import load_text
from release.another import pages
from release.another.__main__ import main
from release.editions.facts import new_facts

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME = """\
---
myst: {}
---
# {workshop}`name`

```{important-dates}
```

## About simulators

They are wrong.

```{toctree}
:hidden:

Call <call-for-papers>
Topics <topics/index>
```

```{toctree}
topics/a
```
"""
DATES = workshop_yaml(
    "id: submission, kind: deadline, date: 2026-08-22, announced: 2026-08-01",
    "id: workshop, kind: event, date: 2026-12-11, announced: 2026-08-01",
    venue="Hall 7",
)


def test_the_data_begin_with_the_name_and_no_more() -> None:
    text = new_facts(DATES, 'A "new" one: 研')
    schedule = load_text(text, "workshop.yaml").schedule
    facts = schedule.workshop
    assert (facts.name, facts.title, facts.tagline) == ('A "new" one: 研', "TBD", "TBD")
    assert (facts.host, facts.venue, facts.contact, facts.url) == (None, None, None, None)
    assert [(date.id, date.announced) for date in schedule.dates] == [
        ("submission", None),
        ("workshop", None),
    ]
    assert "2026-08" not in text


def test_the_home_page_keeps_its_head_and_the_menus_of_the_pages_that_stay() -> None:
    home = pages.home(HOME, 'A "new" one', {"call-for-papers"})
    assert 'description: "A \\"new\\" one: the dates' in home
    assert "{important-dates}" in home
    assert "simulators" not in home
    assert home.count("{toctree}") == 1
    assert ":hidden:\n\nCall <call-for-papers>\n```" in home
    assert "topics" not in home


def test_settings_lose_the_lines_of_extensions() -> None:
    assert pages.settings('x = [\n    "a",\n    "b",\n]\n', ["a"]) == 'x = [\n    "b",\n]\n'


def test_the_read_me_keeps_its_sections() -> None:
    text = pages.read_me("# Old\n\nOld words.\n\n## Build it\n\nSo.\n", "New")
    assert text.startswith("# New\n\nThe website of a workshop")
    assert text.endswith("\n\n## Build it\n\nSo.\n")
    assert "Old" not in text


class Repository:
    """A folder with git in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments: str) -> str:
        env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
        author = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        command = ["git", *author, *arguments]
        done = subprocess.run(command, cwd=self.root, env=env, capture_output=True, check=True)
        return done.stdout.decode()

    def commit(self, files: Mapping[str, str | None]) -> None:
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            if text is not None:
                path.write_text(text, "utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change")

    def read(self, name: str) -> str:
        return (self.root / name).read_text("utf-8")


BEGUN = {
    "code.py": "one\n",
    "docs/404.md": "Nothing here\n",
    "docs/index.md": "Theirs\n",
    "docs/topics/a.md": "A topic\n",
    "docs/workshop.yaml": "name: Theirs\n\n\n\nday: TBD\n",
    "references.bib": "work\n",
}
OWN = {
    "docs/index.md": "Ours\n",
    "docs/topics/a.md": None,
    "docs/workshop.yaml": "name: Ours\n\n\n\nday: TBD\n",
    "references.bib": None,
}
FIXES = {
    "code.py": "two\n",
    "docs/404.md": "Nothing is here\n",
    "docs/_templates/a.html": "new\n",
    "docs/index.md": "Theirs again\n",
    "docs/new.md": "Of theirs\n",
    "docs/topics/a.md": "A topic, more\n",
    "docs/workshop.yaml": "name: Theirs\n\n\n\nday: 2026-08-22\n",
    "references.bib": "work\nmore\n",
}


@pytest.fixture(params=["clone", "template"])
def ours(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Repository:
    """A site that is two commits behind, with the project's history or without it."""
    theirs = Repository(tmp_path / "theirs")
    theirs.commit({"code.py": "zero\n"})
    theirs.commit(BEGUN)
    ours = Repository(tmp_path / "ours")
    if request.param == "clone":
        ours.git("pull", "--quiet", str(theirs.root), "main")
    else:
        ours.commit(BEGUN)
    ours.commit(OWN)
    theirs.commit({"code.py": "one and a half\n"})
    theirs.commit(FIXES)
    monkeypatch.chdir(ours.root)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "a")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "a@example.org")
    return ours


def fetched(ours: Repository) -> int:
    return main(["merge", str(ours.root.parent / "theirs")])


def test_fixes_come_and_what_is_own_stays(
    ours: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fetched(ours) == 0
    told = capsys.readouterr().out
    assert ours.read("code.py") == "two\n"
    assert ours.read("docs/404.md") == "Nothing is here\n"
    assert ours.read("docs/_templates/a.html") == "new\n"
    assert ours.read("docs/index.md") == "Ours\n"
    assert ours.read("docs/workshop.yaml") == OWN["docs/workshop.yaml"]
    for gone in ("docs/new.md", "docs/topics/a.md", "references.bib"):
        assert not (ours.root / gone).exists(), gone
    assert "3 files are as they are there now." in told
    assert "docs/index.md: is yours and stays as it was" in told
    ours.git("commit", "--quiet", "--message", "Merge")
    assert fetched(ours) == 0
    assert capsys.readouterr().out == "There is nothing new.\n"


def test_what_both_have_changed_is_left_to_a_person(
    ours: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    ours.commit({"code.py": "three\n"})
    assert fetched(ours) == 1
    assert "code.py:1: you and they have changed it" in capsys.readouterr().out


def test_nothing_is_merged_into_what_is_not_committed(
    ours: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (ours.root / "code.py").write_text("four\n", "utf-8")
    assert fetched(ours) == 1
    assert capsys.readouterr().err == "M code.py is not committed; commit or undo it first\n"


def test_a_project_that_this_is_no_copy_of_is_refused(
    ours: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Repository(ours.root.parent / "other")
    other.commit({"code.py": "five\n"})
    assert main(["merge", str(other.root)]) == 1
    assert "is this the right address?" in capsys.readouterr().err


def test_a_site_is_not_begun_over_what_is_not_committed(
    ours: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (ours.root / "code.py").write_text("four\n", "utf-8")
    assert main(["new", "Workshop", "A"]) == 1
    assert capsys.readouterr().err == "M code.py is not committed; commit or undo it first\n"
