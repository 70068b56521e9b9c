"""The list of checks: what the checks of its own find, and that lint and pre-commit run it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, schedule

from checks.__main__ import main
from checks.checklist import facts, files
from checks.checklist.checks import CHECKS, Check
from checks.checklist.tracked import tracked

MADE = schedule(
    "id: a, kind: deadline, date: 2026-08-29, announced: 2026-08-17",
    "id: day, kind: event, date: 2026-12",
    venue="Hall 7",
    contact="us@example.org",
)


def by_hand(text: str) -> list[str]:
    return [str(problem) for problem in facts.page_problems(text, "p.md", MADE)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Due 29 August 2026.", "p.md:1:5: `29 August 2026` is a date of this edition; write {imp"),
        ("Due August 29th, 2026.", "{important-date}`a`"),
        ("Due 29 Aug.", "{important-date}`a`"),
        ("Due 2026-08-29.", "{important-date}`a`"),
        ("Due 30 August 2026.", "{important-date}`…`"),
        ("In December 2026.", "`December 2026` is a date of this edition"),
        ("On 2026-09-01.", "`2026-09-01` is a date of this edition"),
        ("In Hall 7.", "`Hall 7` is in docs/workshop.yaml; write {workshop}`venue`"),
        ("At Host 2026.", "write {workshop}`host`"),
        ("Mail [us](mailto:us@example.org).", "write {workshop}`contact`"),
    ],
)
def test_a_fact_that_is_written_by_hand_is_found(text: str, told: str) -> None:
    found = by_hand(text)
    assert len(found) == 1
    assert told in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "On 29 August 2019, and in May.",
        "It may be 12 of them; 30 August; in 2026.",
        "Due {important-date}`a`, as `2026-08-29` in the file.",
        "```yaml\ndate: 2026-08-29\n```",
    ],
)
def test_what_is_no_fact_of_this_edition_is_left_alone(text: str) -> None:
    assert by_hand(text) == []


def test_the_read_me_names_the_workshop_as_the_data_file() -> None:
    good = "# Demo\n\nThe website of a Host 2026 workshop.\n"
    assert list(facts.readme_problems(good, MADE)) == []
    assert [p.line for p in facts.readme_problems(good.replace("2026", "2025"), MADE)] == [3]
    assert [p.line for p in facts.readme_problems(good.replace("Demo", "Old"), MADE)] == [1]


@pytest.mark.real_site
def test_the_project_repeats_no_fact_by_hand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert (facts.main(), capsys.readouterr().out) == (0, "")


def test_a_data_file_that_cannot_be_read_is_left_to_its_own_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert facts.main() == 1
    assert "the check `dates` says why" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "told", "mended"),
    [
        ("a.md", b"\xef\xbb\xbfx\n", "a.md:1: the file begins with a byte order mark", b"x\n"),
        ("a.md", b"x\ny\r\n", "a.md:2: lines end in CR", b"x\ny\n"),
        ("a.yaml", b"x:\n\ty: 1\n", "a.yaml:2: YAML wants spaces", b"x:\n  y: 1\n"),
        ("a.py", b"x\ny \n", "a.py:2: white space at the end", b"x\ny\n"),
        ("a.md", b"x \ny\t\n", "a.md:1: white space at the end", b"x\ny\n"),
        ("a.md", b"x", "a.md:1: white space at the end", b"x\n"),
        ("a.md", b"x\n\n\n", "a.md:2: white space at the end", b"x\n"),
    ],
)
def test_the_form_of_a_file_is_told_and_mended(
    tmp_path: Path, name: str, content: bytes, told: str, mended: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    found = files.problems(Path(name), root=tmp_path)
    assert len(found) == 1
    assert found[0].startswith(told)
    assert found[0].endswith("; `nox -s lint -- --fix` mends it")

    assert files.problems(Path(name), root=tmp_path, fix=True) == []
    assert (tmp_path / name).read_bytes() == mended
    assert files.problems(Path(name), root=tmp_path) == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.md", b"x\nS\xe3o\n", "a.md:2: byte 0xe3 is not UTF-8; save the file as UTF-8"),
        ("a.md", b"x\n<<<<<<< HEAD\n", "a.md:2: a merge was left half done"),
        ("docs/a.rst", b"x\n", "docs/a.rst:1: no page is made of .rst; write Markdown"),
        ("docs/A b.md", b"x\n", "docs/A b.md:1: the name is the page's address"),
        ("a.png", bytes(600_000), "a.png:1: the file has 600 kB; make it smaller than 500 kB, or"),
        ("docs/The hall.JPG", b"", "docs/The hall.JPG:1: a page cannot name a picture that has"),
        ("docs/a.bin", bytes(600_000), "docs/a.bin:1: the file has 600 kB; make it smaller than"),
        ("docs/a.JPG", bytes(10_100_000), "docs/a.JPG:1: the file has 10,100 kB; make it smaller"),
        (
            "docs/_static/a.jpg",
            bytes(600_000),
            "docs/_static/a.jpg:1: the file has 600 kB; make it smaller than 500 kB, or link it; or"
            " put it beside its page, and the build makes it smaller",
        ),
    ],
)
def test_what_a_person_has_to_decide_is_told_and_left_as_it_is(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    (tmp_path / "docs" / "_static").mkdir(parents=True)
    (tmp_path / name).write_bytes(content)
    assert files.problems(Path(name), root=tmp_path, fix=True)[0].startswith(told)
    assert (tmp_path / name).read_bytes() == content


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", b"x  \ny\n"),
        ("a.png", b"\xff \r\n"),
        ("a.py", b""),
        ("docs/people/IMG_1.JPG", bytes(4_000_000)),
    ],
)
def test_what_is_right_is_left_alone(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(content)
    assert files.problems(Path(name), root=tmp_path) == []


def test_the_files_are_those_that_git_would_take(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    for name in ("new.md", "build.log", "gone.md"):
        (tmp_path / name).touch()
    (tmp_path / ".gitignore").write_text("*.log\n", "utf-8")
    subprocess.run(["git", "-C", str(tmp_path), "add", "gone.md"], check=True)
    (tmp_path / "gone.md").unlink()
    assert tracked(tmp_path) == [Path(".gitignore"), Path("new.md")]


def test_finished_editions_are_left_as_they_are(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    kept = tmp_path / "docs" / "_editions" / "2026" / "index.html"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"as it is \r\n")
    (tmp_path / "page.md").write_bytes(b"\r\n")
    command = [sys.executable, "-m", "checks.checklist.files"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "_ext")}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["page.md"]


def fake(monkeypatch: pytest.MonkeyPatch, *checks: Check) -> None:
    monkeypatch.setattr("checks.__main__.CHECKS", checks)


def test_all_checks_run_whatever_the_first_one_finds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = Check("bad", "this", (("sh", "-c", "echo a.md:3: wrong; exit 1"),))
    fake(monkeypatch, bad, Check("good", "that", (("true",),)))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main([]) == 1
    told = capsys.readouterr().out
    assert "TO MEND  bad: this\n    a.md:3: wrong\n::error file=a.md,line=3::wrong\n" in told
    assert "ok       good: that\n" in told
    assert main(["good"]) == 0


def test_what_a_machine_can_mend_is_mended_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mark = tmp_path / "mended"
    fake(monkeypatch, Check("a", "b", (("test", "-f", str(mark)),), (("touch", str(mark)),)))
    assert main([]) == 1
    assert main(["--fix"]) == 0


def test_a_check_that_cannot_run_here_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake(monkeypatch, Check("a", "b", (("false",),), needs=("no-such-program",)))
    assert main([]) == 0
    assert capsys.readouterr().out == "skipped  a: there is no no-such-program\n"


def test_an_unknown_name_is_told_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nothing"])
    assert "no check nothing; the checks are files, dates" in capsys.readouterr().err


def test_pre_commit_runs_the_same_list_and_fetches_nothing() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    hooks = [hook for repo in config["repos"] for hook in repo["hooks"]]
    assert [(hook["entry"], hook["language"]) for hook in hooks] == [
        (".venv/bin/nox -s lint", "system")
    ]


def test_contributing_explains_every_check() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rows = re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)
    explained = {name for row in rows for name in re.findall(r"`([a-z]+)`", row)}
    assert {check.name for check in CHECKS} <= explained
