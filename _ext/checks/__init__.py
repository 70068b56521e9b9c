"""What a change has to pass before it is built: the checklist, prose, markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Load the part that looks at pages while Sphinx reads them."""
    app.setup_extension(f"{__name__}.page_checks")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
