"""A picture with its styles as attributes, for a file that no style sheet goes with.

What the style sheet of the page says in rules is said here once more, for the light scheme: many
programs that show SVG on a slide read no rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures.elements import element
from figures.palette import PREFIX

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_INK, _PAPER, _MUTED, _TINT = "currentColor", "#ffffff", "#4c5868", "#f5f6f8"
_SIMULATOR, _DATA, _DISCREPANCY = (
    f"var({PREFIX}{name})" for name in ("simulator", "data", "discrepancy")
)
Style = dict[str, str]

_BOLD = {"font-weight": "600"}
_SMALL = {"font-size": "11"}
_RULE = {"fill": "none", "stroke": _MUTED}
_NUMBER = {"text-anchor": "middle", **_SMALL, **_BOLD}


def _line(color: str, fill: str = "none") -> Style:
    return {"fill": fill, "stroke": color, "stroke-width": "1.5", "stroke-linejoin": "round"}


_BY_CLASS: dict[str, Style] = {
    "hierarchy-wide": {"fill": _INK, "font-size": "12"},
    "hierarchy-band": {"fill": _TINT},
    "hierarchy-lanes": {"text-anchor": "middle", **_BOLD},
    "hierarchy-ranks": {"fill": _MUTED, **_SMALL, **_BOLD},
    "hierarchy-axis": {"fill": _MUTED, "text-anchor": "middle", **_SMALL},
    "hierarchy-measured": {"fill": _DATA, **_SMALL, **_BOLD},
    "hierarchy-box": {"text-anchor": "middle"},
    "hierarchy-fitted": _line(_DATA, _PAPER),
    "hierarchy-line": _line(_INK),
    "hierarchy-head": _line(_INK, _INK),
    "hierarchy-line hierarchy-trained-on": {"stroke-dasharray": "6 4"},
    "hierarchy-line hierarchy-feeds": {
        "stroke-dasharray": "0.1 4.5",
        "stroke-linecap": "round",
        "stroke-width": "2.2",
    },
    "hierarchy-head hierarchy-coarsens": {"fill": _PAPER},
    "hierarchy-head hierarchy-built-from": {"fill": _PAPER},
    "hierarchy-head hierarchy-feeds": {"fill": "none"},
}
# By the class of what an element stands in, and its tag.
_INSIDE: dict[tuple[str, str], Style] = {
    ("hierarchy-lanes", "path"): _RULE,
    ("hierarchy-axis", "path"): {**_RULE, "stroke-width": "1.5"},
    ("hierarchy-box", "rect"): {**_line(_SIMULATOR, _PAPER), "rx": "4"},
    ("hierarchy-observation", "rect"): {**_line(_DATA), "rx": "12"},
}


def alone(picture: Element) -> Element:
    """A copy of a wide layout that needs no style sheet, but names the colors of the site."""
    return _styled(picture, "", None)


def _styled(shape: Element, around: str, before: Element | None) -> Element:
    own = shape.get("class", "")
    style = {**_BY_CLASS.get(own.partition(" ")[0], {}), **_BY_CLASS.get(own, {})}
    style |= _INSIDE.get((around, shape.tag), {})
    if shape.tag == "circle":
        style |= _line(_DISCREPANCY, _PAPER)
    if shape.tag == "text" and before is not None:
        style |= _after(before, around)
    parts = (_styled(part, own, one) for part, one in zip(shape, [None, *shape], strict=False))
    copy = element(shape.tag, shape.text or "", *parts)
    copy.attrib |= {name: value for name, value in shape.attrib.items() if name != "class"}
    copy.attrib |= style
    return copy


def _after(before: Element, around: str) -> Style:
    """How a text looks after another shape: the number of a badge, or the cost in a box."""
    if before.tag == "circle" or before.get("class") == "hierarchy-fitted":
        return _NUMBER
    if before.tag == "text" and around == "hierarchy-box":
        return {"fill": _MUTED, **_SMALL}
    return {}
