"""``python -m release.another``: begin the site of another workshop, or bring later fixes to it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from located_yaml.problems import InvalidFileError

from .begin import begin
from .git import GitError
from .upstream import merge

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEXT = """\
Then draw the icons and the social card by `nox -s pictures`, look at the site by `nox -s serve`,
and check it by `nox -s lint -- --fix`. CONTRIBUTING.md leads through the year.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 if it could be done and leaves nothing to resolve, 1 if not."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "new":
            lines = begin(" ".join(options.name))
            sys.stdout.write(f"This is the site of {' '.join(options.name)}. What to write:\n")
            sys.stdout.writelines(f"  {line}\n" for line in lines)
            sys.stdout.write(_NEXT)
            return 0
        merged = merge(options.address, options.branch)
    except (GitError, InvalidFileError, OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.writelines(f"{line}\n" for line in merged.told())
    return 1 if merged.open else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m release.another", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    new = commands.add_parser("new", help="make this clone the site of another workshop")
    new.add_argument("name", nargs="+", help="its name")
    fixes = commands.add_parser("merge", help="bring in what this project has mended since")
    fixes.add_argument("address", help="where this project is, for git")
    fixes.add_argument("--branch", default="main", help="the branch there")
    return parser


if __name__ == "__main__":
    sys.exit(main())
