"""What the theme leaves out: tables that speak and stack, dialogs with names, less motion."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from docutils import nodes

    from sphinx_helpers.files import add_static

    from .tables import depart_entry, depart_table, visit_entry, visit_table

    app.add_node(nodes.table, override=True, html=(visit_table, depart_table))
    app.add_node(nodes.entry, override=True, html=(visit_entry, depart_entry))
    app.add_css_file("access.css")
    app.add_js_file("access.js", defer="defer")
    add_static(app, Path(__file__).with_name("static"))
    return {"version": "0", "parallel_read_safe": True, "parallel_write_safe": True}
