"""Pages as plain text that can be pasted into a mail: the text builder, made presentable."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from sphinx_helpers.late import LateContent

    from .builder import AddressedText
    from .link import PlainTextLink, plain_text_link, sentence
    from .transform import simplify

    app.add_builder(AddressedText, override=True)
    LateContent(plain_text_link, sentence).connect(app)
    app.add_directive("plain-text-link", PlainTextLink)
    # After all that fills the document.
    app.connect("doctree-resolved", simplify, priority=900)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
