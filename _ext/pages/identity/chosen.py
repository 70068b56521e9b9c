"""The mark and the pictures that ``docs/site.yaml`` asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from figures.elements import root, spoken, written
from figures.given import read_svg, title

from . import drawing, hero
from .initials import tile

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from sphinx_helpers.site_data import SiteData


@dataclass(frozen=True, slots=True)
class Identity:
    """What the site in the folder ``docs``, of the workshop ``name``, is known by."""

    site: SiteData
    name: str
    docs: Path

    def mark(self) -> str:
        """The mark, to stand beside the name; a screen reader says the name alone."""
        return _shown(self.mark_drawing(), class_="site-mark", aria_hidden="true")

    def mark_drawing(self) -> Element:
        """The mark, its parts by class."""
        if self.site.mark == "computed":
            return root("0 0 32 32", *drawing.mark_shapes())
        return self._svg(self.site.mark)

    def hero(self) -> str:
        """The picture of the home page; nothing where there is none."""
        match self.site.hero:
            case "none":
                return ""
            case "computed":
                return hero.hero()
            case "initials":
                return _shown(tile(self.name), class_="site-picture site-tile", aria_hidden="true")
            case file:
                svg = self._svg(file)
                said = spoken(title(svg)) if title(svg) else {"aria_hidden": "true"}
                return _shown(svg, class_="site-picture", **said)

    def figure(self) -> Element | None:
        """That picture, its parts by class, if it is another than the mark."""
        match self.site.hero:
            case "none" | "initials":
                return None
            case "computed":
                return hero.drawing()
            case file:
                return self._svg(file)

    def card_words(self) -> str:
        """What is to be seen on the social card, for who does not see it."""
        if self.site.hero == "computed":
            return hero.WORDS
        given = self.site.hero not in {"none", "initials"}
        return (title(self._svg(self.site.hero)) if given else "") or f"The mark of {self.name}."

    def _svg(self, name: str) -> Element:
        return tile(self.name) if name == "initials" else read_svg(self.docs / name)


def _shown(svg: Element, **attributes: str) -> str:
    for name in ("width", "height", "id"):
        svg.attrib.pop(name, None)
    for name, value in attributes.items():
        svg.set(name.rstrip("_").replace("_", "-"), value)
    return written(svg)
