"""The index of terms, which a site without any does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment.adapters.indexentries import IndexEntries

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def leave_out_empty_index(app: Sphinx, env: BuildEnvironment) -> None:
    """Write no page for it where nothing stands in it."""
    builder = app.builder
    if isinstance(builder, StandaloneHTMLBuilder) and not IndexEntries(env).create_index(builder):
        builder.use_index = False
