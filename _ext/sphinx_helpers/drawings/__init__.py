"""Computed pictures on pages: SVG in HTML, files for print and books, words everywhere else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from ..page_sheets import PageSheet
    from . import nodes
    from .assets import check
    from .offer import offer
    from .transforms import InlineTransform, PdfTransform, PngTransform, WordsTransform

    # Only html: EPUB falls back to it, and an epub visitor would hide other extensions' ones.
    app.add_node(nodes.drawing, html=(nodes.visit_drawing, None))
    app.add_node(nodes.takeaway)
    for transform in (InlineTransform, PdfTransform, PngTransform, WordsTransform):
        app.add_post_transform(transform)
    app.connect("config-inited", check)
    app.connect("doctree-resolved", offer)
    PageSheet(Path(__file__).with_name("drawings.css"), nodes.drawing).connect(app)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
