"""Pictures as a web page takes them: small enough, with their size, and late if they are below."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

from ..budgets import PICTURE_WIDTH
from . import bitmaps, drawings
from .checks import DECORATIVE
from .files import published
from .nodes import picture

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_BUILDERS = frozenset({"html", "dirhtml", "singlehtml"})
_PIXELS = re.compile(r"(\d+(?:\.\d+)?)(?:px)?")
# So many dots on a screen for a CSS pixel; of more the eye sees nothing.
_DENSITY = 2
# Two have the budget of the first screen between them.
_AT_ONCE = 2
_LATE = {"loading": "lazy", "decoding": "async"}
_KEPT = ("align", "alt", "candidates", "title", "uri")


def fit_pictures(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put a ``picture`` in place of each image of a web page; other builders keep the original.

    The first ones load at once, if they stand before the second heading; the others when the reader
    comes near.
    """
    if app.builder.name not in _BUILDERS:
        return
    at_once = _AT_ONCE
    for node in list(doctree.findall(nodes.image)):
        path = Path(app.srcdir, node["uri"])
        if "*" not in node["candidates"] or not path.is_file():
            continue
        try:
            file, html = _fitted(node, path, Path(app.doctreedir, "pictures"))
        except bitmaps.UnfitError:
            continue  # told when the page was read
        if at_once and _leads(node):
            at_once -= 1
        else:
            html |= _LATE
        app.env.images.add_file(docname, str(file))
        node.parent.replace(node, _picture(node, str(file), html))


def _fitted(node: nodes.image, path: Path, folder: Path) -> tuple[Path, dict[str, str]]:
    """The file to publish, and the attributes of the element that say how it is shown."""
    content = path.read_bytes()
    drawn = path.suffix.lower() == ".svg"
    size = drawings.size(content.decode(errors="replace")) if drawn else bitmaps.size(content)
    wanted = _wanted(node, size)
    width = 0
    if not drawn and not bitmaps.moves(content):
        width = min(PICTURE_WIDTH, wanted * _DENSITY or PICTURE_WIDTH)
    file = published(folder, path, content, width)
    return file, _size(wanted, size) | _style(node)


def _wanted(node: nodes.image, size: tuple[int, int] | None) -> int:
    """The width in CSS pixels that the author asks for; 0 if that is none."""
    if given := _PIXELS.fullmatch(node.get("width", "")):
        return round(float(given[1]))
    if size and (given := _PIXELS.fullmatch(node.get("height", ""))):
        return round(float(given[1]) * size[0] / size[1])
    if size and "scale" in node:
        return round(size[0] * int(node["scale"]) / 100)
    return 0


def _size(wanted: int, size: tuple[int, int] | None) -> dict[str, str]:
    if size is None:
        return {"width": str(wanted)} if wanted else {}
    width = wanted or min(size[0], PICTURE_WIDTH)
    return {"width": str(width), "height": str(max(1, round(width * size[1] / size[0])))}


def _style(node: nodes.image) -> dict[str, str]:
    """A width in other units, such as a part of the column; the height follows."""
    width = node.get("width", "")
    return {"style": f"width: {width}"} if width and not _PIXELS.fullmatch(width) else {}


def _leads(node: nodes.Node) -> bool:
    """Whether the node stands before the second heading of the page."""
    sections = 0
    while node.parent:
        node = node.parent
        sections += isinstance(node, nodes.section)
    return sections <= 1


def _picture(node: nodes.image, file: str, html: dict[str, str]) -> picture:
    kept = {name: node[name] for name in _KEPT if name in node}
    classes = [name for name in node["classes"] if name != DECORATIVE]
    place = {"uri": file, "candidates": {"*": file}}
    return picture("", ids=node["ids"], classes=classes, html=html, **{**kept, **place})
