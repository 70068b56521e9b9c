"""What is needed to draw the figures."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from figures.palette import printed

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

logger = logging.getLogger(__name__)


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
    stylesheet = Path(app.srcdir, config.drawing_colors)
    shown_as = Path(os.path.relpath(stylesheet, app.confdir)).as_posix()
    try:
        printed(stylesheet)
    except (OSError, ValueError) as error:
        logger.error("%s", error, location=f"{shown_as}:1")  # noqa: TRY400 - no traceback
        raise SystemExit(2) from None
