"""What has no node in docutils: a computed picture, and what a reader may take of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from figures.elements import written

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class drawing(nodes.General, nodes.Inline, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """A ``picture`` by its address, with the text ``alt`` that stands for it.

    It is an SVG element in HTML; a transform makes it an image for all other formats.
    """


class takeaway(nodes.General, nodes.Element):  # noqa: N801
    """Where links to the file and the code of ``picture`` stand; ``offer`` writes them."""


def visit_drawing(self: HTML5Translator, node: drawing) -> None:
    """Write the picture into the page, so that it follows the page's colors."""
    self.body.append(written(node["svg"]))
    raise nodes.SkipNode
