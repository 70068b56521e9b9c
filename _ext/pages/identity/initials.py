"""The mark of a site that has none of its own: the initials of its name on the main color."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figures.elements import element, root

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# So that one letter fills the square as two do.
_SIZES = {1: 20, 2: 15}


def initials(name: str) -> str:
    """The first letters of the first two words; of one word, its first two capitals."""
    words = re.findall(r"\w+", name)
    if len(words) > 1:
        return "".join(word[0] for word in words[:2]).upper()
    capitals = re.findall(r"[^\W\d_]", re.sub(r"[a-z]", "", name))
    return "".join(capitals[:2]) or name[:1].upper()


def tile(name: str) -> Element:
    """A square of 32 by 32 that shows them."""
    letters = initials(name)
    size = _SIZES.get(len(letters), 15)
    word = element(
        *("text", letters),
        class_="picture-initials",
        x=16,
        y=round(16 + 0.35 * size, 1),
        font_family="system-ui, sans-serif",
        font_size=size,
        font_weight=700,
        text_anchor="middle",
    )
    ground = element("rect", class_="picture-ground", width=32, height=32, rx=6)
    return root("0 0 32 32", ground, word)
