"""Citations as a list in HTML.

docutils wraps them in ``role="list"`` without list items and gives each the role
``doc-biblioentry``, which ARIA has withdrawn: a screen reader is promised a list and finds none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class cited_works(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """Stands for the list of what a page cites, until all pages are read."""


class works_by_subject(nodes.General, nodes.Element):  # noqa: N801 - as above
    """Stands for the overview by topic and field, until all pages are read."""


def is_list_of_works(node: nodes.Node) -> bool:
    """Whether a node of a finished page is one that the room's style sheet is for."""
    if isinstance(node, nodes.bullet_list):
        return "cited-works" in node["classes"]
    return isinstance(node, nodes.citation)


def visit_citation(self: HTML5Translator, node: nodes.citation) -> None:
    """Open a list item, and the list before its first."""
    if not isinstance(_neighbour(node, -1), nodes.citation):
        self.body.append('<ul class="citation-list">\n')
    self.body.append(self.starttag(node, "li", "", CLASS="citation"))


def depart_citation(self: HTML5Translator, node: nodes.citation) -> None:
    """Close the item, and the list after its last."""
    self.body.append("</li>\n")
    if not isinstance(_neighbour(node, 1), nodes.citation):
        self.body.append("</ul>\n")


def _neighbour(node: nodes.Element, step: int) -> nodes.Node | None:
    assert node.parent is not None, "a visited node has a parent"  # noqa: S101 - docutils' promise
    siblings = node.parent.children
    place = siblings.index(node) + step
    return siblings[place] if 0 <= place < len(siblings) else None
