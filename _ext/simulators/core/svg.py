"""A hierarchy as SVG in two layouts, made element by element so that every text is escaped.

Colors are left to the style sheet: everything has a class and no color of its own, and text is
text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures.elements import root, spoken, written

from .narrow import narrow
from .parts import parts
from .wide import wide
from .wording import summary

if TYPE_CHECKING:
    from .model import Hierarchy
    from .parts import Picture


def svg(hierarchy: Hierarchy, name: str) -> tuple[str, str]:
    """The wide and the narrow picture; ``name`` begins their ids and is unique on the page.

    The narrow one uses parts of the wide one, which has to be on the page, if only hidden.
    """
    used = parts(hierarchy, name)
    first = wide(hierarchy, used)
    label = summary(hierarchy)
    return _written(first, "wide", label), _written(narrow(hierarchy, used, first), "narrow", label)


def _written(picture: Picture, kind: str, label: str) -> str:
    size = {"width": picture.width, "height": picture.height}
    box = f"0 0 {picture.width} {picture.height}"
    return written(root(box, *picture.content, class_=f"hierarchy-{kind}", **size, **spoken(label)))
