"""The picture in a page: SVG in HTML, nothing where there is nothing to draw with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from .app import identity_of

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class identity_picture(nodes.container):  # noqa: N801 - docutils names nodes in lower case
    """An empty container, in which HTML has the picture."""


def visit_picture(self: HTML5Translator, node: identity_picture) -> None:
    # A page of an EPUB that holds SVG must say so in the manifest, which Sphinx does not.
    if self.builder.name != "epub":
        self.body.append(identity_of(self.builder).hero())
    raise nodes.SkipNode


class IdentityPicture(SphinxDirective):
    """The site's own picture, which docs/site.yaml names."""

    def run(self) -> list[nodes.Node]:
        return [identity_picture()]
