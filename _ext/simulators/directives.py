"""The directives that put picture and table of a field on its page, and all fields into one."""

from __future__ import annotations

import difflib
import os
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from located_yaml.problems import InvalidFileError
from sphinx_helpers.drawings.figure import numbered

from .core.load import load
from .core.wording import related
from .nodes import hierarchy_picture
from .table import heading, paragraph, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .core.load import Loaded
    from .core.model import Simulator, Sourced

logger = logging.getLogger(__name__)

# With their widths in characters of plain text.
COLUMNS = {"Simulator": 16, "Resolves and leaves out": 36, "Cost and known error": 20}
COMPARED = {
    "Field": 14,
    "What is dropped": 24,
    "Ratio of cost": 18,
    "Error against data": 18,
}


class _FromFile(SphinxDirective):
    """What it shows stands in a field's file."""

    def _load(self, path: Path) -> Loaded:
        """The checked file. Raises ``InvalidFileError``."""
        self.env.note_dependency(str(path))
        self._file = Path(os.path.relpath(path, self.env.srcdir.parent)).as_posix()
        return load(path, self._file)

    def _parsed(self, text: str, line: int) -> list[nodes.Node]:
        """The text as inline markup, whose nodes say in which line of the file it stands."""
        content, messages = self.parse_inline(text, lineno=self.lineno)
        parsed = [*content, *messages]
        for top in parsed:
            for node in top.findall():
                node.source, node.line = self._file, line
        return parsed

    def _sourced(self, said: Sourced, line: int) -> list[nodes.Node]:
        return self._parsed(f"{said.text} {{cite:p}}`{','.join(said.references)}`", line)


class SimulatorHierarchy(_FromFile):
    """The simulators of the file that is the argument: a picture and a table."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make them; where the file is wrong, say so and show nothing."""
        path = Path(self.env.relfn2path(self.arguments[0])[1])
        if not path.exists():
            self._missing(path)
            return []
        try:
            loaded = self._load(path)
        except InvalidFileError as error:
            for problem in error.problems:
                logger.warning(
                    "%s",
                    problem.message,
                    type="hierarchy",
                    subtype="invalid",
                    location=problem.location,
                )
            return []
        return [self._figure(loaded, path.stem), self._table(loaded)]

    def _missing(self, path: Path) -> None:
        """Tell it on the page that names the file, with the one that may be meant."""
        self.env.note_dependency(str(path))
        beside = sorted(other.name for other in path.parent.glob(f"*{path.suffix}"))
        near = difflib.get_close_matches(path.name, beside, 1)
        advice = f"did you mean {near[0]}?" if near else "write the file, or correct its name here"
        shown = Path(os.path.relpath(path, self.env.srcdir.parent)).as_posix()
        message = f"there is no file {shown}; {advice}"
        place = self.get_location()
        logger.warning("%s", message, type="hierarchy", subtype="missing", location=place)

    def _figure(self, loaded: Loaded, stem: str) -> nodes.figure:
        hierarchy = loaded.hierarchy
        parts = [(hierarchy.caption, "caption"), (hierarchy.note, "note")]
        caption, note = (
            self._parsed(text if text.endswith(".") else f"{text}.", loaded.line(field))
            for text, field in parts
        )
        figure = nodes.figure(
            "", hierarchy_picture(hierarchy=hierarchy, stem=stem, file=self._file)
        )
        figure += numbered(self, hierarchy.caption, [*caption, nodes.Text(" "), *note])
        self.set_source_info(figure)
        return figure

    def _table(self, loaded: Loaded) -> nodes.table:
        simulators = loaded.hierarchy.simulators
        places = {one.id: i for i, one in enumerate(simulators)}
        order = loaded.hierarchy.groups
        rows: list[nodes.Node] = []
        ordered = sorted(simulators, key=lambda one: order.index(one.group))
        for group, members in groupby(ordered, key=lambda one: one.group):
            rows += [heading(group, len(COLUMNS))] if len(order) > 1 else []
            rows += [self._row(loaded, places[one.id], one) for one in members]
        listing = table("The same simulators in words", COLUMNS, rows)
        self.set_source_info(listing)
        return listing

    def _row(self, loaded: Loaded, index: int, simulator: Simulator) -> nodes.row:
        def line(field: str) -> int:
            return loaded.line("simulators", index, field)

        cited = f"{{cite:t}}`{','.join(simulator.references)}`"
        name = nodes.entry("", paragraph([nodes.Text(simulator.name)]))
        name += paragraph(self._parsed(cited, line("references")), "hierarchy-aside")
        says = nodes.entry("", paragraph(self._parsed(simulator.resolves, line("resolves"))))
        omits = self._parsed(simulator.omits, line("omits"))
        says += paragraph([nodes.emphasis("", "Leaves out:"), nodes.Text(" "), *omits])
        if words := related(loaded.hierarchy, simulator):
            says += paragraph([nodes.Text(words)], "hierarchy-aside")
        costs = nodes.entry()
        for field, label in (("cost", "Cost:"), ("error", "Error:")):
            if said := getattr(simulator, field):
                content = self._sourced(said, line(field))
                costs += paragraph([nodes.emphasis("", label), nodes.Text(" "), *content])
        return nodes.row("", name, says, costs)


class SimulatorComparison(_FromFile):
    """One row for each file beside the page that compares its field with the others."""

    def run(self) -> list[nodes.Node]:
        """Make the table; without any row, nothing."""
        # A file that is new makes no page out of date.
        self.env.note_reread()
        page = Path(self.env.doc2path(self.env.current_document.docname))
        files = sorted(page.parent.glob("*.yaml"))
        rows = [row for path in files if (row := self._row(path))]
        listing = table("The fields compared", COMPARED, rows)
        self.set_source_info(listing)
        return [listing] if rows else []

    def _row(self, path: Path) -> nodes.row | None:
        try:
            loaded = self._load(path)
        except InvalidFileError:
            return None  # The page of that field tells it.
        comparison = loaded.hierarchy.comparison
        if comparison is None:
            return None

        def cell(said: Sourced | None, field: str) -> nodes.entry:
            line = loaded.line("comparison", field)
            return nodes.entry("", *([paragraph(self._sourced(said, line))] if said else []))

        name: Sequence[nodes.Node] = self._parsed(f"{{doc}}`{path.stem}`", 1)
        dropped = self._parsed(comparison.dropped, loaded.line("comparison", "dropped"))
        return nodes.row(
            "",
            nodes.entry("", paragraph(name)),
            nodes.entry("", paragraph(dropped)),
            cell(comparison.cost_ratio, "cost-ratio"),
            cell(comparison.error_measure, "error-measure"),
        )
