"""A copy of the repository, the edits that an organizer makes in it, and the commands then run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from conftest import PLACES, PUBLISHED, ROOT, unmeasured

from checks.checklist.checks import CHECKS
from checks.checklist.tracked import tracked

DATES = "docs/workshop.yaml"
# No edit of content changes what these look at.
OF_CODE = {"python", "workflows", "actions"}
MARKED = "real_site and not robustness and not rehearsal and not parts"


@dataclass(frozen=True)
class Copy:
    """A repository of its own, in which every edit is made and every command is run."""

    root: Path

    @property
    def out(self) -> Path:
        """The site as it is published."""
        return self.root / "_build" / "html"

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def write(self, path: str, content: str | bytes) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)

    def run(self, *command: str, **environment: str) -> tuple[int, str]:
        """The status of a command and what it prints; it knows of no test that runs it."""
        # Nor of the place where a machine of GitHub or Read the Docs publishes.
        known = {name: value for name, value in unmeasured(os.environ).items() if _is_kept(name)}
        env = {**known, "PYTHONPATH": "_ext", "GIT_CONFIG_GLOBAL": os.devnull, **environment}
        done = subprocess.run(
            command, cwd=self.root, env=env, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

    def python(self, module: str, *arguments: str, **environment: str) -> tuple[int, str]:
        return self.run(sys.executable, "-m", module, *arguments, **environment)

    def git(self, *arguments: str) -> str:
        author = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        status, told = self.run("git", *author, *arguments)
        assert status == 0, told
        return told

    def commit(self, message: str) -> None:
        """Take the change in: it is then what the next one is compared with."""
        self.git("add", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        if self.git("branch", "--show-current").strip() != "main":
            self.git("branch", "--force", "main")

    def lint(self) -> tuple[int, str]:
        """Run every check that an edit of content can break."""
        names = (check.name for check in CHECKS if check.name not in OF_CODE)
        return self.python("checks", *names)

    def compare(self) -> tuple[int, str]:
        """What a pull request is asked: whether the dates that were public are kept."""
        self.write("_build/published.yaml", self.git("show", f"main:{DATES}"))
        return self.python("important_dates", "compare", "_build/published.yaml", DATES)

    def publish(self, **environment: str) -> tuple[int, str]:
        return self.python("release", "-q", **environment)

    def test(self) -> tuple[int, str]:
        """Run the tests that look at the site as it is, which here is the copy as published."""
        files = sorted((self.root / "tests").rglob("test_*.py"))
        # Those that open a browser have sessions of their own.
        quiet = (path for path in files if not {"browser", "other_browsers"} & set(path.parts))
        marked = [str(path) for path in quiet if "real_site" in path.read_text("utf-8")]
        assert marked, "no test is marked"
        options = ("-q", "-m", MARKED, "-p", "no:cacheprovider", "-p", "no:xdist")
        return self.python("pytest", *options, *marked, **{PUBLISHED: str(self.out)})


def _is_kept(name: str) -> bool:
    return name not in PLACES and not name.startswith(("PYTEST_", "GITHUB_", "READTHEDOCS"))


Edit = Callable[[Copy], object]


def copy_files(root: Path) -> Copy:
    """The files of the repository as they are, in a repository of their own."""
    for path in tracked(ROOT):
        if path.parts[0] != "_ext":
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, root / path)
    (root / "_ext").symlink_to(ROOT / "_ext")
    copy = Copy(root)
    copy.git("init", "--quiet", "--initial-branch", "main")
    copy.commit("The project")
    return copy


def copy_repository(root: Path, facts: str) -> Copy:
    """The same with the data file ``facts``.

    What the repository says of its own edition is replaced, whatever that is today.
    """
    copy = copy_files(root)
    real = yaml.safe_load(copy.read(DATES))
    copy.write(DATES, _begun(facts, real))
    copy.git("switch", "--quiet", "--create", "change")
    copy.git("commit", "--quiet", "--amend", "--all", "--message", "The site before the year")
    copy.git("branch", "--force", "main")
    return copy


def _begun(facts: str, real: dict[str, Any]) -> str:
    """``facts`` with the name that the card shows, and with every date that the pages know."""
    for name in ("name", "title", "tagline"):
        facts = facts.replace(f"{name}: TBD", f"{name}: {json.dumps(real['workshop'][name])}")
    own = {date["id"] for date in yaml.safe_load(facts)["dates"]}
    for date in real["dates"]:
        if date["id"] not in own:
            kept = {"id": date["id"], "label": date["label"], "kind": date["kind"], "date": "TBD"}
            facts += textwrap.indent(yaml.safe_dump([kept], sort_keys=False), "  ")
    return facts


def facts(**values: str) -> Edit:
    """Write another value of a field at the top of the data file."""

    def edit(copy: Copy) -> None:
        text = copy.read(DATES)
        for name, value in values.items():
            text, count = re.subn(rf"(?m)^( *){name}: .*$", rf"\1{name}: {value}", text, count=1)
            assert count == 1, name
        copy.write(DATES, text)

    return edit


def date(entry: str) -> Edit:
    """Put an entry, as the data file writes it, in the place of the one with its id, or add it."""
    lines = textwrap.indent(textwrap.dedent(entry).strip(), "  ") + "\n"
    present = re.compile(rf"^{re.escape(lines.splitlines()[0])}\n(?:    .*\n)*", re.MULTILINE)

    def edit(copy: Copy) -> None:
        text, count = present.subn(lambda _: lines, copy.read(DATES))
        copy.write(DATES, text if count else text + lines)

    return edit


def page(path: str, text: str) -> Edit:
    """Write a page, or a data file, anew."""
    return lambda copy: copy.write(path, textwrap.dedent(text).lstrip("\n"))


def swap(path: str, old: str, new: str) -> Edit:
    """Replace words that stand once in a file."""

    def edit(copy: Copy) -> None:
        text = copy.read(path)
        assert text.count(old) == 1, (path, old)
        copy.write(path, text.replace(old, new))

    return edit


def add(path: str, text: str) -> Edit:
    """Write more at the end of a file."""
    return lambda copy: copy.write(path, f"{copy.read(path)}\n{text}")


def entries(path: str, *lines: str) -> Edit:
    """Write more entries at the end of the first toctree of a page."""
    tree = re.compile(
        r"^(?P<fence>`{3,}|:{3,})\{toctree\}\n(?:.*\n)*?(?=(?P=fence)$)", re.MULTILINE
    )

    def edit(copy: Copy) -> None:
        added = "".join(f"{line}\n" for line in lines)
        text, count = tree.subn(lambda found: found[0] + added, copy.read(path), count=1)
        assert count == 1, path
        copy.write(path, text)

    return edit


def item(path: str, words: str) -> Edit:
    """Write one more item before the last one of the last list of a page."""

    def edit(copy: Copy) -> None:
        before, last, after = copy.read(path).rpartition("\n- ")
        copy.write(path, f"{before}\n- {words}{last}{after}")

    return edit


def run(module: str, *arguments: str, **environment: str) -> Edit:
    """Run a command that changes files."""

    def edit(copy: Copy) -> None:
        status, told = copy.python(module, *arguments, **environment)
        assert status == 0, told

    return edit
