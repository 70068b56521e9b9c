"""A drawing as a file of its own: its parts in the colors of one scheme, light or dark."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from figures.palette import DARK_GROUNDS, LIGHT_GROUNDS, PREFIX

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from figures.palette import Palette

_PARTS = ("simulator", "data", "discrepancy")
_VARIABLES = tuple(f"var({PREFIX}{part})" for part in _PARTS)


@dataclass(frozen=True)
class Scheme:
    """The colors of a scheme, as ``#rrggbb``: those with a meaning, and those of a page."""

    name: str
    palette: Palette
    ground: str
    heading: str
    muted: str


# What stands on a page besides, by name of the theme's variable, where a site has no style sheet.
_PAGE = {
    "background": (LIGHT_GROUNDS[0], DARK_GROUNDS[0]),
    "heading": ("#000000", "#ffffff"),
    "text-muted": ("#4c5868", "#a5afbb"),
}


def both(stylesheet: Path, palettes: tuple[Palette, Palette]) -> tuple[Scheme, Scheme]:
    """Light and dark: the site's colors, and those of a page, ``light-dark(#rrggbb, #rrggbb)``."""
    text = stylesheet.read_text(encoding="utf-8") if stylesheet.is_file() else ""
    page = (_pair(text, name) or usual for name, usual in _PAGE.items())
    light, dark = zip(palettes, *page, strict=True)
    return Scheme("light", *light), Scheme("dark", *dark)


def _pair(text: str, name: str) -> tuple[str, str] | None:
    color = "(#[0-9a-f]{6})"
    match = re.search(rf"--pst-color-{name}:\s*light-dark\({color},\s*{color}\)", text)
    return (match[1], match[2]) if match else None


def dressed(drawing: Element, scheme: Scheme) -> Element:
    """A copy whose classes and names of colors, which a page knows, are what they stand for."""
    copy, looks = deepcopy(drawing), _look(scheme)
    colors = {
        name: getattr(scheme.palette, part) for part, name in zip(_PARTS, _VARIABLES, strict=True)
    }
    colors["currentcolor"] = scheme.heading
    for part in copy.iter():
        look = looks.get(part.attrib.pop("class", ""), {})
        part.attrib |= {name: colors.get(value.lower(), value) for name, value in part.items()}
        part.attrib |= look
    return copy


def _look(scheme: Scheme) -> dict[str, dict[str, str]]:
    """As identity.css has it, by class."""
    simulator, data, gap = (getattr(scheme.palette, part) for part in _PARTS)
    line = {"fill": "none", "stroke-width": "3", "stroke-linecap": "round"}
    return {
        "picture-line": {**line, "stroke": simulator},
        "picture-gap": {"stroke": gap, "stroke-width": "1.75"},
        "picture-data": {"fill": data},
        "picture-ground": {"fill": simulator},
        "picture-initials": {"fill": scheme.ground},
        "picture-dots": {**line, "stroke": data, "stroke-width": "10"},
        "picture-band": {"fill": gap, "fill-opacity": "0.13"},
        "picture-edge": {"stroke": scheme.muted, "stroke-dasharray": "2 5"},
        "picture-reality": {
            "fill": "none",
            "stroke": scheme.heading,
            "stroke-width": "2",
            "stroke-dasharray": "7 5",
        },
        "picture-simulator-word": {"fill": simulator},
        "picture-data-word": {"fill": data},
        "picture-discrepancy-word": {"fill": gap},
        "picture-reality-word": {"fill": scheme.heading},
        "picture-note-word": {"fill": scheme.muted, "font-weight": "400"},
    }
