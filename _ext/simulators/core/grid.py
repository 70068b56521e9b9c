"""The grid in which the boxes of a picture stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .relations import Relation

Cells = tuple[str | None, ...]
# The row and the column of a box.
Spot = tuple[int, int]
Line = tuple[Spot, Spot]


@dataclass(frozen=True, slots=True)
class Lane:
    """A group, from column ``first`` on, ``width`` columns wide."""

    name: str
    first: int
    width: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the grid: its rank, and an id for each column."""

    rank: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows from top to bottom; on a narrow page there are no lanes."""

    rows: tuple[Row, ...]
    lanes: tuple[Lane, ...]
    relations: tuple[Relation, ...]

    @property
    def columns(self) -> int:
        return len(self.rows[0].cells)

    @property
    def spots(self) -> dict[str, Spot]:
        """Where each simulator stands."""
        return {
            name: (row, column)
            for row, one in enumerate(self.rows)
            for column, name in enumerate(one.cells)
            if name
        }

    def is_open(self, one: Spot, other: Spot) -> bool:
        """Whether nothing stands between two rows in the column of ``one``."""
        upper, lower = sorted((one[0], other[0]))
        return not any(row.cells[one[1]] for row in self.rows[upper + 1 : lower])
