"""The icons, which stand alone, outside of a page and its style sheet, as SVG and HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drawing import mark

if TYPE_CHECKING:
    from figures.palette import Palette


def style(colors: Palette) -> str:
    """The rules for the parts of the mark; the strokes' widths are in its own units."""
    return (
        f".picture-line{{fill:none;stroke:{colors.simulator};"
        f"stroke-width:3;stroke-linecap:round}}"
        f".picture-gap{{fill:none;stroke:{colors.discrepancy};stroke-width:1.75}}"
        f".picture-data{{fill:{colors.data}}}"
    )


def favicon(light: Palette, night: Palette) -> str:
    """The mark as a file, in the colors of the reader's system: light or dark."""
    rules = f"{style(light)}@media (prefers-color-scheme:dark){{{style(night)}}}"
    return mark().replace(">", f"><style>{rules}</style>", 1) + "\n"


def icon_page(light: Palette) -> str:
    """A page of the mark alone, for icons that cannot be SVG."""
    rules = f"body{{margin:0;background:#fff}}svg{{display:block}}{style(light)}"
    return f"<!doctype html><style>{rules}</style>{mark()}"
