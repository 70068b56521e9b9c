"""``python -m important_dates``: check a data file before it is proposed, and see what it will say.

``compare`` tells which public values a proposal would lose.
"""

from __future__ import annotations

import argparse
import datetime as dt
import pathlib
import sys
from typing import TYPE_CHECKING

from located_yaml.problems import InvalidFileError
from located_yaml.tree import read_tree

from .core import zones
from .core.compare import lost
from .core.export import to_export, to_json
from .core.instants import instants
from .core.listing import label_text
from .core.load import load
from .core.relative import countdown
from .core.schema import workshop_schema
from .core.submitting import window
from .core.wording import date_parts, moment_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .core.model import ImportantDate, Schedule


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 if the file is right, 1 if it is not, 2 for a wrong command."""
    options = _parser().parse_args(arguments)
    if options.command == "schema":
        sys.stdout.write(to_json(workshop_schema()))
        return 0
    if options.command == "compare":
        return _compare(options.base, options.head)
    try:
        loaded = load(options.file)
    except InvalidFileError as error:
        sys.stderr.writelines(f"{problem}\n" for problem in error.problems)
        return 1
    sys.stderr.writelines(f"{note.location}: note: {note.message}\n" for note in loaded.warnings)
    if options.json:
        sys.stdout.write(to_json(to_export(loaded.schedule)))
    else:
        sys.stdout.writelines(f"{line}\n" for line in _report(loaded.schedule, options.at))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m important_dates", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="report every date, or every problem, of a file")
    check.add_argument("file", type=pathlib.Path, help="for example docs/workshop.yaml")
    check.add_argument("--at", type=_moment, metavar="TIME", help="add what a reader is told then")
    check.add_argument("--json", action="store_true", help="print important-dates.json instead")
    compare = commands.add_parser("compare", help="report public values that a proposal loses")
    compare.add_argument("base", type=pathlib.Path, help="the file as it is published")
    compare.add_argument("head", type=pathlib.Path, help="the file as proposed")
    commands.add_parser("schema", help="print the JSON Schema of the data file")
    return parser


def _compare(base: pathlib.Path, head: pathlib.Path) -> int:
    try:
        published = load(base)
    except InvalidFileError as error:
        sys.stderr.write(f"{base}: note: nothing is compared with it: {error}\n")
        return 0
    try:
        proposed = load(head)
    except InvalidFileError as error:
        sys.stderr.writelines(f"{problem}\n" for problem in error.problems)
        return 1
    losses = lost([published.schedule], proposed.schedule)
    tree = read_tree(head.read_text(encoding="utf-8-sig"))
    problems = tree.located(losses, str(head))
    sys.stderr.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


def _moment(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text} has no offset; write it with Z or +02:00")
    return moment


def _report(schedule: Schedule, at: dt.datetime | None) -> Iterator[str]:
    for date in schedule.dates:
        words = "".join(part.text for part in date_parts(schedule, date))
        yield f"{label_text(schedule, date)} ({date.id}): {words}"
        yield from (f"    {line}" for line in _details(schedule, date, at))
    yield from _submission(schedule, at)
    if venue := schedule.workshop.venue:
        yield f"Venue: {venue}"


def _submission(schedule: Schedule, at: dt.datetime | None) -> Iterator[str]:
    if schedule.submission:
        yield f"Submission site: {schedule.submission.portal or 'TBD'}"
        if at and (words := window(schedule).told(at)):
            yield f"    readers at {at.isoformat()}: {words}"


def _details(schedule: Schedule, date: ImportantDate, at: dt.datetime | None) -> Iterator[str]:
    if moments := instants(schedule, date):
        for name, zone in (("AoE", zones.zone(zones.AOE)), ("UTC", dt.UTC), ("local", None)):
            yield f"{name:6} {' to '.join(moment_text(moment, zone) for moment in moments)}"
    yield f"calendar: {_calendar_entry(schedule, date)}"
    if at and (words := countdown(schedule, date, at)):
        yield f"readers at {at.isoformat()}: {words}"


def _calendar_entry(schedule: Schedule, date: ImportantDate) -> str:
    from .core.ical import entry_text  # noqa: PLC0415 - icalendar is slow to import

    return entry_text(schedule, date) or "no entry until it has a day"


if __name__ == "__main__":
    sys.exit(main())
