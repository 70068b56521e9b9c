"""A style sheet of an extension, on the pages that need it and on no other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .files import add_static

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docutils import nodes
    from sphinx.application import Sphinx


@dataclass(frozen=True, slots=True)
class PageSheet:
    """The file ``path``, for pages that hold a node of the type, or of the kind, ``needed_by``."""

    path: Path
    needed_by: type[nodes.Node] | Callable[[nodes.Node], bool]

    def connect(self, app: Sphinx) -> None:
        add_static(app, self.path)
        app.connect("html-page-context", self._add_sheet)

    def _add_sheet(
        self,
        app: Sphinx,
        _pagename: str,
        _templatename: str,
        _context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        if doctree and next(doctree.findall(self.needed_by), None):
            app.add_css_file(self.path.name)
