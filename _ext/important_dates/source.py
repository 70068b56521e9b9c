"""The bridge from ``workshop.yaml`` to a Sphinx build."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from located_yaml.problems import InvalidFileError

from .core.load import load
from .domain import workshop_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

    from located_yaml.problems import Problem

    from .core.load import Loaded

logger = logging.getLogger(__name__)


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
        self._name_the_project(config)
        self._place_the_site(config)

    def _name_the_project(self, config: Config) -> None:
        assert self._loaded
        facts = self._loaded.schedule.workshop
        config.project = facts.name
        config.html_title = config.html_short_title = f"{facts.name}: {facts.title}"
        config.author = f"the organizers of {facts.name}"
        config.version = config.release = str(facts.edition)
        config.copyright = f"{facts.edition}, {config.author}"

    def _place_the_site(self, config: Config) -> None:
        assert self._loaded
        config.html_baseurl = config.html_baseurl or self._loaded.schedule.workshop.url or ""

    def attach(self, app: Sphinx) -> None:
        """Give the domain what was loaded."""
        assert self._loaded
        workshop_domain(app.env).schedule = self._loaded.schedule
