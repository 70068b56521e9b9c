"""An event that asks extensions which pages they write beside the documents of Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

EVENT = "pages-beside"
"""Emitted without arguments; a listener returns addresses from the site's root."""


def pages_beside(app: Sphinx) -> list[str]:
    """The addresses of all of them, for those who list the site's pages."""
    return [page for pages in app.emit(EVENT) for page in pages]


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_event(EVENT)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
