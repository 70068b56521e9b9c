"""The data file of the next edition, or of another workshop, from that of a finished one."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING

from important_dates.core.load import load_text
from important_dates.core.values import Undecided
from located_yaml.tree import read_tree

if TYPE_CHECKING:
    from important_dates.core.model import Schedule, Workshop
    from located_yaml.problems import Path
    from located_yaml.tree import Tree

# What an edition hands on of a date; the rest of it was decided for that edition alone.
_KEPT = {"id", "label", "kind", "after", "track", "date"}
_SCALAR = re.compile(r"""("[^"]*"|'[^']*'|[^#\n]*?)(?=\s+#|\s*$)""", re.MULTILINE)


def next_facts(text: str, edition: int, day: dt.date) -> str:
    """The file as the next ``edition`` begins, last changed on ``day``: every value is TBD.

    Name, title, tagline, contact, cities and comments stay, and which dates there are. Raises
    ``InvalidFileError`` if the file is wrong, and ``ValueError`` if it cannot be taken over.
    """
    finished = load_text(text, "workshop.yaml").schedule
    if edition <= (year := year_of(finished.workshop)):
        raise ValueError(f"{edition} is not after {year}; write a later year")
    return _begun(text, edition, _values(finished, edition, day))


def new_facts(text: str, name: str) -> str:
    """The file as another workshop, of that ``name``, begins: every other value is TBD.

    The edition, the cities and the comments stay, and which dates there are. Raises as
    ``next_facts``.
    """
    finished = load_text(text, "workshop.yaml").schedule
    edition = year_of(finished.workshop)
    values = _values(finished, edition, finished.updated or dt.date(edition, 1, 1))
    values |= {("workshop", fact): "TBD" for fact in ("title", "tagline", "contact")}
    if finished.workshop.url:
        values |= {("workshop", "url"): "TBD"}
    values |= {("workshop", "name"): json.dumps(name, ensure_ascii=False)}
    return _begun(text, edition, values)


def _begun(text: str, edition: int, values: dict[Path, str]) -> str:
    """The file without what was decided, and with these values."""
    tree = read_tree(text)
    lines = text.splitlines()
    gone = _dropped(tree, len(lines)) | _blocks(tree, lines)
    for path, value in values.items():
        key = tree.keys.get(path, (0, 0))[0]
        row, column = (number - 1 for number in tree.values[path])
        if path[-1] == "venue" and row >= key:  # by its parts, on lines below, which are gone
            lines[key - 1] = f"{lines[key - 1].partition(':')[0]}: {value}"
        else:
            written = value.replace("\\", r"\\")  # as a replacement escapes it
            lines[row] = lines[row][:column] + _SCALAR.sub(written, lines[row][column:], count=1)
    begun = "\n".join(line for row, line in enumerate(lines, 1) if row not in gone) + "\n"
    _check(begun, edition)
    return begun


def year_of(facts: Workshop) -> int:
    """The year under which an edition is kept. Raises ``ValueError`` if the file has none."""
    if facts.edition is None:
        raise ValueError("docs/workshop.yaml has no edition; write its year, as in `edition: 2026`")
    return facts.edition


def _values(finished: Schedule, edition: int, day: dt.date) -> dict[Path, str]:
    head: dict[Path, str] = {
        ("workshop", "edition"): str(edition),
        ("workshop", "host"): "TBD",
        ("workshop", "venue"): "TBD",
        ("updated",): day.isoformat(),
    }
    return head | {("dates", index, "date"): "TBD" for index, _ in enumerate(finished.dates)}


def _dropped(tree: Tree, last: int) -> set[int]:
    """The lines of the fields that the next edition does not take over."""
    # A field goes as far as the next field, the next entry or the next part of the file.
    starts = sorted({row for path, (row, _) in tree.keys.items() if _is_field(path)})
    starts += [last + 1]
    gone: set[int] = set()
    for path, (row, _) in tree.keys.items():
        if _is_decided(path):
            gone.update(range(row, next(start for start in starts if start > row)))
    return gone


def _blocks(tree: Tree, lines: list[str]) -> set[int]:
    """The lines of ``submission:``, and those below ``venue:``."""
    gone: set[int] = set()
    for path, below in ((("submission",), 0), (("workshop", "venue"), 1)):
        row, column = tree.keys.get(path, (0, 0))
        if row:
            beside = (at for other, (at, _) in tree.keys.items() if len(other) <= len(path))
            end = min((at for at in beside if at > row), default=len(lines) + 1)
            # What stands before the next field in its column is said of that one.
            while end > row + 1 and not lines[end - 2].startswith(" " * column):
                end -= 1
            gone.update(range(row + below, end))
    return gone


def _is_decided(path: Path) -> bool:
    """Whether that field was decided for the finished edition alone."""
    if path == ("workshop", "venue_changed"):
        return True
    return path[0] == "dates" and len(path) == 3 and path[2] not in _KEPT


def _is_field(path: Path) -> bool:
    return len(path) == 1 or len(path) == {"workshop": 2, "dates": 3}.get(str(path[0]))


def _check(begun: str, edition: int) -> None:
    schedule = load_text(begun, "workshop.yaml of the next edition").schedule
    open_dates = all(isinstance(date.date, Undecided) for date in schedule.dates)
    if not open_dates or schedule.workshop.edition != edition or schedule.workshop.venue:
        raise ValueError("docs/workshop.yaml has several fields on a line; write each on its own")
