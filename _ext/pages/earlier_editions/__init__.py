"""Links to the kept sites of earlier editions, which publishing puts beside the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive and what takes its place."""
    from .directive import EarlierEditions, earlier_editions, resolve_links

    app.add_node(earlier_editions)
    app.add_directive("earlier-editions", EarlierEditions)
    app.connect("doctree-resolved", resolve_links)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
