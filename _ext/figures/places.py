"""Places on a sheet: from the values of some axes to units, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .labels import Box, stops

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.collections import Collection
    from matplotlib.lines import Line2D
    from matplotlib.text import Text

    from .labels import Point

# An inch has 72 units of the SVG, in which text has size 14; a column on a phone is so wide.
INCH = 72.0
WIDTH = 360.0
# How closely areas are looked at when a label looks for a place.
_RASTER = 4.0


class ToSheet:
    """From the values of some axes to units of the sheet, and back."""

    def __init__(self, axes: Axes) -> None:
        self._axes = axes
        self._dots = axes.get_figure(root=True).dpi / INCH  # type: ignore[union-attr]

    def __call__(self, point: Point) -> Point:
        x, y = self._axes.transData.transform(point) / self._dots
        return float(x), float(y)

    def back(self, place: Point) -> Point:
        """The values at a place of the sheet."""
        dots = (place[0] * self._dots, place[1] * self._dots)
        x, y = self._axes.transData.inverted().transform(dots)
        return float(x), float(y)

    def box(self, text: Text) -> Box:
        """What a text fills that ``write`` has written."""
        x, y = self(text.get_position())
        half = Box.of(text.get_text(), (0.0, 0.0)).right
        beside = {"left": half, "right": -half}.get(text.get_horizontalalignment(), 0.0)
        return Box.of(text.get_text(), (x + beside, y))

    def stops(self, line: Line2D) -> list[Point]:
        """Points on all that a line and its marks fill."""
        passed = line.get_transform().transform(line.get_xydata()) / self._dots
        places = [(float(x), float(y)) for x, y in passed]
        if line.get_linestyle() != "None":
            return stops(places)
        half = line.get_markersize() / 2
        beside = ((0.0, 0.0), (half, 0.0), (-half, 0.0), (0.0, half), (0.0, -half))
        return [(x + right, y + up) for x, y in places for right, up in beside]

    def spots(self, area: Collection) -> list[Point]:
        """Points of the areas that ``band`` has filled, a few units from one another."""
        found: list[Point] = []
        for path in area.get_paths():
            filled = area.get_transform().transform_path(path)
            box = filled.get_extents()
            xs, ys = (
                np.arange(low, high, _RASTER * self._dots)
                for low, high in zip(box.min, box.max, strict=True)
            )
            grid = np.array([(x, y) for x in xs for y in ys]).reshape(-1, 2)
            within = grid[filled.contains_points(grid)] / self._dots
            found += [(float(x), float(y)) for x, y in within]
        return found
