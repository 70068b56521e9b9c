"""`lint` compares the dates with what stood on the default branch, and says when it cannot."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import workshop_yaml

from checks.__main__ import main
from checks.checklist import history

FIRST = "id: a\nkind: deadline\ndate: 2026-08-22\nannounced: 2026-07-01"
OTHER = "id: a\nkind: deadline\ndate: 2026-08-29\nannounced: 2026-08-17"
KEPT = f"{OTHER}\nhistory:\n  - date: 2026-08-22\n    announced: 2026-07-01"
CORRECTED = f"{FIRST.replace('08-22', '08-29')}\ncorrected: 2026-08-17"
AUTHOR = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")


@dataclass
class Repository:
    """A repository whose data file has one date."""

    root: Path

    def git(self, *arguments: str, at: Path | None = None) -> None:
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
        command = ["git", *AUTHOR, *arguments]
        subprocess.run(
            command, cwd=at or self.root, env=environment, check=True, capture_output=True
        )

    def write(self, entry: str, **head: str) -> None:
        (self.root / "docs").mkdir(exist_ok=True)
        text = workshop_yaml(entry, **head)
        (self.root / "docs" / "workshop.yaml").write_text(text, "utf-8")

    def commit(self, entry: str = "", **head: str) -> None:
        """Commit the file with that entry, or a change elsewhere."""
        if entry:
            self.write(entry, **head)
        else:
            with (self.root / "other.txt").open("a") as file:
                file.write("a line\n")
        self.git("add", ".")
        self.git("commit", "--quiet", "--message", "A change")

    def clone(self, name: str, *options: str) -> Repository:
        copy = self.root.with_name(name)
        self.git("clone", "--quiet", *options, f"file://{self.root}", str(copy), at=copy.parent)
        os.chdir(copy)
        return Repository(copy)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """One without a remote, on whose only branch ``main`` the first day is public."""
    made = Repository(tmp_path / "repository")
    made.root.mkdir()
    monkeypatch.chdir(made.root)
    made.git("init", "--quiet")
    made.commit(FIRST)
    return made


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    return Told(capsys)


@dataclass
class Told:
    """What the check says: its status and its words."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self) -> tuple[int, str]:
        status = history.main()
        return status, self.capsys.readouterr().out

    def loss(self) -> bool:
        """Whether it tells, twice the same, that the first day is lost."""
        status, words = self()
        assert self() == (status, words)
        assert (status, words) == (0, "") or "`a` said 2026-08-22 in public" in words
        return status == 1


def test_what_changes_no_public_day_passes(repository: Repository, told: Told) -> None:
    assert not told.loss()
    repository.write(KEPT)
    assert not told.loss()


def test_a_loss_is_told_before_and_after_it_is_committed(
    repository: Repository, told: Told
) -> None:
    repository.write(OTHER)
    assert told.loss()
    repository.commit(OTHER)
    assert told.loss()
    repository.commit()
    assert told.loss()


def test_the_lines_that_mend_it_are_told_with_the_place(repository: Repository, told: Told) -> None:
    repository.write(OTHER)
    status, words = told()
    place, _, lines = words.partition("\n")
    written = Path("docs/workshop.yaml").read_text("utf-8").partition("2026-08-29")[0]
    line = written.count("\n") + 1
    assert (status, place.partition(" ")[0]) == (1, f"docs/workshop.yaml:{line}:11:")
    mended = OTHER + "\n" + "\n".join(line.removeprefix("    ") for line in lines.splitlines())
    repository.write(mended)
    assert not told.loss()


def test_a_slip_of_the_pen_is_corrected_and_stays_named(repository: Repository, told: Told) -> None:
    repository.commit(CORRECTED)
    assert not told.loss()
    repository.commit()
    assert not told.loss()
    repository.commit(CORRECTED.partition("\ncorrected")[0])
    assert told.loss()


@pytest.mark.parametrize("branch", ["main", "change"])
def test_a_clone_compares_with_what_was_published(
    repository: Repository, told: Told, branch: str
) -> None:
    clone = repository.clone("clone")
    if branch != "main":
        clone.git("switch", "--quiet", "--create", branch)
    clone.commit(OTHER)
    clone.commit()
    assert told.loss()
    clone.commit(KEPT)
    assert not told.loss()


