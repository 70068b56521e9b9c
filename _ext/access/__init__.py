"""What the theme leaves out: tables that speak and stack, less motion, rings in forced colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .sheet import add_folder
from .tables import PARTS, depart, visit

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the style sheet and what tables say."""
    for part in PARTS:
        app.add_node(part, override=True, html=(visit, depart))
    app.add_css_file("access.css")
    app.connect("config-inited", add_folder)
    return {"version": "0", "parallel_read_safe": True, "parallel_write_safe": True}
