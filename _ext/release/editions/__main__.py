"""``python -m release.editions``: keep the finished edition, begin the next, find what is left."""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from important_dates.core.export import to_export, to_json
from important_dates.core.load import load
from located_yaml.problems import InvalidFileError
from pages.earlier_editions.kept import KEPT, finished_editions, keep
from programme.core.files import PORTRAITS

from .calendar import with_notice
from .facts import next_facts, year_of
from .leftovers import leftovers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from located_yaml.problems import Problem

FACTS = Path("docs/workshop.yaml")
BUILT = Path("_build/html")
# What the finished edition shows, and the next one has of its own.
_OF_THE_DAY = ("people.yaml", "programme.yaml", "papers.yaml")
# Not CONTRIBUTING.md, whose dates are examples, nor the bibliography, whose years are the works'.
_SPEAKING = ("README.md", "conf.py", "pyproject.toml")
_FOLDERS = ("docs", ".github/ISSUE_TEMPLATE")
_WRITTEN = {".md", ".yaml", ".yml", ".html"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 if it could be done and nothing is left, 1 if not."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "next":
            sys.stdout.write(f"{begin(options.edition, options.on)}\n")
    except (InvalidFileError, OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    problems = list(check())
    if options.command == "next":
        words = "This still speaks of it:" if problems else "Nothing else speaks of it."
        sys.stdout.write(f"{words}\n")
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems and options.command == "check" else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m release.editions", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    begin_next = commands.add_parser("next", help="keep the built site and begin the next edition")
    begin_next.add_argument("edition", type=int, help="its year")
    begin_next.add_argument(
        "--on", type=dt.date.fromisoformat, required=True, metavar="DAY", help="today, 2027-02-01"
    )
    commands.add_parser("check", help="find what is left of finished editions")
    return parser


def begin(edition: int, day: dt.date) -> str:
    """Keep the site in ``_build/html`` under its year, and make the data file that of ``edition``.

    Gives what was done, in words. Raises ``ValueError``, ``OSError`` or ``InvalidFileError``, and
    then has changed nothing.
    """
    text = FACTS.read_text(encoding="utf-8")
    schedule = load(FACTS).schedule
    begun = next_facts(text, edition, day)
    dates = BUILT / "important-dates.json"
    if not dates.is_file() or dates.read_text(encoding="utf-8") != to_json(to_export(schedule)):
        raise ValueError(f"{BUILT} does not show what {FACTS} says; build it with `nox -s docs`")
    feed = (BUILT / "important-dates.ics").read_bytes()
    last = with_notice(feed, schedule.workshop, edition, day)
    keep(BUILT, finished := year_of(schedule.workshop), last)
    FACTS.write_text(begun, encoding="utf-8")
    for name in _OF_THE_DAY:
        FACTS.with_name(name).unlink(missing_ok=True)
    shutil.rmtree(FACTS.with_name(PORTRAITS), ignore_errors=True)
    return (
        f"{FACTS} is that of {edition}, where host, venue and dates are TBD; "
        f"the finished edition is in {KEPT / str(finished)}."
    )


def check() -> Iterator[Problem]:
    """What is left of finished editions in the pages, the data and the files about the project."""
    finished = finished_editions()
    files = (path for folder in _FOLDERS for path in Path(folder).rglob("*"))
    written = (path for path in files if path.suffix in _WRITTEN and KEPT not in path.parents)
    for path in sorted([*map(Path, _SPEAKING), *written]):
        if path.is_file():
            yield from leftovers(path.as_posix(), path.read_text(encoding="utf-8"), finished)


if __name__ == "__main__":
    sys.exit(main())
