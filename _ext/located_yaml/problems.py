"""What is wrong with the data file, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

Path = tuple[str | int, ...]


class Finding(NamedTuple):
    """Something to say about a place of the file; ``of_key`` if it is about the field's name."""

    path: Path
    message: str
    of_key: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend in a file.

    ``line`` and ``column`` count from 1. ``message`` says what is wrong and what to write instead.
    """

    path: str
    line: int
    column: int
    message: str

    @property
    def location(self) -> str:
        """The place in the form that editors and CI logs turn into a link."""
        return f"{self.path}:{self.line}:{self.column}"

    def __str__(self) -> str:
        return f"{self.location}: {self.message}"


class InvalidFileError(Exception):
    """The data file cannot be used; ``problems`` holds every reason, in the order of the file."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))
