"""The identity of the site that is being built."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_helpers.builders import WEB
from sphinx_helpers.files import write_if_changed
from sphinx_helpers.site import read_site

from .chosen import Identity
from .files import favicon

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

ICON = "favicon.svg"


def identity_of(app: Sphinx | Builder) -> Identity:
    """What ``docs/site.yaml`` asks for, under the name that the settings have by now."""
    return Identity(read_site(app), app.config.project, Path(app.srcdir))


def write_icon(app: Sphinx) -> None:
    """Write the mark as the icon of the site, in the colors that the file has now."""
    if app.builder.name in WEB:
        identity = identity_of(app)
        icon = favicon(identity.mark(), *identity.site.colors.palettes())
        folder = Path(app.outdir, "_static")
        folder.mkdir(parents=True, exist_ok=True)
        write_if_changed(folder / ICON, icon.encode())
