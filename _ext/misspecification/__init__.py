"""The computed example of misspecification: figures, tables, numbers in the text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from sphinx_helpers.files import add_static
    from sphinx_helpers.page_sheets import PageSheet

    from . import nodes
    from .directives import MisspecificationExplorer, MisspecificationFigure, MisspecificationTable
    from .roles import NumberRole
    from .transforms import StillTransform

    here = Path(__file__).parent
    app.setup_extension("sphinx_helpers.drawings")
    # Only html: EPUB falls back to it, and an epub visitor would hide other extensions' ones.
    app.add_node(nodes.explorer, html=(nodes.visit_explorer, nodes.depart_explorer))
    app.add_node(nodes.explorer_live, html=(nodes.visit_explorer_live, None))
    app.add_directive("misspecification-figure", MisspecificationFigure)
    app.add_directive("misspecification-table", MisspecificationTable)
    app.add_directive("misspecification-explorer", MisspecificationExplorer)
    app.add_role("misspecification", NumberRole())
    app.add_post_transform(StillTransform)
    PageSheet(here / "explorer.css", nodes.explorer_live).connect(app)
    # The page itself loads it, once the figure is near.
    add_static(app, here / "explorer.js")
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
