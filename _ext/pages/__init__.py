"""What belongs to a page beside its text: overviews, menus, mark, formulas, tables, addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

# Each is an extension of its own, and a site can load it without the others.
PARTS = (
    "project",
    "builders",
    "plain_text",
    "overviews",
    "term_passages",
    "formulas",
    "identity",
    "pictures",
    "search",
    "site_pages",
    "access",
    "earlier_editions",
    "theme_switch",
)


def setup(app: Sphinx) -> ExtensionMetadata:
    for part in PARTS:
        app.setup_extension(f"{__name__}.{part}")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
