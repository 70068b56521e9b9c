"""What a layout gives, and the coordinates that come of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .grid import Grid
    from .routes import Route

Point = tuple[int, int]
Points = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a layout gives: where the grid begins, how large its boxes are, where headings go.

    ``headings`` is the room above each row for what is written there.
    """

    left: int
    top: int
    box_width: int
    heights: Mapping[str, int]
    headings: Sequence[int]


@dataclass(slots=True)
class Geometry:
    """All coordinates: of columns and rows, of the lines from start to end, and the size.

    ``edges`` are the upper edge of the first row, those between two rows, and the lowest.
    """

    lefts: list[int] = field(default_factory=list)
    tops: list[int] = field(default_factory=list)
    edges: list[int] = field(default_factory=list)
    lines: list[tuple[Route, Points]] = field(default_factory=list)
    width: int = 0
    height: int = 0


def top(grid: Grid, shape: Geometry, frame: Frame, name: str) -> int:
    """The upper edge of a box, which stands in the middle of its row."""
    row = grid.spots[name][0]
    return shape.tops[row] + (row_height(grid, frame, row) - frame.heights[name]) // 2


def row_height(grid: Grid, frame: Frame, row: int) -> int:
    """The height of the highest box of a row."""
    return max(frame.heights[name] for name in grid.rows[row].cells if name)
