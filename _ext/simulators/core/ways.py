"""Through which points a line goes, once columns, rows and tracks have their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .frame import row_height, top
from .ports import ends
from .routes import UP
from .tracks import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .frame import Frame, Geometry, Points
    from .grid import Grid
    from .ports import Places, Ports
    from .routes import Route

# Between two lines side by side: two rounded corners, or a corner and a bridge.
TRACK = 11


@dataclass(frozen=True, slots=True)
class Ways:
    """What is needed to say through which points a line goes."""

    grid: Grid
    frame: Frame
    shape: Geometry
    ports: Ports
    gutters: Places
    channels: Places
    beside: Sequence[Route]

    def points(self, route: Route) -> Points:
        """The corners of a line, from its start to its end."""
        if not route.channels:
            return self._beside(route)
        start, end = ends(route)
        x, last = self.ports[start], self.ports[end]
        corners = [(x, self._edge(start.box, start.side))]
        middle = between(route, x, last, self.gutters)
        xs = [middle, last] if len(route.channels) == 2 else [last]
        for channel, there in zip(route.channels, xs, strict=True):
            # A line that only passes across a channel has no track in it.
            if there != x:
                y = self.channels[channel, route.bundle]
                corners += [(x, y), (there, y)]
            x = there
        corners.append((last, self._edge(end.box, end.side)))
        return tuple((round(one), round(other)) for one, other in corners)

    def _edge(self, name: str, side: int) -> int:
        upper = top(self.grid, self.shape, self.frame, name)
        return upper if side == UP else upper + self.frame.heights[name]

    def _beside(self, route: Route) -> Points:
        """Between neighbors, each kind of line at a height of its own."""
        row, column = route.start
        middle = self.shape.tops[row] + row_height(self.grid, self.frame, row) // 2
        same = [
            other.bundle
            for other in self.beside
            if {other.start, other.end} == {route.start, route.end}
        ]
        y = round(spread(middle, len(same), TRACK)[same.index(route.bundle)])
        right = route.end[1] > column
        near = self.shape.lefts[column] + (self.frame.box_width if right else 0)
        far = self.shape.lefts[route.end[1]] + (0 if right else self.frame.box_width)
        return (near, y), (far, y)


def between(route: Route, start: float, end: float, gutters: Places) -> float:
    """Where a line goes up or down between its two channels."""
    if route.gutter is not None:
        return gutters[route.gutter, route.bundle]
    return start if route.column == route.start[1] else end
