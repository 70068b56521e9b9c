"""A drawing as a file of its own: its parts in the colors of one scheme, light or dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from figures.elements import element
from figures.palette import pair, schemes

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from figures.palette import Palette


@dataclass(frozen=True)
class Scheme:
    """The colors of a scheme, as ``#rrggbb``: those with a meaning, and those of a page."""

    name: str
    palette: Palette
    ground: str
    heading: str
    muted: str


def both(stylesheet: Path) -> tuple[Scheme, Scheme]:
    """Light and dark. Raises ``OSError``, or ``ValueError`` where the style sheet lacks a color."""
    page = (pair(stylesheet, f"--pst-color-{name}") for name in _PAGE)
    light, dark = zip(schemes(stylesheet), *page, strict=True)
    return Scheme("light", *light), Scheme("dark", *dark)


_PAGE = ("background", "heading", "text-muted")


def dressed(shape: Element, scheme: Scheme) -> Element:
    """A copy whose classes, to which a page gives a look, are attributes with that look."""
    copy = element(shape.tag, shape.text or "", *(dressed(part, scheme) for part in shape))
    kept = {name: value for name, value in shape.attrib.items() if name != "class"}
    copy.attrib |= kept | _look(scheme).get(shape.get("class", ""), {})
    return copy


def _look(scheme: Scheme) -> dict[str, dict[str, str]]:
    """As identity.css has it, by class."""
    simulator, data, gap = (
        getattr(scheme.palette, name) for name in ("simulator", "data", "discrepancy")
    )
    line = {"fill": "none", "stroke-width": "3", "stroke-linecap": "round"}
    return {
        "picture-line": {**line, "stroke": simulator},
        "picture-gap": {"stroke": gap, "stroke-width": "1.75"},
        "picture-data": {"fill": data},
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
