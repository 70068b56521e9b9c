"""Files that an extension ships or writes, and the way to them from a page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util.fileutil import copy_asset
from sphinx.util.osutil import relative_uri

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.config import Config


def add_static(app: Sphinx, path: Path) -> None:
    """Let Sphinx copy a file, or all that is in a folder, to ``_static`` of the site."""

    def add(app: Sphinx, config: Config) -> None:
        # A relative path, because Sphinx publishes a digest of its settings in .buildinfo.
        config.html_static_path.append(os.path.relpath(path, app.confdir))

    # When the settings are read: later, Sphinx would take them for changed at every build.
    app.connect("config-inited", add)


def ship_static(app: Sphinx, folder: Path) -> None:
    """Copy what is in a folder to ``_static``, and leave the settings of the project as they are.

    Files that take the place of Sphinx's own need ``add_static``.
    """

    def copy(app: Sphinx, builder: Builder) -> None:
        if builder.format == "html":
            copy_asset(folder, Path(app.outdir, "_static"), force=True)

    # Before the pages are written, which name a file with its checksum.
    app.connect("write-started", copy)


def address_from(builder: Builder, docname: str, path: str) -> str:
    """The address of a file, named from the root of the site, relative to a page.

    Sphinx has a public way between documents only, hence its own helper here (tried with 9.0.0,
    9.0.4 and 9.2.0).
    """
    return relative_uri(builder.get_target_uri(docname), path)


def write_if_changed(path: Path, content: bytes) -> None:
    """Write a file; an unchanged one keeps its time stamp, which servers tell caches."""
    if not path.exists() or path.read_bytes() != content:
        path.write_bytes(content)
