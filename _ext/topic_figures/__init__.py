"""The figures of the topics, each computed from a small example."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from .directives import TopicFigure
    from .roles import TopicFigureNumber

    app.setup_extension("sphinx_helpers.drawings")
    app.add_directive("topic-figure", TopicFigure)
    app.add_role("topic-figure-number", TopicFigureNumber())
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
