"""Figures, tables and the explorable figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from sphinx_helpers.drawings.figure import figure

from .core import drawings
from .core.drawings import PICTURES
from .core.posteriors import Analysis
from .core.tables import by_analysis, by_prior, of_predictions
from .depend import depend
from .nodes import explorer, explorer_live

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .core.tables import Table

TABLES: Mapping[str, Callable[[], Table]] = MappingProxyType(
    {
        "analyses": by_analysis,
        "predictions": of_predictions,
        "priors-vague": lambda: by_prior(Analysis.VAGUE),
        "priors-constrained": lambda: by_prior(Analysis.CONSTRAINED),
    }
)


class _Computed(SphinxDirective):
    """A directive whose argument names something that is computed."""

    required_arguments = 1
    has_content = True
    known: ClassVar[Mapping[str, object]]

    def run(self) -> list[nodes.Node]:
        depend(self.env)
        name = self.arguments[0]
        if name not in self.known:
            known = ", ".join(self.known)
            raise self.error(f"{self.name}: there is no {name!r}; write one of {known}")
        return [self.node_for(name)]

    def node_for(self, name: str) -> nodes.Element:
        """The node for a known name."""
        raise NotImplementedError

    def words(self) -> list[nodes.Node]:
        """The content as inline nodes."""
        content, messages = self.parse_inline(" ".join(self.content), lineno=self.content_offset)
        return [*content, *messages]


class MisspecificationFigure(_Computed):
    """A drawing, with its alternative text from the computation; the content is its caption."""

    option_spec: ClassVar = {"unnumbered": directives.flag}
    known = PICTURES

    def node_for(self, name: str) -> nodes.Element:
        return figure(self, f"{drawings.__name__}:{name.upper()}", self.words())


class MisspecificationTable(_Computed):
    """A table of computed numbers; the content is its caption."""

    known = TABLES

    def node_for(self, name: str) -> nodes.Element:
        """A table whose first column and first row are headings."""
        content = TABLES[name]()
        first, *others = (nodes.colspec(colwidth=width) for width in _widths(content))
        first["stub"] = 1
        group = nodes.tgroup("", first, *others, cols=len(content.columns))
        group += nodes.thead("", _row(content.columns))
        group += nodes.tbody("", *(_row(row) for row in content.rows))
        # The widths are for plain text; a browser finds better ones.
        table = nodes.table("", group, classes=["stacked", "colwidths-auto"])
        if self.content:
            table.insert(0, nodes.title("", "", *self.words()))
        self.set_source_info(table)
        return table


def _widths(content: Table) -> list[int]:
    """A width in characters for each column, in which no word is broken."""
    columns = zip(content.columns, *content.rows, strict=True)
    return [min(18, max(len(cell) for cell in cells)) for cells in columns]


def _row(cells: Sequence[str]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", cell)) for cell in cells))


class MisspecificationExplorer(SphinxDirective):
    """The figure that a reader can move, and below it the still ones, which are its content."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Make both; the first is there where scripts run."""
        depend(self.env)
        still = nodes.container("", *self.parse_content_to_nodes(), classes=["explorer-still"])
        both = explorer("", explorer_live(), still)
        self.set_source_info(both)
        return [both]
