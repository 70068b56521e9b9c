"""What tables say to those who do not see them, and on a telephone.

The theme puts each table into a ``div`` and lets the keyboard scroll it, but gives that ``div``
neither role nor name, so that a screen reader stops at nothing. Here it is named.

A table of the class ``stacked`` does not scroll on a narrow screen: each row stands there as a
block of lines, and each cell behind the name of its column, which the style sheet takes from
``data-label``. A browser may take a table laid out in another way for no table; so the parts state
their roles (https://www.w3.org/TR/wai-aria-1.2/#table).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

_FRAME = '<div class="pst-scrollable-table-container"'
_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "row": "row"}
PARTS = (nodes.table, nodes.thead, nodes.tbody, nodes.row, nodes.entry)


def visit(self: HTML5Translator, node: nodes.Element) -> None:
    """Open a part of a table as the theme does, and say what it is."""
    start = len(self.body)
    kind = type(node).__name__
    getattr(type(self), f"visit_{kind}")(self, node)
    opened = "".join(self.body[start:])
    if isinstance(node, nodes.table):
        opened = opened.replace(_FRAME, f'{_FRAME} role="region" aria-label="{_name(self, node)}"')
    if "stacked" in _table(node)["classes"]:
        opened = re.sub(r"<(table|thead|tbody|tr|th|td)\b", _said(self, node), opened, count=1)
    self.body[start:] = [opened]


def depart(self: HTML5Translator, node: nodes.Element) -> None:
    """Close it as the theme does."""
    getattr(type(self), f"depart_{type(node).__name__}")(self, node)


def _table(node: nodes.Element) -> nodes.Element:
    while not isinstance(node, nodes.table):
        node = node.parent
    return node


def _name(self: HTML5Translator, table: nodes.table) -> str:
    """The caption, or the title of the section that the table stands in."""
    title = table.next_node(nodes.title)
    around = table.parent
    while title is None and around is not None:
        title = next((part for part in around.children if isinstance(part, nodes.title)), None)
        around = around.parent
    return self.attval(title.astext()) if title else ""


def _said(self: HTML5Translator, node: nodes.Element) -> str:
    """The tag that :func:`re.sub` found, with the role of the part and the name of its column."""
    if not isinstance(node, nodes.entry):
        return rf'<\1 role="{_ROLES[type(node).__name__]}"'
    group = node.parent.parent
    if isinstance(group, nodes.thead):
        return r'<\1 role="columnheader"'
    column = node.parent.index(node)
    if group.parent.stubs[column]:
        return r'<\1 role="rowheader"'
    heading = _table(node).next_node(nodes.thead)[0][column]
    return rf'<\1 role="cell" data-label="{self.attval(heading.astext())}"'
