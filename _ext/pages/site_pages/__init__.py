"""What belongs to each page of the site beside its text: menus, neighbors, tags, a sitemap."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from .context import add_to_context, settle
    from .index import leave_out_empty_index
    from .sitemap import write_sitemap

    app.setup_extension("notfound.extension")
    app.setup_extension("sphinxext.opengraph")
    app.setup_extension("sphinx_helpers.pages_beside")
    # After the dates, which know the address where the environment does not.
    app.connect("config-inited", settle, priority=200)
    app.connect("env-updated", leave_out_empty_index)
    # After the page that is not found has got its own addresses (400), before the tags (500).
    app.connect("html-page-context", add_to_context, priority=450)
    app.connect("build-finished", write_sitemap)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
