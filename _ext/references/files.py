"""The BibTeX entry of each work as a file of its own, for reference managers."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sphinx.util import logging

from sphinx_helpers.builders import SITE
from sphinx_helpers.files import write_if_changed

from .core.file import read_file
from .core.problems import InvalidBibliographyError
from .core.rules import gaps
from .core.source import read, written_entry
from .core.whole import unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from .core.source import Entry


# Where the entries' files stand, relative to the root of the site.
FOLDER = "references/"

logger = logging.getLogger(__name__)


def name_of(key: str) -> str:
    """The name of an entry's file in that folder."""
    return f"{key}.bib"


def leave_out_missing(app: Sphinx, config: Config) -> None:
    """Build a site without a bibliography where there is no file of one."""
    present = [name for name in config.bibtex_bibfiles or () if (app.confdir / name).is_file()]
    config.bibtex_bibfiles = present


class BibliographyFiles:
    """Reads the bibliography once per build, and publishes its entries."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def read(self, app: Sphinx) -> None:
        """Read all files; leave with status 2 and the place of each problem if one is no BibTeX.

        ``SystemExit``, because Sphinx prints a traceback for any exception.
        """
        self._entries.clear()
        for source in (app.confdir / name for name in app.config.bibtex_bibfiles):
            # sphinxcontrib-bibtex says itself that a file is missing.
            if source.is_file():
                self._entries += _entries(source)

    def write(self, app: Sphinx, exception: Exception | None) -> None:
        """Write each entry as the bibliography has it, once a build has succeeded."""
        if exception is None and app.builder.name in SITE:
            folder = app.outdir / FOLDER
            folder.mkdir(parents=True, exist_ok=True)
            for entry in self._entries:
                write_if_changed(folder / name_of(entry.key), written_entry(entry).encode())


def _entries(source: Path) -> list[Entry]:
    try:
        entries = read(read_file(source))
        problems = list(unreadable(entries))
    except InvalidBibliographyError as error:
        problems = error.problems
    for problem in problems:
        logger.error("%s", problem.message, location=f"{source}:{problem.line}")
    if problems:
        raise SystemExit(2)
    for gap in chain.from_iterable(map(gaps, entries)):
        place = f"{source}:{gap.line}"
        logger.warning("%s", gap.message, location=place, type="references", subtype="gap")
    return entries
