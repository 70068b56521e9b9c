"""Reads every page anew when the code of the extensions has changed, as it may change any page.

Sphinx compares settings and sources only, so that in ``nox -s serve`` a change of code would show
on no page until that page changes too.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the digest of the code as a setting, on which all that was read depends."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    digest = sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()
    app.add_config_value("own_code", digest, "env", types=str)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
