"""What is wrong with the file of references, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: the line, counted from 1, and what is wrong and what to write instead."""

    line: int
    message: str


class InvalidBibliographyError(Exception):
    """The file cannot be read as BibTeX; ``problems`` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(problem.message for problem in problems))
