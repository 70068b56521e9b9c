"""A hierarchy as SVG in two layouts, made element by element so that every text is escaped.

Colors are left to the style sheet: everything has a class and no color of its own, and text is
text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures.elements import root, spoken

from .narrow import narrow
from .parts import parts
from .wide import wide
from .wording import summary

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .model import Hierarchy
    from .parts import Picture


def layouts(hierarchy: Hierarchy, name: str) -> tuple[Element, Element]:
    """The wide and the narrow picture; ``name`` begins their ids and is unique on the page.

    The narrow one uses parts of the wide one, which has to be on the page, if only hidden.
    """
    used = parts(hierarchy, name)
    first = wide(hierarchy, used)
    label = summary(hierarchy)
    second = narrow(hierarchy, used, first)
    return _whole(first, "hierarchy-wide", label), _whole(second, "hierarchy-narrow", label)


def _whole(picture: Picture, kind: str, label: str) -> Element:
    size = {"width": picture.width, "height": picture.height}
    box = f"0 0 {picture.width} {picture.height}"
    return root(box, *picture.content, class_=kind, **size, **spoken(label))
