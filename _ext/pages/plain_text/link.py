"""The link from a page to its plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_helpers.builders import SITE
from sphinx_helpers.files import address_from
from sphinx_helpers.late import LateDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class plain_text_link(nodes.General, nodes.Element):  # noqa: N801 - docutils' way
    """Stands for the link until the address of the page is known."""


class PlainTextLink(LateDirective):
    """A sentence that links to the page's plain text; for pages that publishing writes so."""

    mark = plain_text_link


def sentence(app: Sphinx, docname: str) -> list[nodes.Node]:
    """The sentence where a browser reads it; nothing elsewhere."""
    if app.builder.name not in SITE:
        return []
    uri = address_from(app.builder, docname, f"{docname}.txt")
    link = nodes.reference("", "plain text", refuri=uri, internal=True)
    words = [nodes.Text("This page as "), link, nodes.Text(", for mailing lists.")]
    return [nodes.paragraph("", "", *words)]
