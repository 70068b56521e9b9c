"""What the theme leaves out: tables that speak and stack, dialogs with names, less motion."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from sphinx_helpers.files import add_static

    from .tables import let_tables_speak

    # After the theme, which makes a translator of its own at the same time.
    app.connect("builder-inited", let_tables_speak, priority=900)
    app.add_css_file("access.css")
    app.add_js_file("access.js", defer="defer")
    add_static(app, Path(__file__).with_name("static"))
    return {"version": "0", "parallel_read_safe": True, "parallel_write_safe": True}
