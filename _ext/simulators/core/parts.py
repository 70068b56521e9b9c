"""The parts of a picture that both layouts show: boxes, observations, the key to the lines.

The wide layout holds them; the narrow one uses them again in other places, by their ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from .boxes import boxes
from .key import key, observations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from .frame import Point
    from .model import Hierarchy
    from .part import Part

Places = dict[str, "Point"]


@dataclass(frozen=True, slots=True)
class Parts:
    """All parts of a picture; ``prefix`` begins their ids."""

    prefix: str
    boxes: dict[str, Part]
    observations: list[Part]
    key: list[Part]

    def __iter__(self) -> Iterator[Part]:
        return chain(self.boxes.values(), self.observations, self.key)

    @property
    def box_width(self) -> int:
        return next(iter(self.boxes.values())).width


@dataclass(frozen=True, slots=True)
class Picture:
    """A layout: its size, what is drawn, and where each part stands, by name."""

    width: int
    height: int
    content: tuple[Element, ...]
    places: Places


def parts(hierarchy: Hierarchy, prefix: str) -> Parts:
    """The parts of the picture of a hierarchy."""
    return Parts(prefix, boxes(hierarchy), observations(hierarchy), key(hierarchy))
