"""Pictures of content: checked as pages are read, and made fit for the web as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from .checks import CheckPictures
    from .fitting import fit_pictures
    from .nodes import depart_picture, picture, visit_picture

    app.add_node(picture, html=(visit_picture, depart_picture))
    app.add_transform(CheckPictures)
    # After what other extensions resolve, such as the beginnings of pages in overviews.
    app.connect("doctree-resolved", fit_pictures, priority=900)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
