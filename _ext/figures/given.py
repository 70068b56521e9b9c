"""A drawing that somebody made elsewhere, fit to stand in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SPACE = "{http://www.w3.org/2000/svg}"
# Code, another document, and styles, which would hold for the whole page.
_BARRED = ("script", "style", "foreignObject", "image", "iframe")


def read_svg(path: Path) -> ET.Element:
    """The drawing in an SVG file, with plain names of its elements.

    Raises ``ValueError`` that says why it cannot stand in a page, and what to do.
    """
    try:
        root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - of the repository
    except OSError:
        raise ValueError(f"there is no file {path.name}; name one below docs") from None
    except (ET.ParseError, UnicodeDecodeError) as error:
        raise ValueError(f"{path.name} is no SVG: {error}; export it anew") from None
    if root.tag != f"{_SPACE}svg" or "viewBox" not in root.attrib:
        raise ValueError(f"{path.name} has no <svg> with a viewBox; export it with one")
    for element in root.iter():
        element.tag = element.tag.removeprefix(_SPACE)
    if unfit := sorted(set(_unfit(root))):
        raise ValueError(f"{path.name} holds {', '.join(unfit)}; export it as plain SVG")
    root.set("xmlns", _SPACE[1:-1])
    return root


def title(root: ET.Element) -> str:
    """What the drawing shows, in its own words; empty if it does not say so."""
    return " ".join((root.findtext("title") or "").split())


def _unfit(root: ET.Element) -> Iterator[str]:
    for element in root.iter():
        if element.tag in _BARRED:
            yield f"<{element.tag}>"
        elif element.tag.startswith("{"):
            yield "elements of a drawing program"
        for name, value in element.attrib.items():
            plain = name.rpartition("}")[2]
            if plain == "style" or plain.startswith("on"):
                yield f"the attribute {plain}"
            elif plain == "href" and not value.startswith("#"):
                yield "an address of another file"
            elif name.startswith("{"):
                yield "attributes of a drawing program"
