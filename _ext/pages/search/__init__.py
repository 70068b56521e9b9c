"""The search: one form for each word, both names of a thing, the page that is called so first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the language of the index, what pages are also called, and the marks on pages."""
    from sphinx_helpers.files import add_static

    from .language import English
    from .other_names import NamesCollector, add_names

    app.add_search_language(English)
    app.add_env_collector(NamesCollector)
    # After everything that puts text into a page.
    app.connect("doctree-resolved", add_names, priority=900)
    app.add_css_file("search.css")
    # Its script stands in for Sphinx's of the same name.
    add_static(app, Path(__file__).with_name("static"))
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
