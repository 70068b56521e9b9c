"""The switch between light and dark: what its template in ``docs/_templates`` needs."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def _add_numbers(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    context["next_number"] = itertools.count(1).__next__


def setup(app: Sphinx) -> ExtensionMetadata:
    """Load the switch's sheet, and give templates numbers that differ within a page."""
    from sphinx_helpers.files import add_static

    app.add_css_file("theme-switch.css")
    add_static(app, Path(__file__).with_name("static"))
    # Before the theme renders the parts of the bar to see which are empty.
    app.connect("html-page-context", _add_numbers, priority=100)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
