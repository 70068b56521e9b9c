"""The check of a page as it is written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sphinx.util import logging

from references.core.pages import CITATION, keys_in

from ..markdown import open_fences
from ..unread import unread

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from pathlib import Path

    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)

# A line, counted from 1, the subtype of the warning, and its text.
Slip = tuple[int, str, str]


def check_source(app: Sphinx, docname: str, content: list[str]) -> None:
    _check(str(app.env.doc2path(docname)), content)


def check_included(app: Sphinx, path: Path, _docname: str, content: list[str]) -> None:
    """The same for a file that a page includes, whose path begins at the sources."""
    _check(os.path.normpath(app.srcdir / path), content)


def _check(path: str, content: list[str]) -> None:
    """Tell what is wrong, by one finder on each line, and take out citations that are none."""
    told: set[int] = set()
    for find in _FINDERS:
        slips = [slip for slip in find(content[0]) if slip[0] not in told]
        for line, subtype, message in slips:
            place = f"{path}:{line}"
            logger.warning("%s", message, location=place, type="page", subtype=subtype)
        told.update(line for line, _, _ in slips)
    # The role itself would end the build with an error that names no place.
    content[0] = CITATION.sub(lambda match: match[0] if _is_list(match) else match[1], content[0])


def _fences(text: str) -> Iterator[Slip]:
    for line, marks in open_fences(text):
        message = (
            f"the fence opened here is not closed; write {marks} on a line of its own where it "
            "ends, and around fences use one mark more than they have"
        )
        yield line, "fence", message


def _citations(text: str) -> Iterator[Slip]:
    for match in CITATION.finditer(text):
        if not _is_list(match):
            line = text.count("\n", 0, match.start()) + 1
            keys = " ".join(match[1].split())
            advice = "write {cite:p}`key1,key2`, and close it by a backtick"
            yield line, "citation", f"{keys!r} is no list of keys; {advice}"


def _markup(text: str) -> Iterator[Slip]:
    for line, seen, advice in unread(text):
        yield line, "markup", f"readers would see {seen!r}; {advice}"


_FINDERS = (_fences, _citations, _markup)


def _is_list(citation: re.Match[str]) -> bool:
    try:
        keys_in(citation[1])
    except ValueError:
        return False
    return True
