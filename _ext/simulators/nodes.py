"""The picture: SVG in HTML, nothing everywhere else, where the table says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class hierarchy_picture(nodes.container):  # noqa: N801 - docutils names nodes in lower case
    """An empty container with a finished picture in its ``svg`` attribute."""


def visit_hierarchy_picture(self: HTML5Translator, node: hierarchy_picture) -> None:
    """Write the picture in a frame that scrolls, by keyboard too, where the page is narrower."""
    # A page of an EPUB that holds SVG must say so in the manifest, which Sphinx does not.
    if self.builder.name == "epub":
        raise nodes.SkipNode
    frame = {"tabindex": "0", "role": "region", "aria-label": node["label"]}
    self.body.append(self.starttag(node, "div", "", CLASS="hierarchy-picture", **frame))
    self.body.append(node["svg"])


def depart_hierarchy_picture(self: HTML5Translator, node: hierarchy_picture) -> None:
    self.body.append("</div>\n")
