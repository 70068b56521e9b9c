"""The style sheet and the script, on the pages that need them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from important_dates.core.zone_index import renamed_in_browsers
from sphinx_helpers.files import add_static
from sphinx_helpers.page_sheets import PageSheet

from .nodes import block, other_clock, paper_entry

if TYPE_CHECKING:
    from pathlib import Path

    from docutils import nodes
    from sphinx.application import Sphinx

_SCRIPT = "programme.js"
_FILTER = "papers.js"


def add_sheets(app: Sphinx, folder: Path) -> None:
    """Let the pages have them that hold anything of a program."""
    PageSheet(folder / "programme.css", block).connect(app)
    for name in (_SCRIPT, _FILTER):
        add_static(app, folder / name)
    app.connect("html-page-context", _add_script)


def _add_script(
    app: Sphinx,
    _pagename: str,
    _templatename: str,
    _context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    if doctree and next(doctree.findall(other_clock), None):
        more: dict[str, Any] = {"data-zones": _zone_names()}
        app.add_js_file(_SCRIPT, defer="defer", **more)
    if doctree and next(doctree.findall(paper_entry), None):
        app.add_js_file(_FILTER, defer="defer")


@cache
def _zone_names() -> str:
    """For the script: ``Europe/Kiev=Europe/Kyiv`` and so on, as no browser keeps all new names."""
    return " ".join(map("=".join, sorted(renamed_in_browsers().items())))
