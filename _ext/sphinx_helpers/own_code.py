"""Reads every page anew when an extension has changed, as its code or templates may change any.

Sphinx compares settings and sources only, so that in ``nox -s serve`` such a change would show on
no page until that page changes too.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def note_own_code(app: Sphinx) -> None:
    """Register a digest of the files as a setting, on which all that was read depends."""
    folder = Path(__file__).parents[1]
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".html"})
    digest = sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()
    app.add_config_value("own_code", digest, "env", types=str)
