"""``python -m checks.checklist.history``: public days that the data file no longer tells.

Public is what stands on the default branch, which is published. So the file is compared with each
version of it that this branch has had in this edition, as far as ``HEAD`` has them: on a branch, up
to where it began (the merge base); on the default branch itself, up to what was pushed, or with no
remote repository up to the last commit. A loss that came in without a pull request is thus told
too, and again each time until the day is back on record.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from important_dates.core.compare import lost, same_edition
from important_dates.core.load import load, load_text
from located_yaml.problems import InvalidFileError
from located_yaml.tree import read_tree

from .checks import SKIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from important_dates.core.model import Schedule

FACTS = "docs/workshop.yaml"
# What the remote repository says comes first: a local branch may lag behind it.
_DEFAULT_BRANCHES = ("origin/HEAD", "origin/main", "origin/master", "main", "master")


class NothingToCompareError(Exception):
    """Why there is no public version to compare with, in words."""


def public_versions(proposed: Schedule) -> list[Schedule]:
    """The file as the default branch has had it in the edition that is ``proposed``, oldest first.

    Raises ``NothingToCompareError`` where git does not know.
    """
    base = base_commit()
    # The first parents: what a pull request tried on its way was never public.
    commits = git("log", "--first-parent", "--format=%H", base, "--", FACTS).split()
    versions: list[Schedule] = []
    for schedule in filter(None, map(_version, commits)):
        # What begins as a copy of another workshop's site has no dates of that one.
        same_name = schedule.workshop.name == proposed.workshop.name
        if not (same_edition(schedule, proposed) and same_name):
            break
        versions.append(schedule)
    return versions[::-1]


def base_commit() -> str:
    """Where this branch began, or what of the default branch is public.

    Raises ``NothingToCompareError`` where git does not know.
    """
    if git("rev-parse", "--is-shallow-repository").strip() == "true":
        raise NothingToCompareError("the clone is shallow; `git fetch --unshallow` completes it")
    for branch in _DEFAULT_BRANCHES:
        if _answers("rev-parse", "--verify", "--quiet", f"{branch}^{{commit}}"):
            if base := _answers("merge-base", "HEAD", branch):
                return base
            raise NothingToCompareError(f"this branch has no commit in common with {branch}")
    raise NothingToCompareError(f"there is no branch {', '.join(_DEFAULT_BRANCHES)}")


def _version(commit: str) -> Schedule | None:
    """The file in that commit; nothing if it was not there or was wrong, and so not published."""
    try:
        text = git("show", f"{commit}:./{FACTS}").removeprefix("\ufeff")
        return load_text(text, FACTS).schedule
    except (NothingToCompareError, InvalidFileError):
        return None


def _answers(*arguments: str) -> str:
    try:
        return git(*arguments).strip()
    except NothingToCompareError:
        return ""


def git(*arguments: str) -> str:
    """What git prints. Raises ``NothingToCompareError`` with its complaint."""
    command = ["git", *arguments]
    done = subprocess.run(  # noqa: S603 - the commands are those above
        command, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        raise NothingToCompareError(f"git says: {done.stderr.partition(chr(10))[0]}")
    return done.stdout


def problems() -> Iterator[str]:
    """Each loss with its place. Raises ``InvalidFileError`` or ``NothingToCompareError``."""
    proposed = load(Path(FACTS)).schedule
    losses = list(lost(public_versions(proposed), proposed))
    tree = read_tree(Path(FACTS).read_text(encoding="utf-8-sig"))
    return map(str, tree.located(losses, FACTS))


def main() -> int:
    """Print each loss; 1 if there is one, ``SKIPPED`` and why if nothing can be compared."""
    try:
        losses = list(problems())
    except NothingToCompareError as error:
        sys.stdout.write(f"{error}\n")
        return SKIPPED
    except InvalidFileError:
        sys.stdout.write(f"{FACTS}:1: cannot be read; the check `dates` says why\n")
        return 1
    sys.stdout.writelines(f"{loss}\n" for loss in losses)
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())
