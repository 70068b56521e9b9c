"""How references are printed and cited: one style, author and year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sphinxcontrib.bibtex.plugin
from pybtex.plugin import register_plugin

from .citing import ReferenceStyle
from .style import AuthorYearLabels, WorkshopStyle

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register everything with pybtex and Sphinx."""
    register_plugin("pybtex.style.labels", "author-year", AuthorYearLabels)
    register_plugin("pybtex.style.formatting", "workshop", WorkshopStyle)
    sphinxcontrib.bibtex.plugin.register_plugin(
        "sphinxcontrib.bibtex.style.referencing", "author_year_round", ReferenceStyle
    )
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
