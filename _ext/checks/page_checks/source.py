"""The check of a page as it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx.util import logging
from sphinxcontrib.bibtex.citation_target import parse_citation_targets

from .fences import open_fences

if TYPE_CHECKING:
    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)

_CITATION = re.compile(r"\{cite:?\w*\}`([^`]*)`")


def check_source(app: Sphinx, docname: str, content: list[str]) -> None:
    """Warn about fences that are not closed, and take out citations that cannot be read."""
    path = app.env.doc2path(docname)
    for line, marks in open_fences(content[0]):
        logger.warning(
            "the fence opened here is not closed; write %s on a line of its own where it ends, "
            "and around fences use one mark more than they have",
            marks,
            location=f"{path}:{line}",
            type="page",
            subtype="fence",
        )

    def readable(match: re.Match[str]) -> str:
        if _is_citation(match[1]):
            return match[0]
        line = match.string.count("\n", 0, match.start()) + 1
        logger.warning(
            "%r is no list of keys; write {cite:p}`key1,key2`, and close it by a backtick",
            " ".join(match[1].split()),
            location=f"{path}:{line}",
            type="page",
            subtype="citation",
        )
        return match[1]

    # The role itself would end the build with an error that names no place.
    content[0] = _CITATION.sub(readable, content[0])


def _is_citation(targets: str) -> bool:
    try:
        list(parse_citation_targets(targets))
    except ValueError:
        return False
    return True
