"""The pictures that stand alone, outside of a page and its style sheet, as SVG and HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figures.palette import Palette
    from important_dates.core.model import Workshop


def style(svg: str, colors: Palette, ground: str, thick: float, thin: float) -> str:
    """The rules for the parts of a drawing that ``svg`` has; the widths are in its own units.

    Initials have the color of the ``ground``.
    """
    rules = {
        "line": f"fill:none;stroke:{colors.simulator};stroke-width:{thick};stroke-linecap:round",
        "gap": f"fill:none;stroke:{colors.discrepancy};stroke-width:{thin}",
        "data": f"fill:{colors.data}",
        "ground": f"fill:{colors.simulator}",
        "initials": f"fill:{ground}",
    }
    return "".join(
        f".picture-{part}{{{rule}}}" for part, rule in rules.items() if f'"picture-{part}"' in svg
    )


def favicon(mark: str, light: Palette, night: Palette) -> str:
    """The mark as a file, in the colors of the reader's system: light or dark."""
    if not (day := style(mark, light, "#fff", 3, 1.75)):
        return f"{mark}\n"
    dark = style(mark, night, "#10141b", 3, 1.75)
    rules = f"{day}@media (prefers-color-scheme:dark){{{dark}}}"
    return mark.replace(">", f"><style>{rules}</style>", 1) + "\n"


def icon_page(mark: str, light: Palette) -> str:
    """A page of the mark alone, for icons that cannot be SVG."""
    rules = f"svg{{display:block}}{style(mark, light, '#fff', 3, 1.75)}"
    return f"<!doctype html><style>body{{margin:0;background:#fff}}{rules}</style>{mark}"


def card_words(facts: Workshop) -> tuple[str, str, str]:
    """What the social card says; no date, so that it stays true."""
    return facts.name, facts.title or "", facts.tagline or ""


def card_page(facts: Workshop, picture: str, light: Palette) -> str:
    """A page of 1200 by 630 pixels that is the social card."""
    name, title, tagline = map(escape, card_words(facts))
    rules = (
        "body{margin:0;width:1200px;height:630px;background:#fff;color:#0f1722;display:grid;"
        "grid-template-columns:580px 1fr;gap:20px;align-items:center;padding:0 40px 0 80px;"
        "box-sizing:border-box;font-family:'Liberation Sans',Arial,sans-serif}"
        "h1{font:700 76px/1.1 'Liberation Serif',Georgia,serif;margin:0 0 18px}"
        "h2{text-wrap:balance;font:400 44px/1.2 'Liberation Serif',Georgia,serif;margin:0 0 30px}"
        "p{font-size:27px;line-height:1.4;color:#4c5868;margin:0}.picture-axes~text{font-size:17px;font-weight:700}"
        ".picture-axes{fill:none;stroke:#d4d9e0;stroke-width:1.5}"
        f"{style(picture, light, '#fff', 4, 2)}"
        f".picture-simulator-word{{fill:{light.simulator}}}.picture-data-word{{fill:{light.data}}}"
        f".picture-discrepancy-word{{fill:{light.discrepancy}}}"
    )
    words = f"<div><h1>{name}</h1><h2>{title}</h2><p>{tagline}</p></div>"
    return f"<!doctype html><meta charset=utf-8><style>{rules}</style>{words}{picture}"
