"""The check of a page as it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx.util import logging

from references.core.pages import CITATION, keys_in

from ..markdown import open_fences

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)


def check_source(app: Sphinx, docname: str, content: list[str]) -> None:
    _check(str(app.env.doc2path(docname)), content)


def check_included(app: Sphinx, path: Path, _docname: str, content: list[str]) -> None:
    """The same for a file that a page includes, whose path begins at the sources."""
    _check(str(app.srcdir / path), content)


def _check(path: str, content: list[str]) -> None:
    """Tell of fences that are not closed, and take out citations that cannot be read."""
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
        if _is_list_of_keys(match[1]):
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
    content[0] = CITATION.sub(readable, content[0])


def _is_list_of_keys(targets: str) -> bool:
    try:
        keys_in(targets)
    except ValueError:
        return False
    return True
