"""The site's colors as names that every style sheet knows, from ``docs/site.yaml``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from .files import SHEET, write

    # Before the site's own sheet, which uses the names.
    app.add_css_file(SHEET, priority=400)
    app.connect("builder-inited", write)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
