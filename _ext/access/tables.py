"""A table in a frame that scrolls: the frame says what it holds when the focus comes to it.

The theme puts each table into a ``div`` and lets the keyboard scroll it, but gives that ``div``
neither role nor name, so that a screen reader stops at nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

_FRAME = '<div class="pst-scrollable-table-container"'


def visit_table(self: HTML5Translator, node: nodes.table) -> None:
    """Open the table as the theme does, and name its frame after the caption."""
    start = len(self.body)
    type(self).visit_table(self, node)
    caption = node.next_node(nodes.title)
    if caption and len(self.body) > start and self.body[start].startswith(_FRAME):
        name = self.attval(caption.astext())
        named = f'{_FRAME} role="region" aria-label="{name}"'
        self.body[start] = self.body[start].replace(_FRAME, named, 1)


def depart_table(self: HTML5Translator, node: nodes.table) -> None:
    """Close it as the theme does."""
    type(self).depart_table(self, node)
