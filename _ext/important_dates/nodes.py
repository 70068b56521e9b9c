"""The one node of our own: a date as HTML's ``<time>``, plain text everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class date_time(nodes.inline):  # noqa: N801 - docutils names nodes in lower case
    """Text that stands for a moment, a day or a month, in its ``datetime`` attribute."""


def visit_date_time(self: HTML5Translator, node: date_time) -> None:
    self.body.append(self.starttag(node, "time", "", datetime=node["datetime"]))


def depart_date_time(self: HTML5Translator, node: date_time) -> None:
    self.body.append("</time>")
