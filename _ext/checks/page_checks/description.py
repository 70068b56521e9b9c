"""The check that a page says what is on it, for who meets it in a list of search results."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:.*?\n)??---[ \t]*(?:\n|$)", re.DOTALL)
_DESCRIPTION = 'description: "One sentence on what is here."'
_WHOLE = f"myst: {{html_meta: {{{_DESCRIPTION}}}}}"
# From the inside: a line of the front matter, and what is missing below it or in it.
_PLACES = (
    (re.compile(r"^    description:.*$", re.MULTILINE), f"write {_DESCRIPTION}"),
    (re.compile(r"^  html_meta:[ \t]*$", re.MULTILINE), f"write below it:     {_DESCRIPTION}"),
    (
        re.compile(r"^myst:[ \t]*$", re.MULTILINE),
        f"write below it:   html_meta: {{{_DESCRIPTION}}}",
    ),
    (re.compile(r"^---"), f"write between the lines --- at its top: {_WHOLE}"),
)


def check_description(app: Sphinx, doctree: nodes.document) -> None:
    """Warn about a page without a description."""
    tags = (tag for tag in doctree.findall(nodes.meta) if tag.get("name") == "description")
    if any(str(tag["content"]).strip() for tag in tags):
        return
    path = app.env.doc2path(app.env.docname)
    line, advice = missing_description(path.read_text("utf-8"))
    logger.warning(
        "the page has no description, which search engines show below its title; %s",
        advice,
        location=f"{path}:{line}",
        type="page",
        subtype="description",
    )


def missing_description(text: str) -> tuple[int, str]:
    """The line of a page, counted from 1, where a description is missing, and what to write."""
    if front := _FRONT_MATTER.match(text):
        places = ((pattern.search(front[0]), advice) for pattern, advice in _PLACES)
        place, advice = next((place, advice) for place, advice in places if place)
        return text.count("\n", 0, place.start()) + 1, advice
    return 1, f"write three lines before its first: --- and {_WHOLE} and ---"
