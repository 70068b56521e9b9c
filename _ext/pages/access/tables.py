"""What tables say to those who do not see them, and on a telephone.

The theme puts each table into a ``div`` and lets the keyboard scroll it, but gives that ``div``
neither role nor name, so that a screen reader stops at nothing. Here it is named.

A table of the class ``stacked`` does not scroll on a narrow screen: each row stands there as a
block of lines, and each cell behind the name of its column, which the style sheet takes from
``data-label``. For browsers it stays a table; the last one to forget that was mended in 2023
(https://github.com/Fyrd/caniuse/pull/6833).
"""

from __future__ import annotations

from types import new_class
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# What the theme puts before a table (tried with pydata-sphinx-theme 0.24).
_FRAME = '<div class="pst-scrollable-table-container"'


class _SpeakingTables(HTML5Translator):
    """Goes before the translator of the theme, and adds to what that has written."""

    def visit_table(self, node: nodes.table) -> None:
        """Name the frame."""
        start = len(self.body)
        super().visit_table(node)
        named = f'{_FRAME} role="region" aria-label="{_name(self, node)}"'
        self.body[start:] = [part.replace(_FRAME, named) for part in self.body[start:]]

    def visit_entry(self, node: nodes.entry) -> None:
        """Let the cell of a stacked table know the name of its column."""
        start = len(self.body)
        super().visit_entry(node)
        table = _table(node)
        if "stacked" in table["classes"]:
            heading = list(table.findall(nodes.entry))[node.parent.index(node)]
            label = f'<td data-label="{self.attval(heading.astext())}"'
            self.body[start:] = [part.replace("<td", label, 1) for part in self.body[start:]]


def let_tables_speak(app: Sphinx) -> None:
    """Extend the translator of the builder, which is by now that of the theme."""
    if app.builder.format == "html":
        bases = (_SpeakingTables, app.builder.get_translator_class())
        app.set_translator(app.builder.name, new_class("SpeakingTables", bases), override=True)


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
