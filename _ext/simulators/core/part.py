"""A part of a picture that both layouts show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from figures.elements import element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .frame import Point


@dataclass(frozen=True, slots=True)
class Part:
    """What is drawn from its upper left corner on, or, where ``centered``, around its middle."""

    name: str
    content: tuple[Element, ...]
    kind: str
    width: int
    height: int
    centered: bool = False

    def at(self, prefix: str, place: Point) -> Element:
        """The part itself, for the layout that holds it, with its upper left corner there."""
        middle = self.width // 2 if self.centered else 0
        move = f"translate({place[0] + middle} {place[1]})"
        group = element("g", id=f"{prefix}-{self.name}", class_=self.kind, transform=move)
        group.extend(self.content)
        return group

    def again(self, prefix: str, first: Point, place: Point) -> Element:
        """The part once more, which stands at ``first``, in another place."""
        x, y = place[0] - first[0], place[1] - first[1]
        return element("use", href=f"#{prefix}-{self.name}", x=x, y=y)
