"""What is asked of git."""

from __future__ import annotations

import subprocess
from pathlib import Path


class GitError(Exception):
    """What git says that it could not do."""


def git(*arguments: str) -> str:
    """What git prints. Raises ``GitError`` with its complaint."""
    done = run(*arguments)
    if done.returncode:
        words = (done.stderr or done.stdout).strip().splitlines() or ["nothing"]
        raise GitError(f"git {arguments[0]} says: {words[0]}")
    return done.stdout


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The whole answer, whatever it is."""
    command = ["git", *arguments]
    return subprocess.run(  # noqa: S603 - the commands are those of this package
        command, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


def tracked() -> list[Path]:
    """The files of the repository, in order."""
    return sorted(map(Path, filter(None, git("ls-files", "-z").split("\0"))))
