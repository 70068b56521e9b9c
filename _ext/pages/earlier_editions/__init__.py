"""Links to the kept sites of earlier editions, which publishing puts beside the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from sphinx_helpers.late import LateContent

    from .directive import EarlierEditions, earlier_editions, links

    LateContent(earlier_editions, links).connect(app)
    app.add_directive("earlier-editions", EarlierEditions)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
