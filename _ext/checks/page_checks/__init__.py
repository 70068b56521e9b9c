"""Warnings about pages whose Markdown did not become what its author meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from .description import check_description
    from .links import UnknownNames
    from .listed import check_listed
    from .source import check_included, check_source
    from .transform import UnparsedMarkup

    app.add_transform(UnparsedMarkup)
    app.add_post_transform(UnknownNames)
    app.connect("source-read", check_source)
    app.connect("include-read", check_included)
    app.connect("doctree-read", check_description)
    app.connect("env-check-consistency", check_listed)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
