"""What the site is known by: the mark beside its name, and the picture that says the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from sphinx_helpers.files import add_static
    from sphinx_helpers.late import LateContent

    from .app import write_icon
    from .downloads import IdentityKit, downloads, identity_kit
    from .nodes import IdentityPicture, identity_picture, visit_picture

    app.setup_extension("pages.colors")
    app.add_directive("identity-kit", IdentityKit)
    LateContent(identity_kit, downloads).connect(app)
    app.add_node(identity_picture, html=(visit_picture, None))
    app.add_directive("identity-picture", IdentityPicture)
    app.connect("builder-inited", write_icon)
    # Every page has the mark.
    app.add_css_file("identity.css")
    add_static(app, Path(__file__).with_name("static"))
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