def test_a_pull_request_is_compared_with_what_it_is_merged_into(
    repository: Repository, told: Told
) -> None:
    clone = repository.clone("clone")
    clone.git("switch", "--quiet", "--create", "change")
    clone.commit(OTHER)
    clone.git("switch", "--quiet", "--detach", "origin/main")
    clone.git("merge", "--quiet", "--no-ff", "change")
    assert told.loss()


def test_a_day_that_was_committed_but_not_pushed_was_never_public(
    repository: Repository, told: Told
) -> None:
    clone = repository.clone("clone")
    clone.commit(KEPT.replace("2026-08-29", "2026-09-29"))
    clone.commit(KEPT)
    assert not told.loss()


def test_what_was_pushed_without_a_pull_request_is_told(repository: Repository, told: Told) -> None:
    clone = repository.clone("clone")
    clone.commit(OTHER)
    repository.git("switch", "--quiet", "--detach")
    clone.git("push", "--quiet", "origin", "main")
    assert told.loss()
    repository.clone("another", "--branch=main")
    assert told.loss()


def test_what_a_branch_tried_on_its_way_was_never_public(
    repository: Repository, told: Told
) -> None:
    repository.git("switch", "--quiet", "--create", "change")
    repository.commit(KEPT.replace("2026-08-29", "2026-09-29"))
    repository.commit(KEPT)
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "change")
    assert not told.loss()


def test_a_branch_is_compared_with_where_it_began(repository: Repository, told: Told) -> None:
    repository.git("switch", "--quiet", "--create", "change")
    repository.git("switch", "--quiet", "main")
    repository.commit(KEPT)
    repository.git("switch", "--quiet", "change")
    repository.commit(FIRST, venue="A Hall")
    assert not told.loss()


def test_the_default_branch_may_have_another_name(repository: Repository, told: Told) -> None:
    repository.git("branch", "--move", "main", "trunk")
    clone = repository.clone("clone")
    clone.git("switch", "--quiet", "--create", "main")
    clone.commit(OTHER)
    assert told.loss()


def test_another_edition_and_a_version_that_cannot_be_read_say_nothing(
    repository: Repository, told: Told
) -> None:
    (repository.root / "docs" / "workshop.yaml").write_bytes(b"broken: \xff\n")
    repository.commit()
    repository.write(OTHER)
    assert told.loss()
    repository.commit("id: a, kind: deadline, date: TBD", edition="2027", updated="2027-02-01")
    assert not told.loss()


def test_a_file_that_cannot_be_read_is_left_to_its_own_check(
    repository: Repository, told: Told
) -> None:
    (repository.root / "docs" / "workshop.yaml").write_text("broken", "utf-8")
    assert told() == (1, "docs/workshop.yaml:1: cannot be read; the check `dates` says why\n")


def no_repository(repository: Repository) -> None:
    (repository.root / ".git").rename(repository.root / "git")


def no_commit(repository: Repository) -> None:
    no_repository(repository)
    repository.git("init", "--quiet")


def no_default_branch(repository: Repository) -> None:
    repository.git("branch", "--move", "main", "trunk")


def no_common_commit(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--orphan", "other")
    repository.commit(OTHER)


def shallow(repository: Repository) -> None:
    repository.commit(OTHER)
    repository.clone("clone", "--depth=1")


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (no_repository, "git says: fatal: not a git repository"),
        (no_commit, "there is no branch origin/HEAD, "),
        (no_default_branch, "there is no branch origin/HEAD, "),
        (no_common_commit, "this branch has no commit in common with main"),
        (shallow, "the clone is shallow; `git fetch --unshallow` completes it"),
    ],
)
def test_where_nothing_can_be_compared_lint_says_why_and_passes(
    repository: Repository,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    state: object,
    why: str,
) -> None:
    assert callable(state)
    state(repository)
    monkeypatch.setenv("PYTHONPATH", str(Path(history.__file__).parents[2]))
    assert main(["history"]) == 0
    assert capfd.readouterr().out.startswith(f"skipped  history: {why}")
