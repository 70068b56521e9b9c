"""The table of a field from standard nodes, which every builder knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLES = {
    "name": "Simulator",
    "resolves": "What it resolves",
    "omits": "What it leaves out",
    "use": "Typical use",
    "references": "Reference",
}
# In characters of plain text, elsewhere in proportion.
WIDTHS = (14, 18, 18, 13, 10)


def table(caption: nodes.title, rows: Sequence[Sequence[nodes.entry]]) -> nodes.table:
    """A captioned table with a header for each row and column."""
    group = nodes.tgroup("", cols=len(WIDTHS))
    group += [nodes.colspec(colwidth=width, stub=not i) for i, width in enumerate(WIDTHS)]
    group += nodes.thead("", nodes.row("", *(entry([nodes.Text(t)]) for t in TITLES.values())))
    group += nodes.tbody("", *(nodes.row("", *row) for row in rows))
    # The widths hold in LaTeX too, where a column of plain text would be as wide as its longest.
    # A long table can break between pages.
    classes = ["hierarchy-table", "stacked", "colwidths-given", "longtable"]
    return nodes.table("", caption, group, classes=classes)


def entry(content: Sequence[nodes.Node]) -> nodes.entry:
    """A cell of one paragraph."""
    return nodes.entry("", nodes.paragraph("", "", *content))
