"""The bridge from ``workshop.yaml`` to a Sphinx build."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from located_yaml.problems import InvalidFileError

from .core.load import load
from .domain import workshop_domain
from .language import language_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

    from located_yaml.problems import Problem

    from .core.load import Loaded

logger = logging.getLogger(__name__)

# The event by which other extensions learn, before they read the settings, what the file says;
# its argument is the ``Schedule``.
LOADED = "important-dates-loaded"


class ScheduleSource:
    """Loads the file once per build and hands it to the domain."""

    def __init__(self) -> None:
        self._loaded: Loaded | None = None

    def load(self, app: Sphinx, config: Config) -> None:
        """Read and check the file; leave with status 2 if it is wrong.

        ``SystemExit``, because Sphinx prints a traceback for any exception, and bad data is no
        fault of the program.
        """
        path = Path(app.srcdir, config.workshop_file)
        shown_as = Path(os.path.relpath(path, app.confdir)).as_posix()
        problems: list[Problem] = []
        try:
            self._loaded = load(path, shown_as)
        except InvalidFileError as error:
            problems = error.problems
        # Outside of the except block, where Sphinx would add a traceback to each message.
        for problem in problems:
            logger.error("%s", problem.message, location=problem.location)
        if not self._loaded:
            raise SystemExit(2)
        for warning in self._loaded.warnings:
            # Not logger.warning: it would stop a build with -W, and this may be meant.
            logger.info("%s: note: %s", warning.location, warning.message)
        app.emit(LOADED, self._loaded.schedule)

    def attach(self, app: Sphinx) -> None:
        """Give the domain what was loaded, and the language of the pages."""
        assert self._loaded
        domain = workshop_domain(app.env)
        domain.schedule = self._loaded.schedule
        domain.language = language_of(app)
