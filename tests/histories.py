"""A date with a history, in one line for each value that it had."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conftest import schedule

if TYPE_CHECKING:
    from important_dates.core.model import Schedule


def history(kind: str, *values: str, **head: str) -> Schedule:
    """The schedule of one date, called ``a``, that had ``values``, oldest first.

    A value is written as ``"2026-08-22, note: The hall was too small"``. The first was announced on
    1 January 2026, each further one a month later.
    """
    blocks = []
    for month, value in enumerate(values, 1):
        lines = re.split(r", (?=[a-z]+: )", f"date: {value}")
        blocks.append([*lines, f"announced: 2026-{month:02}-01"])
    *past, present = blocks
    items = ["  - " + "\n    ".join(lines) for lines in past]
    past_lines = ["history:", *items] if items else []
    return schedule("\n".join(["id: a", f"kind: {kind}", *present, *past_lines]), **head)
