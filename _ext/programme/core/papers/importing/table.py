"""A table of papers as CSV, with named columns in any order.

Lists are joined by ``|``, as in the exports of OpenReview's console (openreview-web,
``PaperStatusMenuBar.js``), which write ``N/A`` or ``undefined`` where there is nothing.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .cells import columns, fate, is_rejected, paper
from .incoming import Export, Fate, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model import Paper

_NOTHING = {"n/a", "undefined", "null"}


@dataclass(slots=True)
class _Rows:
    """What the rows of a table say; papers by the line on which they end."""

    papers: dict[int, Paper] = field(default_factory=dict)
    others: dict[int, Fate] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)


def read_table(text: str) -> Export:
    """The papers of a table. Raises ``RefusedError`` with everything that keeps it from use."""
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    numbered = ((lines.line_num, row) for row in lines if any(cell.strip() for cell in row))
    try:
        _, header = next(numbered, (1, []))
        fields = columns(header)
        rows = _read(numbered, fields)
    except csv.Error as error:
        raise RefusedError([f"line {lines.line_num}: this is not CSV ({error})"]) from None
    if reasons := [*rows.reasons, *_numbers_twice(rows.papers)]:
        raise RefusedError(reasons)
    unread = [name for at, name in enumerate(header) if at not in fields and name.strip()]
    said = (f"columns that are not read: {', '.join(unread)}",) if unread else ()
    return Export(tuple(rows.papers.values()), others=rows.others, said=said)


def _read(numbered: Iterator[tuple[int, list[str]]], fields: Mapping[int, str]) -> _Rows:
    rows = _Rows()
    for at, row in numbered:
        if len(row) <= max(fields):
            rows.reasons.append(f"line {at}: cells are missing; check its commas and quotes")
            continue
        cells = {name: _cell(row[column]) for column, name in fields.items()}
        try:
            if is_rejected(cells):
                rows.others |= fate(cells)
            else:
                rows.papers[at] = paper(cells, f"line {at}")
        except RefusedError as error:
            rows.reasons += error.reasons
    return rows


def _cell(written: str) -> str:
    return "" if written.strip().casefold() in _NOTHING else written


def _numbers_twice(papers: Mapping[int, Paper]) -> Iterator[str]:
    seen: dict[int, int] = {}
    for at, one in papers.items():
        if (first := seen.setdefault(one.number, at)) != at:
            yield f"line {at}: the number {one.number} is taken by line {first}"
