"""The BibTeX entry of each work as a file of its own, for reference managers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from bibfile.problems import InvalidBibliographyError
from bibfile.source import read, written_entry

from .works import bibtex_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder


logger = logging.getLogger(__name__)


def require_readable(app: Sphinx) -> None:
    """End the build with the places of all problems if the bibliography is no BibTeX."""
    sources = [app.confdir / name for name in app.config.bibtex_bibfiles]
    problems = [located for source in sources for located in _problems(source)]
    for place, message in problems:
        logger.error("%s", message, location=place)
    if problems:
        raise SystemExit(2)


def has_files(builder: Builder) -> bool:
    """Whether the output is a web site, beside whose pages other files can stand."""
    return builder.name in {"html", "dirhtml"}


def path_of(key: str) -> str:
    """Where an entry's file stands, relative to the root of the site."""
    return f"references/{key}.bib"


def write_entries(app: Sphinx, exception: Exception | None) -> None:
    """Write each entry as ``references.bib`` has it, once a build has succeeded."""
    if exception is not None or not has_files(app.builder):
        return
    for source in filter(Path.is_file, bibtex_domain(app.env).bibdata.bibfiles):
        for entry in read(source.read_text(encoding="utf-8")):
            _write(app.outdir / path_of(entry.key), written_entry(entry).encode())


def _problems(source: Path) -> list[tuple[str, str]]:
    try:
        read(source.read_text(encoding="utf-8"))
    except InvalidBibliographyError as error:
        return [(f"{source}:{problem.line}", problem.message) for problem in error.problems]
    except FileNotFoundError:
        # sphinxcontrib-bibtex says so itself.
        return []
    return []


def _write(path: Path, content: bytes) -> None:
    # An unchanged file keeps its time stamp, which servers tell caches.
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
