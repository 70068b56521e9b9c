"""The style sheet and the script of the explorable figure, and what is needed to draw."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util import logging

from figures.palette import printed

from .nodes import explorer_live

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

logger = logging.getLogger(__name__)
ASSETS = ("explorer.css", "explorer.js")


def check(app: Sphinx, config: Config) -> None:
    """Leave with status 2 and a message where a drawing could not be made.

    ``SystemExit``, because Sphinx prints a traceback for any exception.
    """
    if find_spec("matplotlib") is None:
        logger.error(
            "matplotlib is not installed, and the figures are drawn with it; "
            "install the packages of .ci/requirements/docs.txt"
        )
        raise SystemExit(2)
    stylesheet = Path(app.srcdir, config.misspecification_colours)
    shown_as = Path(os.path.relpath(stylesheet, app.confdir)).as_posix()
    try:
        printed(stylesheet)
    except (OSError, ValueError) as error:
        logger.error("%s", error, location=f"{shown_as}:1")  # noqa: TRY400 - no traceback
        raise SystemExit(2) from None


def offer(app: Sphinx, config: Config) -> None:
    """Have the script and the style sheet copied.

    When the settings are read, or Sphinx would report them as changed in each later build.
    """
    # By relative paths, because Sphinx publishes a digest of its settings in .buildinfo.
    here = os.path.relpath(Path(__file__).parent, app.confdir)
    config.html_static_path.extend(f"{here}/{name}" for name in ASSETS)


def load(
    app: Sphinx, _page: str, _template: str, _context: dict[str, object], doctree: nodes.Node | None
) -> None:
    """Load the style sheet on a page with the figure, and on no other; the script comes late."""
    builder = app.builder
    if doctree is None or not isinstance(builder, StandaloneHTMLBuilder):
        return
    if next(iter(doctree.findall(explorer_live)), None) is not None:
        builder.add_css_file("explorer.css")
