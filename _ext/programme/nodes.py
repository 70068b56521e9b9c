"""What docutils has no node for; each is one of its own, more plainly, for all formats but HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


class block(nodes.container):  # noqa: N801 - docutils names nodes in lower case
    """A plain ``<div>``, since the theme pads docutils' containers, with ``data-`` of its own."""


class standout(nodes.paragraph):  # noqa: N801
    """A line that stands out, and would be taken for a heading if it were a ``<p>``."""


class other_clock(nodes.inline):  # noqa: N801
    """A time in UTC, which a browser replaces by the reader's own."""


class initials(nodes.inline):  # noqa: N801
    """In the place of a portrait: the first letters of a name, seen and not said."""


class fold(nodes.container):  # noqa: N801
    """What a reader opens, below the words of ``summary``."""


class paper_entry(nodes.list_item):  # noqa: N801
    """A paper of a list, with the words by which a script finds it, if they are not shown."""


def _visit_paper_entry(self: HTML5Translator, node: paper_entry) -> None:
    self.body.append(self.starttag(node, "li", **_data(node)))


def _depart_paper_entry(self: HTML5Translator, _node: paper_entry) -> None:
    self.body.append("</li>\n")


def _visit_block(self: HTML5Translator, node: block | standout) -> None:
    self.body.append(self.starttag(node, "div", **_data(node)))


def _depart_block(self: HTML5Translator, node: block | standout) -> None:
    self.body.append("</div>\n")


def _visit_other_clock(self: HTML5Translator, node: other_clock) -> None:
    self.body.append(self.starttag(node, "span", "", CLASS="programme-clock", **_data(node)))


def _depart_span(self: HTML5Translator, node: nodes.inline) -> None:
    self.body.append("</span>")


def _visit_initials(self: HTML5Translator, node: initials) -> None:
    # An attribute, so that neither search nor a copied text has them.
    letters: dict[str, Any] = {"data-initials": node["letters"], "aria-hidden": "true"}
    self.body.append(self.starttag(node, "span", "", CLASS="person-initials", **letters))


def _visit_fold(self: HTML5Translator, node: fold) -> None:
    summary = self.encode(node["summary"])
    self.body.append(self.starttag(node, "details", f"<summary>{summary}</summary>\n"))


def _depart_fold(self: HTML5Translator, node: fold) -> None:
    self.body.append("</details>\n")


def _data(node: nodes.Element) -> dict[str, Any]:
    data: dict[str, str] = node.get("data", {})
    return {f"data-{name}": value for name, value in data.items()}


def add_nodes(app: Sphinx) -> None:
    # Only html: EPUB falls back to it, and the other formats to the nodes that these are.
    app.add_node(block, html=(_visit_block, _depart_block))
    app.add_node(standout, html=(_visit_block, _depart_block))
    app.add_node(other_clock, html=(_visit_other_clock, _depart_span))
    app.add_node(initials, html=(_visit_initials, _depart_span))
    app.add_node(paper_entry, html=(_visit_paper_entry, _depart_paper_entry))
    app.add_node(fold, html=(_visit_fold, _depart_fold))
