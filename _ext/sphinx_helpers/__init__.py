"""What several extensions do the same way in Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from .own_code import note_own_code

    note_own_code(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
