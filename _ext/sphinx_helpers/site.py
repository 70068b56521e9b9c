"""``docs/site.yaml`` in a build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from located_yaml.problems import InvalidFileError

from .site_data import load_site

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from .site_data import SiteData

logger = logging.getLogger(__name__)


def read_site(app: Sphinx | Builder) -> SiteData:
    """What the file says; leave with status 2 and the place of each problem if it is wrong.

    ``SystemExit``, because Sphinx prints a traceback for any exception.
    """
    try:
        return load_site(Path(app.srcdir))
    except InvalidFileError as error:
        for problem in error.problems:
            logger.error("%s", problem.message, location=problem.location)  # noqa: TRY400
        raise SystemExit(2) from None
