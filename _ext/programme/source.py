"""The bridge from the files of a programme to a Sphinx build."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from .core.files import PARTS
from .core.load import examine
from .core.model import Data
from .core.public import public
from .domain import programme_domain
from .pages import leave_out_pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

logger = logging.getLogger(__name__)


class ProgrammeSource:
    """Loads the files once per build, and hands on what readers may see of them."""

    def __init__(self) -> None:
        self._shown = Data()
        self._drafts: frozenset[str] = frozenset()

    def load(self, app: Sphinx, config: Config) -> None:
        """Read and check the files; leave with status 2 if one is wrong.

        ``SystemExit``, because Sphinx prints a traceback for any exception, and bad data are no
        fault of the program.
        """
        docs = Path(app.srcdir)
        if any((docs / f"{part}.yaml").is_file() for part in PARTS):
            self._read(docs, Path(os.path.relpath(docs, app.confdir)).as_posix())
        leave_out_pages(config, docs, self._shown)

    def _read(self, docs: Path, shown_as: str) -> None:
        loaded = examine(docs, shown_as)
        for one in loaded.errors:
            logger.error("%s", one.problem.message, location=one.problem.location)
        if loaded.errors:
            raise SystemExit(2)
        for one in loaded.warnings:
            # Not logger.warning: it would stop a build with -W, and this may be meant.
            logger.info("%s: note: %s", one.problem.location, one.problem.message)
        self._shown = public(loaded.data)
        self._drafts = frozenset(_ids(loaded.data)) - frozenset(_ids(self._shown))

    def attach(self, app: Sphinx) -> None:
        """Give the domain what was loaded."""
        domain = programme_domain(app.env)
        domain.shown, domain.drafts = self._shown, self._drafts


def _ids(data: Data) -> set[str]:
    sessions = list(data.programme.sessions) if data.programme else []
    talks = (talk.id for session in sessions for talk in session.talks)
    people = (person.id for person in data.people.people)
    papers = (str(paper.number) for paper in (data.papers.entries if data.papers else ()))
    return {*people, *(session.id for session in sessions), *talks, *papers}
