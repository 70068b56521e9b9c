"""The directive that puts picture and table of a field on its page."""

from __future__ import annotations

import difflib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from located_yaml.problems import InvalidFileError

from .core.load import load
from .core.svg import svg
from .core.wording import approximated
from .nodes import hierarchy_picture
from .table import entry, table

if TYPE_CHECKING:
    from .core.load import Loaded
    from .core.model import Simulator

logger = logging.getLogger(__name__)


class SimulatorHierarchy(SphinxDirective):
    """The simulators of the file that is the argument: what links them, a picture, a table."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make them; where the file is wrong, say so and show nothing."""
        _, path = self.env.relfn2path(self.arguments[0])
        self.env.note_dependency(path)
        self._file = Path(os.path.relpath(path, self.env.srcdir.parent)).as_posix()
        if not Path(path).exists():
            self._missing(Path(path))
            return []
        try:
            loaded = load(Path(path), self._file)
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
        return self._shown(loaded, Path(path).stem)

    def _missing(self, path: Path) -> None:
        """Tell it on the page that names the file, with the one that may be meant."""
        beside = sorted(other.name for other in path.parent.glob(f"*{path.suffix}"))
        near = difflib.get_close_matches(path.name, beside, 1)
        advice = f"did you mean {near[0]}?" if near else "write the file, or correct its name here"
        message = f"there is no file {self._file}; {advice}"
        place = self.get_location()
        logger.warning("%s", message, type="hierarchy", subtype="missing", location=place)

    def _shown(self, loaded: Loaded, stem: str) -> list[nodes.Node]:
        hierarchy = loaded.hierarchy
        picture = hierarchy_picture(
            svg=svg(hierarchy, f"hierarchy-{stem}"), label=f"Picture: {hierarchy.caption}"
        )
        places = [(("caption",), hierarchy.caption), (("axes",), hierarchy.axes)]
        caption, axes = (self._parsed(text, loaded.tree.place(place)[0]) for place, text in places)
        rows = [self._row(loaded, *item) for item in enumerate(hierarchy.simulators)]
        listing = table(nodes.title(hierarchy.caption, "", *caption), rows)
        self.set_source_info(listing)
        return [nodes.paragraph(hierarchy.axes, "", *axes), picture, listing]

    def _row(self, loaded: Loaded, index: int, simulator: Simulator) -> list[nodes.entry]:
        cited = f"{{cite:t}}`{','.join(simulator.references)}`"
        texts = {
            "resolves": simulator.resolves,
            "omits": simulator.omits,
            "use": simulator.use,
            "references": cited,
        }
        cells = [
            entry(self._parsed(text, loaded.line(index, field))) for field, text in texts.items()
        ]
        above = approximated(loaded.hierarchy, simulator)
        if above:
            cells[1] += nodes.paragraph("", f"Approximates {above}.", classes=["hierarchy-above"])
        name = entry([nodes.Text(simulator.name)])
        name += nodes.paragraph("", f"Group: {simulator.group}", classes=["hierarchy-lane-name"])
        return [name, *cells]

    def _parsed(self, text: str, line: int) -> list[nodes.Node]:
        """The text as inline markup, whose nodes say in which line of the file it stands."""
        content, messages = self.parse_inline(text, lineno=self.lineno)
        parsed = [*content, *messages]
        for top in parsed:
            for node in top.findall():
                node.source, node.line = self._file, line
        return parsed
