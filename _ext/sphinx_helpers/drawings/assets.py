"""What is needed to draw the figures."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from sphinx.util import logging

from ..site import read_site

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

logger = logging.getLogger(__name__)


def check(app: Sphinx, _config: Config) -> None:
    """Leave with status 2 and a message where a drawing could not be made.

    ``SystemExit``, because Sphinx prints a traceback for any exception.
    """
    if find_spec("matplotlib") is None:
        logger.error(
            "matplotlib is not installed, and the figures are drawn with it; "
            "install the packages of .ci/requirements/docs.txt"
        )
        raise SystemExit(2)
    read_site(app)
