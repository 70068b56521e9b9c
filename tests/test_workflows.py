"""What the workflows do beside running nox, and the forms on GitHub."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest
import yaml
from conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TITLE = "Links that do not work"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_each_job_has_the_least_it_needs(path: Path) -> None:
    text = path.read_text("utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert "group" in workflow["concurrency"]
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    for job in workflow["jobs"].values():
        assert "timeout-minutes" in job
        assert "write-all" not in str(job.get("permissions"))
    for granted in re.findall(r"^ +[a-z-]+: (?:read|write)\b.*$", text, re.MULTILINE):
        assert " # " in granted, granted
    assert "secrets." not in text


def test_one_job_says_that_all_is_green_and_publishing_waits_for_it() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))["jobs"]
    counted = {"check", "test", "browser"}
    assert set(jobs["green"]["needs"]) == counted
    assert jobs["green"]["if"] == "always()"
    assert jobs["green"]["steps"][0]["run"].count("success") == len(counted)
    assert "green" in jobs["publish"]["needs"]


def sessions() -> set[str]:
    text = (ROOT / "noxfile.py").read_text("utf-8")
    return set(re.findall(r'@nox\.session(?:\ndef |\(name=")(\w+)', text))


def test_every_session_that_is_run_exists() -> None:
    texts = [path.read_text("utf-8") for path in WORKFLOWS]
    texts += [(ROOT / name).read_text("utf-8") for name in ("CONTRIBUTING.md", ".ci/run")]
    texts.append((ROOT / ".readthedocs.yaml").read_text("utf-8"))
    used = {
        name
        for text in texts
        for names in re.findall(r"nox [-\w ]*?-s ((?:[a-z]+ ?)+)", text)
        for name in names.split()
    }
    assert {"lint", "docs", "linkcheck", "pins", "audit", "robustness"} <= used
    assert used <= sessions() | {"and", "run"}


GH = """#!/bin/sh
[ "$1 $2" = "issue list" ] && { echo "$OPEN"; exit; }
echo "$@"
"""


@pytest.mark.parametrize(
    ("status", "opened", "done"),
    [
        ("1", "", f"issue create --title {TITLE} --body-file report.md\n"),
        ("1", "7", "issue edit 7 --body-file report.md\n"),
        ("0", "7", "issue close 7 --comment Every link works again.\n"),
        ("0", "", ""),
    ],
)
def test_one_issue_is_opened_kept_and_closed(
    tmp_path: Path, status: str, opened: str, done: str
) -> None:
    gh = tmp_path / "gh"
    gh.write_text(GH, "utf-8")
    gh.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "OPEN": opened}
    command = ["bash", str(ROOT / ".ci" / "report-links"), status, "report.md"]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout == done


@pytest.mark.parametrize(
    ("changed", "proposed", "done"),
    [(False, "", "Nothing to renew.\n"), (True, "", "pr create"), (True, "3", "auth setup-git\n")],
)
def test_what_was_renewed_becomes_one_pull_request(
    tmp_path: Path, changed: bool, proposed: str, done: str
) -> None:
    gh = tmp_path / "gh"
    gh.write_text(GH.replace("issue list", "pr list"), "utf-8")
    gh.chmod(0o755)
    clone = tmp_path / "clone"
    for command in ("init -q --bare origin", "clone -q origin clone"):
        subprocess.run(["git", *command.split()], cwd=tmp_path, check=True, capture_output=True)
    (clone / "pins.txt").write_text("a\n", "utf-8")
    author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for arguments in (["add", "."], ["commit", "-qm", "First"]):
        subprocess.run(["git", *author, *arguments], cwd=clone, check=True)
    if changed:
        (clone / "pins.txt").write_text("b\n", "utf-8")
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "OPEN": proposed}
    ran = subprocess.run(
        ["bash", str(ROOT / ".ci" / "propose-renewal")],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done in ran.stdout
    assert ("pr create" in ran.stdout) is (changed and not proposed)
    branches = subprocess.run(
        ["git", "branch", "--list"], cwd=tmp_path / "origin", capture_output=True, check=True
    ).stdout
    assert (b"renewal" in branches) is changed


FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"))


def test_there_is_a_form_for_each_kind_of_change() -> None:
    assert [path.stem for path in FORMS] == ["date", "page", "reference"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_has_what_github_asks_for(path: Path) -> None:
    form = yaml.safe_load(path.read_text("utf-8"))
    assert {"name", "description", "body"} <= set(form)
    ids = [part["id"] for part in form["body"] if part["type"] != "markdown"]
    assert len(ids) == len(set(ids)) > 0
    for part in form["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert part["attributes"].get("label") or part["type"] == "markdown"
    named = re.findall(r"`([\w./-]+\.\w+)`", path.read_text("utf-8"))
    # A site can be without a bibliography, and get one when the first work is added.
    files = [name for name in named if name != "references.bib"]
    assert [name for name in files if not (ROOT / name).is_file()] == []


def test_the_pull_request_template_names_the_three_kinds() -> None:
    text = (ROOT / ".github" / "pull_request_template.md").read_text("utf-8")
    assert all(f"**{kind}:**" in text for kind in ("A date", "A reference", "A page"))
