"""``python -m programme import FILE``: take the accepted papers into ``docs/papers.yaml``.

FILE is what OpenReview's API answers to ``/notes`` (JSON of API 2 or API 1), or a CSV with the
columns number, title and authors, and perhaps kind, link, pdf, abstract, keywords and decision.
Nothing is fetched.
"""

from __future__ import annotations

import argparse
import datetime as dt
import pathlib
import sys
from typing import TYPE_CHECKING

from located_yaml.problems import InvalidFileError
from located_yaml.reading import read_text

from .core.papers.importing.incoming import Export, RefusedError
from .core.papers.importing.merging import merge
from .core.papers.importing.openreview import read_notes
from .core.papers.importing.table import read_table
from .core.papers.importing.writing import written
from .core.papers.load import MAX_BYTES, load_text
from .core.papers.model import Papers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Reviews may come with the notes.
_MAX_EXPORT = 200_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Import a file; 0 if that was possible, 1 if it was refused, 2 for a wrong command."""
    options = _parser().parse_args(arguments)
    try:
        return _import(options)
    except InvalidFileError as error:
        sys.stderr.writelines(f"{problem}\n" for problem in error.problems)
    except RefusedError as error:
        sys.stderr.writelines(f"{options.file}: {reason}\n" for reason in error.reasons)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m programme import",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=pathlib.Path, help="ends in .json or .csv")
    target = pathlib.Path("docs/papers.yaml")
    parser.add_argument("--to", type=pathlib.Path, default=target, help=f"instead of {target}")
    parser.add_argument("--venue", help="the venue's id on OpenReview, if several are in the file")
    parser.add_argument(
        "--on", type=dt.date.fromisoformat, metavar="DAY", help="the day of the export (today)"
    )
    parser.add_argument("--dry-run", action="store_true", help="only tell what would change")
    return parser


def _import(options: argparse.Namespace) -> int:
    target: pathlib.Path = options.to
    before = _text(target) if target.exists() else None
    there = load_text(before, str(target)).papers if before is not None else Papers()
    venue = options.venue or (there.source.venue if there.source else None)
    merged = merge(
        there, _export(options.file, venue), options.on or dt.datetime.now(dt.UTC).date()
    )
    sys.stdout.writelines(f"{line}\n" for line in merged.changes)
    sys.stderr.writelines(f"note: {line}\n" for line in (*merged.notes, *_near(options.file)))
    if merged.papers == there:
        sys.stdout.write(f"{target} stays as it is\n")
        return 0
    text = written(merged.papers, before)
    if options.dry_run:
        sys.stdout.write(f"{target} would be written\n")
        return 0
    target.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{target} is written\n")
    return 0


def _near(path: pathlib.Path) -> Iterator[str]:
    if path.resolve().is_relative_to(pathlib.Path.cwd()):
        yield f"keep {path} out of the repository: it may hold addresses, reviews and ratings"


def _text(path: pathlib.Path, max_bytes: int = MAX_BYTES) -> str:
    return read_text(path, str(path), max_bytes).replace("\r\n", "\n")


def _export(path: pathlib.Path, venue: str | None) -> Export:
    match path.suffix.casefold():
        case ".json":
            return read_notes(_text(path, _MAX_EXPORT), venue)
        case ".csv":
            return read_table(_text(path, _MAX_EXPORT))
    raise RefusedError(
        ["this is neither .json nor .csv; export the notes or a table as one of them"]
    )


if __name__ == "__main__":
    sys.exit(main())
