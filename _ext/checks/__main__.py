"""``python -m checks [--fix] [NAME ...]``: run the checks, all of them whatever they find."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from sphinx_helpers.locales import settle_locale

from .checklist.checks import CHECKS, SKIPPED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .checklist.checks import Check

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# A problem as all the checks print it: path, line, perhaps column, message.
_PROBLEM = re.compile(r"^(?P<path>[^\s:]+):(?P<line>\d+)(?::\d+)?: (?P<message>.+)$", re.MULTILINE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks; 1 if one of them found something."""
    settle_locale()
    known = {check.name: check for check in CHECKS}
    parser = argparse.ArgumentParser(prog="python -m checks", description=__doc__)
    parser.add_argument("--fix", action="store_true", help="mend what a machine can mend, first")
    parser.add_argument("name", nargs="*", help=f"some of {', '.join(known)}; all if none is given")
    options = parser.parse_args(arguments)
    if unknown := set(options.name) - set(known):
        parser.error(f"no check {', '.join(sorted(unknown))}; the checks are {', '.join(known)}")
    chosen = [known[name] for name in options.name] or list(known.values())
    failed = [check.name for check in chosen if not _passes(check, fix=options.fix)]
    if failed:
        sys.stdout.write(f"\nTo mend: {', '.join(failed)}. CONTRIBUTING.md says what each means.\n")
    return 1 if failed else 0


def _passes(check: Check, *, fix: bool) -> bool:
    if missing := check.missing():
        sys.stdout.write(f"skipped  {check.name}: there is no {', no '.join(missing)}\n")
        return True
    for command in check.mends if fix else ():
        _run(command)  # what it could not mend is found again below
    done = [_run(command) for command in check.commands]
    if wrong := [text for status, text in done if status not in (0, SKIPPED)]:
        sys.stdout.write(f"TO MEND  {check.name}: {check.what}\n")
        _tell("".join(wrong))
    elif why := [text.strip() for status, text in done if status == SKIPPED]:
        sys.stdout.write(f"skipped  {check.name}: {why[0]}\n")
    else:
        sys.stdout.write(f"ok       {check.name}: {check.what}\n")
    sys.stdout.flush()
    return not wrong


def _run(command: Sequence[str]) -> tuple[int, str]:
    done = subprocess.run(  # noqa: S603 - from the list in checks.py
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    here = f"{os.getcwd()}{os.sep}"  # noqa: PTH109 - as Sphinx prints it
    return done.returncode, _COLOUR.sub("", done.stdout).replace(here, "")


def _tell(text: str) -> None:
    sys.stdout.writelines(f"    {line}\n" for line in text.strip().splitlines())
    if os.environ.get("GITHUB_ACTIONS"):
        # Shown beside the line, where the reviewers read the change.
        for problem in _PROBLEM.finditer(text):
            place = f"file={problem['path']},line={problem['line']}"
            sys.stdout.write(f"::error {place}::{problem['message']}\n")


if __name__ == "__main__":
    sys.exit(main())
