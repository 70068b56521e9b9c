"""The style sheet among the files of the site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_helpers.files import write_if_changed
from sphinx_helpers.site import read_site

from .sheet import sheet

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SHEET = "colors.css"


def write(app: Sphinx) -> None:
    """Write it for builders that make HTML; Sphinx adds its digest to the address later."""
    if app.builder.format == "html":
        folder = Path(app.outdir, "_static")
        folder.mkdir(parents=True, exist_ok=True)
        write_if_changed(folder / SHEET, sheet(*read_site(app).colors.palettes()).encode())
