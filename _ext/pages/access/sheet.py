"""The style sheet of every page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def add_folder(app: Sphinx, config: Config) -> None:
    """Let Sphinx copy the sheet; the path is relative, since ``.buildinfo`` holds its digest."""
    folder = Path(__file__).with_name("static")
    config.html_static_path.append(os.path.relpath(folder, app.confdir))
