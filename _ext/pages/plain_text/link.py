"""The link from a page to its plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class plain_text_link(nodes.General, nodes.Element):  # noqa: N801 - docutils' way
    """Stands for the link until the address of the page is known."""


class PlainTextLink(SphinxDirective):
    """A sentence that links to the page's plain text; for pages that ``publishing`` writes so."""

    def run(self) -> list[nodes.Node]:
        """Leave a mark for the function below."""
        return [plain_text_link()]


def resolve_links(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the sentence in place of each mark where a browser reads it; nothing elsewhere."""
    for mark in list(doctree.findall(plain_text_link)):
        if app.builder.name not in ("html", "dirhtml"):
            mark.replace_self([])
            continue
        uri = relative_uri(app.builder.get_target_uri(docname), f"{docname}.txt")
        link = nodes.reference("", "plain text", refuri=uri, internal=True)
        words = [nodes.Text("This page as "), link, nodes.Text(", for mailing lists.")]
        mark.replace_self(nodes.paragraph("", "", *words))
