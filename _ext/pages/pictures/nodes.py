"""A picture on a web page, whose room is kept until it is there."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class picture(nodes.image):  # noqa: N801 - docutils names nodes in lower case
    """An image with further attributes of its HTML element in ``html``."""


def visit_picture(self: HTML5Translator, node: picture) -> None:
    """Write the element, with the address that the file has on the site."""
    file = quote(self.builder.images[node["uri"]])
    attributes = {**node["html"], "src": posixpath.join(self.builder.imgpath, file)}
    attributes["alt"] = node.get("alt", "")
    if "title" in node:
        attributes["title"] = node["title"]
    if "align" in node:
        attributes["class"] = f"align-{node['align']}"
    inline = isinstance(node.parent, nodes.TextElement)
    self.body.append(self.emptytag(node, "img", "" if inline else "\n", **attributes))


def depart_picture(self: HTML5Translator, node: picture) -> None:
    """Nothing: the element has no end."""
