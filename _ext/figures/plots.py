"""What every plot needs: a sheet as wide as a phone, bare axes with names, marks and labels.

The three colors have fixed meanings, and no reader needs them: the simulator is a solid line, what
is observed are round points, reality is dashed, and the discrepancy fills an area or has arrows.
Nothing is loaded before the first sheet: matplotlib takes half a second to import.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .labels import SIZE, Box, place
from .places import INCH, WIDTH, ToSheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from .labels import Point
    from .palette import Palette

    Floats = Sequence[float] | NDArray[Any]

DASHES = (5, 3)


def sheet(height: float) -> Figure:
    """An empty figure of ``WIDTH`` and ``height`` units."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - as said above

    return Figure(figsize=(WIDTH / INCH, height / INCH))


def panel(figure: Figure, left: float, top: float, right: float, bottom: float) -> Axes:
    """Axes between these places of the sheet, in units from its upper left corner."""
    height = figure.get_figheight() * INCH
    return figure.add_axes(
        (
            left / WIDTH,
            1 - bottom / height,
            (right - left) / WIDTH,
            (bottom - top) / height,
        )
    )


def bare(axes: Axes, palette: Palette, *, left: bool = True, bottom: bool = True) -> None:
    """Leave of the frame what is asked for, in thin ink, and no ticks but their numbers."""
    for side, kept in (("top", False), ("right", False), ("left", left), ("bottom", bottom)):
        axes.spines[side].set_visible(kept)
        axes.spines[side].set(color=palette.ink, linewidth=0.8)
    axes.tick_params(length=0, labelcolor=palette.ink, pad=5)
    if not left:
        axes.set_yticks([])
    if not bottom:
        axes.set_xticks([])


def scale(axes: Axes, side: str, limits: tuple[float, float], ticks: Sequence[float]) -> None:
    """Limits of the axis ``x`` or ``y``, and numbers at its ticks."""
    named(axes, side, limits, {tick: f"{tick:g}".replace("-", "−") for tick in ticks})


def named(axes: Axes, side: str, limits: tuple[float, float], ticks: Mapping[float, str]) -> None:
    """Limits of the axis ``x`` or ``y``, and texts at places of it."""
    getattr(axes, f"set_{side}lim")(*limits)
    getattr(axes, f"set_{side}ticks")(list(ticks), list(ticks.values()))


def across(axes: Axes, text: str, palette: Palette) -> None:
    """The name of the axis below, with its unit, at the middle below the ticks."""
    axes.set_xlabel(text, color=palette.ink, labelpad=4)


def upward(axes: Axes, text: str, palette: Palette, *, left: float = 0.0) -> None:
    """The name of the upright axis, with its unit, level above it, as nobody reads sideways.

    It begins ``left`` units beside the axis.
    """
    share = left / (axes.get_position().width * WIDTH)
    axes.set_title(text, loc="left", x=share, pad=9, fontsize=SIZE, color=palette.ink)


def curve(axes: Axes, x: Floats, y: Floats, color: str, *, wide: float = 2.4) -> None:
    """A solid line, as the simulator has it."""
    axes.plot(x, y, color=color, linewidth=wide)


def dashed(axes: Axes, x: Floats, y: Floats, color: str, *, wide: float = 1.6) -> None:
    """A dashed line, as reality and what is true have it."""
    axes.plot(x, y, color=color, linewidth=wide, dashes=DASHES)


def points(axes: Axes, x: Floats, y: Floats, color: str, *, size: float = 4.5) -> None:
    """Round points, as what is observed has them."""
    axes.plot(x, y, color=color, marker="o", markersize=size, markeredgewidth=0, linestyle="none")


def band(
    axes: Axes, x: Floats, bounds: tuple[Floats, Floats], color: str, *, alpha: float = 0.25
) -> None:
    """A filled area between a lower and an upper curve."""
    axes.fill_between(x, *bounds, color=color, alpha=alpha, linewidth=0)


def arrow(axes: Axes, start: Point, end: Point, color: str) -> None:
    """An arrow, as an error or a gap has it."""
    axes.plot(*zip(start, end, strict=True), color=color, linewidth=1.6)
    to_sheet = ToSheet(axes)
    (x0, y0), (x1, y1) = to_sheet(start), to_sheet(end)
    angle = math.degrees(math.atan2(y1 - y0, x1 - x0)) - 90.0
    axes.plot(*end, color=color, marker=(3, 0, angle), markersize=7, markeredgewidth=0)


def bars(axes: Axes, middles: Floats, heights: Floats, wide: float, color: str) -> None:
    """Upright bars from zero."""
    axes.bar(middles, heights, width=wide, color=color, alpha=0.85, linewidth=0)


def interval(
    axes: Axes, ends: tuple[Point, Point], color: str, *, mark: Point, shape: str = "o"
) -> None:
    """A bar between two places, with a mark of a shape of its own."""
    axes.plot(*zip(*ends, strict=True), color=color, linewidth=3, solid_capstyle="butt")
    axes.plot(*mark, color=color, marker=shape, markersize=7)


def write(axes: Axes, text: str, at: Point, color: str, align: str = "center") -> None:
    """A text with its middle, or the ``left`` or ``right`` of it, at a place of the axes."""
    axes.text(*at, text, color=color, ha=align, va="center")


def write_on_sheet(figure: Figure, text: str, at: Point, color: str, align: str = "center") -> None:
    """A text at a place of the sheet, in units from its upper left corner."""
    height = figure.get_figheight() * INCH
    figure.text(at[0] / WIDTH, 1 - at[1] / height, text, color=color, ha=align, va="center")


def name(axes: Axes, text: str, named: Point, color: str) -> None:
    """Write the name of what is drawn at the point ``named`` as near to it as there is room.

    The axes have their limits, and all that is drawn and written in them, before they get names.
    """
    to_sheet = ToSheet(axes)
    frame = axes.get_position()
    height = axes.get_figure(root=True).get_figheight() * INCH  # type: ignore[union-attr]
    within = Box(frame.x0 * WIDTH, frame.y0 * height, frame.x1 * WIDTH, frame.y1 * height)
    texts = [to_sheet.box(one) for one in axes.texts if one.get_text()]
    drawn = [stop for line in axes.lines for stop in to_sheet.stops(line)]
    drawn += [spot for area in axes.collections for spot in to_sheet.spots(area)]
    middle = place(text, to_sheet(named), within, texts, drawn)
    write(axes, text, to_sheet.back(middle), color)
