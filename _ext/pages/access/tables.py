"""What tables say to those who do not see them, and on a telephone.

The theme puts each table into a ``div`` and lets the keyboard scroll it, but gives that ``div``
neither role nor name, so that a screen reader stops at nothing. Here it is named.

A table of the class ``stacked`` does not scroll on a narrow screen: each row stands there as a
block of lines, and each cell behind the name of its column, which the style sheet takes from
``data-label``. For browsers it stays a table; the last one to forget that was mended in 2023
(https://github.com/Fyrd/caniuse/pull/6833).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

_FRAME = '<div class="pst-scrollable-table-container"'


def visit_table(self: HTML5Translator, node: nodes.table) -> None:
    """Open the table as the theme does, and name its frame."""
    start = len(self.body)
    type(self).visit_table(self, node)
    named = f'{_FRAME} role="region" aria-label="{_name(self, node)}"'
    self.body[start:] = [part.replace(_FRAME, named) for part in self.body[start:]]


def depart_table(self: HTML5Translator, node: nodes.table) -> None:
    type(self).depart_table(self, node)


def visit_entry(self: HTML5Translator, node: nodes.entry) -> None:
    """Open the cell as the theme does; one of a stacked table knows the name of its column."""
    start = len(self.body)
    type(self).visit_entry(self, node)
    table = _table(node)
    if "stacked" in table["classes"]:
        heading = list(table.findall(nodes.entry))[node.parent.index(node)]
        label = f'<td data-label="{self.attval(heading.astext())}"'
        self.body[start:] = [part.replace("<td", label, 1) for part in self.body[start:]]


def depart_entry(self: HTML5Translator, node: nodes.entry) -> None:
    type(self).depart_entry(self, node)


def _table(node: nodes.Element) -> nodes.Element:
    while not isinstance(node, nodes.table):
        node = node.parent
    return node


def _name(self: HTML5Translator, table: nodes.table) -> str:
    """What the table is about; where several are about the same, the later ones are counted."""
    subject = _subject(table)
    alike = [other for other in self.document.findall(nodes.table) if _subject(other) == subject]
    number = alike.index(table) + 1
    return self.attval(f"{subject}, table {number}" if number > 1 else subject)


def _subject(table: nodes.table) -> str:
    """The caption, or the title of the section that the table stands in."""
    title = table.next_node(nodes.title)
    around = table.parent
    while title is None and around is not None:
        title = next((part for part in around.children if isinstance(part, nodes.title)), None)
        around = around.parent
    return title.astext() if title else ""
