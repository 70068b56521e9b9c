"""Links to the kept sites of earlier editions, which ``publishing`` puts beside the pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from .kept import KEPT, finished_editions

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class earlier_editions(nodes.General, nodes.Element):  # noqa: N801 - docutils' way
    """Stands for the links until the address of the page is known."""


class EarlierEditions(SphinxDirective):
    """A sentence that links to each finished edition; nothing while there is none."""

    def run(self) -> list[nodes.Node]:
        """Leave a mark for the function below."""
        return [earlier_editions()]


def resolve_links(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the sentence in place of each mark where a browser reads it; nothing elsewhere."""
    web = app.builder.name in ("html", "dirhtml")
    years = finished_editions(Path(app.confdir) / KEPT) if web else []
    for mark in list(doctree.findall(earlier_editions)):
        mark.replace_self([_sentence(years, app.builder.get_target_uri(docname))] if years else [])


def _sentence(years: list[int], here: str) -> nodes.paragraph:
    found = nodes.paragraph("", "Earlier editions: ")
    for number, year in enumerate(years):
        uri = relative_uri(here, f"{year}/index.html")
        found += nodes.Text(", " if number else "")
        found += nodes.reference("", str(year), refuri=uri, internal=True)
    found += nodes.Text(".")
    return found
