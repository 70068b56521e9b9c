"""Links to the kept sites of earlier editions, which ``publishing`` puts beside the pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_helpers.builders import SITE
from sphinx_helpers.files import address_from
from sphinx_helpers.late import LateDirective

from .kept import KEPT, finished_editions

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class earlier_editions(nodes.General, nodes.Element):  # noqa: N801 - docutils' way
    """Stands for the links until the address of the page is known."""


class EarlierEditions(LateDirective):
    """A sentence that links to each finished edition; nothing while there is none."""

    mark = earlier_editions


def links(app: Sphinx, docname: str) -> list[nodes.Node]:
    """The sentence where a browser reads it; nothing elsewhere."""
    years = finished_editions(Path(app.confdir) / KEPT) if app.builder.name in SITE else []
    sentence = nodes.paragraph("", "Earlier editions: ")
    for number, year in enumerate(years):
        uri = address_from(app.builder, docname, f"{year}/index.html")
        sentence += nodes.Text(", " if number else "")
        sentence += nodes.reference("", str(year), refuri=uri, internal=True)
    sentence += nodes.Text(".")
    return [sentence] if years else []
