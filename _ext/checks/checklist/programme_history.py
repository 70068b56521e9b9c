"""``python -m checks.checklist.programme_history``: what a programme told and no longer does.

Compared as the dates are: with each version of the files that the default branch has had in this
edition. What was a draft there was never public.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from located_yaml.problems import Problem
from programme.core.files import PARTS
from programme.core.load import examine
from programme.core.lost import lost

from .checks import SKIPPED
from .history import NothingToCompareError, base_commit, git

if TYPE_CHECKING:
    from collections.abc import Iterator

    from programme.core.load import Loaded
    from programme.core.model import Data

_FOLDER = "docs"
_FILES = tuple(f"{part}.yaml" for part in PARTS)


def public_versions(head: Data) -> list[Data]:
    """What the files said on the default branch in the edition of ``head``, oldest first.

    Raises ``NothingToCompareError`` where git does not know.
    """
    paths = (f"{_FOLDER}/{name}" for name in _FILES)
    # The first parents: what a pull request tried on its way was never public.
    commits = git("log", "--first-parent", "--format=%H", base_commit(), "--", *paths).split()
    versions: list[Data] = []
    for loaded in map(_version, commits):
        if loaded.data.schedule and _edition(loaded.data) != _edition(head):
            break
        # A wrong one was not published. The pictures are not looked for.
        if loaded.data.schedule and {one.code for one in loaded.errors} <= {"photo"}:
            versions.append(loaded.data)
    return versions[::-1]


def _edition(data: Data) -> tuple[int | None, str] | None:
    """The year, and whose it is: a site can begin as a copy of another workshop's."""
    facts = data.schedule.workshop if data.schedule else None
    return (facts.edition, facts.name) if facts else None


def _version(commit: str) -> Loaded:
    """The files in that commit, without pictures."""
    with tempfile.TemporaryDirectory() as folder:
        for name in (*_FILES, "workshop.yaml"):
            try:
                text = git("show", f"{commit}:./{_FOLDER}/{name}")
            except NothingToCompareError:
                continue  # it was not there
            Path(folder, name).write_text(text, encoding="utf-8")
        return examine(Path(folder))


def problems(head: Loaded) -> Iterator[Problem]:
    """Each loss with its place. Raises ``NothingToCompareError``."""
    for part, remark in lost(public_versions(head.data), head.data):
        if part in head.documents:
            yield from (told.problem for told in head.documents[part].told([remark]))
        else:
            yield Problem(f"{_FOLDER}/{part}.yaml", 1, 1, remark.finding.message)


def main() -> int:
    """Print each loss; 1 if there is one, ``SKIPPED`` and why if nothing can be compared."""
    head = examine(Path(_FOLDER))
    if head.errors:
        sys.stdout.write(f"{_FOLDER}:1: cannot be read; the check `programme` says why\n")
        return 1
    try:
        losses = list(problems(head))
    except NothingToCompareError as error:
        sys.stdout.write(f"{error}\n")
        return SKIPPED
    sys.stdout.writelines(f"{loss}\n" for loss in losses)
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())
