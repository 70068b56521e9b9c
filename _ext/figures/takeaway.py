"""A picture of a page as a file of its own: in print colors, with its caption and its license."""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING

from .elements import element, root
from .palette import NAMES
from .text import lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from .palette import Palette

FONTS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
# So much larger than on a phone; on a slide it grows to any size.
SCALE = 2
MARGIN = 12
# The size of the caption's text, and from one of its lines to the next.
CAPTION, LINE = 11, 15


def takeaway(svg: Element, caption: str, license_line: str, palette: Palette) -> Element:
    """The file for the ``svg`` of a page, which needs no page around it.

    It says the caption and the license to people, below the picture, and to programs, as title and
    description. The ground is white, so that it can lie on any other.
    """
    colors = dict(zip(NAMES.values(), astuple(palette), strict=True))
    left, top, width, height = (float(side) for side in svg.attrib["viewBox"].split())
    rows = (*lines(caption, round(width), CAPTION), license_line)
    first = height + 2 * MARGIN + CAPTION
    wide, high = width + 2 * MARGIN, first + LINE * len(rows)
    return root(
        f"0 0 {wide:g} {high:g}",
        element("title", caption),
        element("desc", f"{svg.attrib['aria-label']} {license_line}"),
        element("rect", width="100%", height="100%", fill="#ffffff"),
        element(
            "g",
            *(_colored(shape, colors) for shape in svg),
            **{
                name: colors.get(value, value)
                for name, value in svg.attrib.items()
                if name in _KEPT
            },
            transform=f"translate({MARGIN - left:g} {MARGIN - top:g})",
        ),
        *_below(rows, first),
        width=f"{SCALE * wide:g}",
        height=f"{SCALE * high:g}",
        fill=palette.ink,
        font_family=FONTS,
    )


# What of the page's element its shapes inherit.
_KEPT = frozenset({"fill", "font-size", "stroke-linejoin"})


def _colored(shape: Element, colors: dict[str, str]) -> Element:
    """A copy whose colors are values instead of names, which only a page gives a meaning."""
    copy = element(shape.tag, shape.text or "", *(_colored(part, colors) for part in shape))
    copy.attrib |= {name: colors.get(value, value) for name, value in shape.attrib.items()}
    return copy


def _below(rows: tuple[str, ...], first: float) -> Iterator[Element]:
    """The lines of text below the picture."""
    for number, row in enumerate(rows):
        yield element("text", row, x=MARGIN, y=f"{first + LINE * number:g}", font_size=CAPTION)
