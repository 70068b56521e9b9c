"""The icons, which stand alone, outside of a page and its style sheet, as SVG and HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figures.palette import Palette


def _style(mark: str, colors: Palette, ground: str) -> str:
    """The rules for the parts that the mark has; the strokes' widths are in its own units.

    Initials have the color of the ``ground``.
    """
    rules = {
        "line": f"fill:none;stroke:{colors.simulator};stroke-width:3;stroke-linecap:round",
        "gap": f"fill:none;stroke:{colors.discrepancy};stroke-width:1.75",
        "data": f"fill:{colors.data}",
        "ground": f"fill:{colors.simulator}",
        "initials": f"fill:{ground}",
    }
    return "".join(
        f".picture-{part}{{{rule}}}" for part, rule in rules.items() if f'"picture-{part}"' in mark
    )


def favicon(mark: str, light: Palette, night: Palette) -> str:
    """The mark as a file, in the colors of the reader's system: light or dark."""
    if not (day := _style(mark, light, "#fff")):
        return f"{mark}\n"
    dark = _style(mark, night, "#10141b")
    rules = f"{day}@media (prefers-color-scheme:dark){{{dark}}}"
    return mark.replace(">", f"><style>{rules}</style>", 1) + "\n"


def icon_page(mark: str, light: Palette) -> str:
    """A page of the mark alone, for icons that cannot be SVG."""
    rules = f"svg{{display:block}}{_style(mark, light, '#fff')}"
    return f"<!doctype html><style>body{{margin:0;background:#fff}}{rules}</style>{mark}"
