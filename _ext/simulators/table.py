"""The tables from standard nodes, which every builder knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class group_heading(nodes.entry):  # noqa: N801 - docutils names nodes in lower case
    """The cell of a row that names the group of the rows below it."""


def table(caption: str, columns: Mapping[str, int], body: Sequence[nodes.Node]) -> nodes.table:
    """A captioned table; ``columns`` are titles with widths in characters of plain text."""
    group = nodes.tgroup("", cols=len(columns))
    group += [nodes.colspec(colwidth=w, stub=not i) for i, w in enumerate(columns.values())]
    titles = (nodes.entry("", paragraph([nodes.Text(title)])) for title in columns)
    group += [nodes.thead("", nodes.row("", *titles)), nodes.tbody("", *body)]
    # The widths hold in LaTeX too, where a column of plain text would be as wide as its longest.
    # A long table can break between pages.
    classes = ["hierarchy-table", "stacked", "colwidths-given", "longtable"]
    return nodes.table("", nodes.title(caption, caption), group, classes=classes)


def paragraph(content: Sequence[nodes.Node], *classes: str) -> nodes.paragraph:
    """A paragraph of a cell."""
    return nodes.paragraph("", "", *content, classes=list(classes))


def heading(words: str, columns: int) -> nodes.row:
    """The row that names the group of those below it."""
    return nodes.row("", group_heading("", paragraph([nodes.Text(words)]), morecols=columns - 1))
