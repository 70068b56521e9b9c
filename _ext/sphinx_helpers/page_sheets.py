"""A style sheet of an extension, on the pages that need it and on no other."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from pathlib import Path

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.config import Config


@dataclass(frozen=True, slots=True)
class PageSheet:
    """The file ``path``, for pages that hold a node of the type ``needed_by``."""

    path: Path
    needed_by: type[nodes.Node]

    def connect(self, app: Sphinx) -> None:
        """Let Sphinx copy the sheet, and load it where it is needed."""
        # On config-inited: later, Sphinx would take the setting for changed at every build.
        app.connect("config-inited", self._add_folder)
        app.connect("html-page-context", self._add_sheet)

    def _add_folder(self, app: Sphinx, config: Config) -> None:
        # A relative path, because Sphinx publishes a digest of its settings in .buildinfo.
        config.html_static_path.append(os.path.relpath(self.path.parent, app.confdir))

    def _add_sheet(
        self,
        app: Sphinx,
        _pagename: str,
        _templatename: str,
        _context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        if doctree and next(doctree.findall(self.needed_by), None):
            cast("StandaloneHTMLBuilder", app.builder).add_css_file(self.path.name)
