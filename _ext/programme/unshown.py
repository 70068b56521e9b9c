"""What is public in the files of a programme, and stands on no page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from .domain import programme_domain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from .core.model import Data

logger = logging.getLogger(__name__)


def tell(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of each part that an organizer announced, and readers would look for in vain."""
    domain = programme_domain(env)
    for part, file, directive in _public(domain.shown):
        if domain.find("part", part) is None:
            message = "no page shows what is public here; write docs/%s.md with {%s} on it"
            path = Path(os.path.relpath(app.srcdir, app.confdir), f"{file}.yaml").as_posix()
            # With a line, or Sphinx takes it for the name of a page.
            where = f"{path}:1"
            logger.warning(message, directive, directive, location=where, type="programme")


def _public(shown: Data) -> Iterator[tuple[str, str, str]]:
    """Each part, the file that it comes from, and the directive that shows it."""
    if shown.programme is not None:
        yield "program", "programme", "programme"
    if shown.papers is not None and shown.papers.shown:
        yield "papers", "papers", "papers"
    if shown.people.sponsors:
        yield "sponsors", "people", "sponsors"
