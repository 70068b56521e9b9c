"""A date or a moment as HTML's ``<time>``, and as plain text everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata
    from sphinx.writers.html5 import HTML5Translator


class date_time(nodes.inline):  # noqa: N801 - docutils names nodes in lower case
    """Text that stands for a moment, a day or a month, in its ``datetime`` attribute."""


def _visit(self: HTML5Translator, node: date_time) -> None:
    self.body.append(self.starttag(node, "time", "", datetime=node["datetime"]))


def _depart(self: HTML5Translator, _node: date_time) -> None:
    self.body.append("</time>")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the element, for whichever extension asks first."""
    # Only html: EPUB falls back to it, and an epub visitor would hide other extensions' ones.
    app.add_node(date_time, html=(_visit, _depart))
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
