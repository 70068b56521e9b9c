"""``python -m programme``: check people, sessions and papers before they are proposed.

``check`` tells every time and every problem, ``compare`` what another version has different,
``new`` writes the files with which to begin, and ``import`` takes the accepted papers into theirs.
"""

from __future__ import annotations

import argparse
import pathlib
import sys
from typing import TYPE_CHECKING

from important_dates.core.export import to_json
from important_dates.core.load import load as load_dates
from located_yaml.problems import InvalidFileError

from . import importing
from .core.compare import differences, history_lines, to_plain
from .core.fields import as_place_zone
from .core.files import PARTS
from .core.load import examine
from .core.report import report
from .core.schema import schemas
from .core.skeletons import NAMES, skeleton
from .core.wording import heading_text, time_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .core.load import Loaded
    from .core.model import Data


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 if the files are right, 1 if they are not, 2 for a wrong command."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["import"]:  # has options of its own
        return importing.main(given[1:])
    options = _parser().parse_args(given)
    if options.command == "schema":
        sys.stdout.write(to_json(schemas()[options.part]))
        return 0
    if options.command == "new":
        return _new(options.path, options.timezone)
    if options.command == "compare":
        return _compare(options.old, options.new, as_json=options.json)
    return _check(options.path, as_json=options.json)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m programme", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="report every session, and every problem")
    check.add_argument(
        "path", type=pathlib.Path, help="the folder docs, or one file with all of it"
    )
    compare = commands.add_parser("compare", help="tell what another version has different")
    compare.add_argument("old", type=pathlib.Path, help="the folder or file as it is published")
    compare.add_argument("new", type=pathlib.Path, help="the folder or file as proposed")
    for command in (check, compare):
        command.add_argument("--json", action="store_true", help="for programs")
    new = commands.add_parser("new", help="write the files with which to begin, as drafts")
    new.add_argument("path", type=pathlib.Path, nargs="?", default="docs", help="the folder docs")
    new.add_argument("--timezone", default="UTC", help="that of the venue, as Europe/Berlin")
    commands.add_parser("import", help="take the accepted papers from a file of OpenReview or CSV")
    schema = commands.add_parser("schema", help="print the JSON Schema of a file")
    schema.add_argument("part", choices=PARTS)
    return parser


def _check(path: pathlib.Path, *, as_json: bool) -> int:
    loaded = examine(path)
    if as_json:
        sys.stdout.write(to_json(report(loaded)))
    else:
        _tell(loaded)
        sys.stdout.writelines(f"{line}\n" for line in _lines(loaded))
    return 1 if loaded.errors else 0


def _new(docs: pathlib.Path, zone: str) -> int:
    """Write what is not there yet; what is there stays as it is."""
    try:
        schedule = load_dates(docs / "workshop.yaml").schedule
        as_place_zone(zone)
    except InvalidFileError as error:
        sys.stderr.writelines(f"{problem}\n" for problem in error.problems)
        return 1
    except ValueError as error:
        sys.stderr.write(f"--timezone: {error}\n")
        return 1
    for name in NAMES:
        path = docs / name
        there = path.exists()
        if not there:
            path.write_text(skeleton(name, schedule, zone), encoding="utf-8", newline="\n")
        state = "is there already, and stays as it is" if there else "is written"
        sys.stdout.write(f"{path.as_posix()} {state}\n")
    return 0


def _tell(loaded: Loaded) -> None:
    for one in loaded.told:
        mark = "" if one.level == "error" else "note: "
        where = one.problem.location
        sys.stderr.write(f"{where}: {mark}{one.problem.message} [{one.code}]\n")


def _lines(loaded: Loaded) -> Iterator[str]:
    said = report(loaded)
    yield f"Stage: {said['stage']}"
    for slot in loaded.parts.slots:
        minutes = f" ({slot.minutes} min)" if slot.minutes else ""
        name = heading_text(slot.session, loaded.data)
        yield f"{time_text(slot)}{minutes}: {name} ({slot.id})"


def _compare(old: pathlib.Path, new: pathlib.Path, *, as_json: bool) -> int:
    versions = [examine(old), examine(new)]
    for version in versions:
        if version.errors:
            _tell(version)
            return 1
    before, after = (version.data for version in versions)
    lines = [to_json(to_plain(before, after))] if as_json else _differences(before, after)
    sys.stdout.writelines(lines)
    return 0


def _differences(old: Data, new: Data) -> Iterator[str]:
    changed, same = differences(old, new)
    yield from (f"{one.id}: {one.text}\n" for one in changed)
    yield f"{len(same)} sessions are as they were.\n"
    if lines := list(history_lines(old, new)):
        yield "\nTo put it on record, paste into the new file:\n\n"
        yield from (f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
