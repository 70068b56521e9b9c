"""`lint` compares the programme with what stood on the default branch."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import workshop_yaml

from checks.checklist import programme_history

AUTHOR = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
FIRST = "{id: a, kind: talks, start: 09:00, end: 10:00}"
MOVED = "{id: a, kind: talks, start: 09:30, end: 10:00}"
KEPT = (
    "{id: a, kind: talks, start: 09:30, end: 10:00, announced: 2026-10-20, "
    "history: [{start: 09:00, end: 10:00, announced: 2026-10-01}]}"
)
EVENT = "id: w, kind: event, date: 2026-12-11, announced: 2026-07-01"
PEOPLE = "people:\n  - {id: p, name: Person A, roles: [speaker], photo: {file: people/p.jpg}}\n"


@dataclass
class Repository:
    """A repository whose programme has one session."""

    root: Path

    def git(self, *arguments: str) -> None:
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
        command = ["git", *AUTHOR, *arguments]
        subprocess.run(command, cwd=self.root, env=environment, check=True, capture_output=True)

    def write(self, session: str, announced: str = "announced: 2026-10-01", **head: str) -> None:
        docs = self.root / "docs"
        text = f"timezone: Europe/Berlin\n{announced}\ndays:\n  - date: 2026-12-11\n    sessions:\n"
        (docs / "programme.yaml").write_text(f"{text}      - {session}\n", "utf-8")
        (docs / "workshop.yaml").write_text(workshop_yaml(EVENT, **head), "utf-8")

    def commit(self, session: str, announced: str = "announced: 2026-10-01", **head: str) -> None:
        self.write(session, announced, **head)
        self.git("add", ".")
        self.git("commit", "--quiet", "--message", "A change")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """One on whose only branch nothing of a programme is public yet, and a portrait is."""
    made = Repository(tmp_path)
    (tmp_path / "docs" / "people").mkdir(parents=True)
    (tmp_path / "docs" / "people" / "p.jpg").write_bytes(b"a picture")
    (tmp_path / "docs" / "people.yaml").write_text(PEOPLE, "utf-8")
    monkeypatch.chdir(tmp_path)
    made.git("init", "--quiet")
    return made


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    return Told(capsys)


@dataclass
class Told:
    """What the check says: its status and its words."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self) -> tuple[int, str]:
        status = programme_history.main()
        return status, self.capsys.readouterr().out


def test_a_silent_move_is_told_until_it_is_on_record(repository: Repository, told: Told) -> None:
    repository.commit(FIRST)
    assert told() == (0, "")
    repository.write(MOVED)
    status, words = told()
    assert status == 1
    assert words.startswith("docs/programme.yaml:6:9: `a` was told otherwise in public")
    repository.commit(MOVED)
    assert told()[0] == 1
    repository.write(KEPT)
    assert told() == (0, "")


def test_a_public_file_that_is_gone_is_told(repository: Repository, told: Told) -> None:
    repository.commit(FIRST)
    Path("docs/programme.yaml").unlink()
    assert told()[0] == 1


@pytest.mark.parametrize(
    ("before", "announced", "head"),
    [
        (MOVED, "", {}),
        ("{id: a, kind: talks, start: 09:30}", "announced: 2026-10-01", {}),
        (MOVED, "announced: 2026-10-01", {"edition": "2025"}),
    ],
    ids=["a draft", "a wrong file", "another edition"],
)
def test_what_was_not_published_is_nobody_s_loss(
    before: str, announced: str, head: dict[str, str], repository: Repository, told: Told
) -> None:
    repository.commit(before, announced, **head)
    repository.write(FIRST)
    assert told() == (0, "")


def test_a_wrong_file_is_left_to_the_check_of_the_programme(
    repository: Repository, told: Told
) -> None:
    repository.commit(FIRST)
    repository.write("{id: a}")
    assert told() == (1, "docs:1: cannot be read; the check `programme` says why\n")


def test_without_a_history_it_is_skipped(repository: Repository, told: Told) -> None:
    repository.write(FIRST)
    assert told()[0] == 77
