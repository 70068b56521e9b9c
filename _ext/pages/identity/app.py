"""The identity of the site that is being built."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_helpers.site import read_site

from .chosen import Identity

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder


def identity_of(app: Sphinx | Builder) -> Identity:
    """What ``docs/site.yaml`` asks for, under the name that the settings have by now."""
    return Identity(read_site(app), app.config.project, Path(app.srcdir))
