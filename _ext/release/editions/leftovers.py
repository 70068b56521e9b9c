"""What speaks of a finished edition where only the present one should be spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from located_yaml.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def leftovers(name: str, text: str, finished: Sequence[int]) -> Iterator[Problem]:
    """Every year of a finished edition in ``text``, alone or in a date, a link or a host's name.

    A year in a longer word, as in the key of a reference, means that work and is right. One that is
    meant has a comment in the line before it: ``2026 stays: why``.
    """
    if not finished:
        return
    years = re.compile(rf"(?<!\w)({'|'.join(map(str, finished))})(?!\w)")
    before = ""
    for row, line in enumerate(text.splitlines(), 1):
        for year in years.finditer(line):
            if not {f"{year[0]} stays:"} & {_stays(before), _stays(line)}:
                message = (
                    f"{year[0]} is the year of a finished edition; write what is true of the next "
                    f"one, or TBD, or say in a comment before the line `{year[0]} stays: ` and why"
                )
                yield Problem(name, row, year.start() + 1, message)
        before = line


def _stays(line: str) -> str:
    mark = re.search(r"\d{4} stays:", line)
    return mark[0] if mark else ""
