"""The files that belong to the repository, or would after `git add`."""

from __future__ import annotations

import subprocess
from pathlib import Path

from pages.earlier_editions.kept import KEPT


def tracked(root: Path = Path()) -> list[Path]:
    """Their paths from ``root``, in order; not those that git ignores, nor finished editions."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(  # noqa: S603 - the command is fixed
        command, cwd=root, capture_output=True, text=True, check=True
    )
    names = sorted(set(done.stdout.split("\0")) - {""})
    paths = [Path(name) for name in names if (root / name).is_file()]
    return [path for path in paths if KEPT not in path.parents]
