"""From the name of a method to the passages that speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from .directive import TermPassages, term_passages
    from .domain import PassagesDomain
    from .filling import FillPassages

    app.setup_extension("pages.overviews")  # its links lead to documents and anchors
    app.add_domain(PassagesDomain)
    app.add_node(term_passages)
    app.add_directive("term-passages", TermPassages)
    app.add_post_transform(FillPassages)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
