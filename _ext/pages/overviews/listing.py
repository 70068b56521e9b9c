"""Pages as an index: numbered, each under its short title with a line on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from .beginnings import beginning
from .domain import link
from .warnings import tell_once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

    from .pages import Page

# As many words as fit a line of half a page.
LONGEST = 12


def page_index(env: BuildEnvironment, pages: Iterable[Page], here: str) -> nodes.enumerated_list:
    """A numbered entry for each page, to be shown on the page ``here``."""
    items = (_item(page, _line(env, page, here)) for page in pages)
    classes = ["page-index"]
    return nodes.enumerated_list("", *items, enumtype="arabic", suffix=".", classes=classes)


def _item(page: Page, words: list[nodes.Node]) -> nodes.list_item:
    title = link((page.docname, ""), nodes.inline("", page.short))
    return nodes.list_item(
        "",
        nodes.paragraph("", "", title, classes=["page-index-title"]),
        nodes.paragraph("", "", *words),
    )


def _line(env: BuildEnvironment, page: Page, here: str) -> list[nodes.Node]:
    """The ``summary`` in the page's front matter; without one, how the page begins."""
    summary = env.metadata[page.docname].get("summary")
    if summary is None:
        return beginning(env, page.docname, here)
    if (number := len(summary.split())) > LONGEST:
        tell_once(
            f"the `summary` of the page has {number} words, and an index has room for {LONGEST}; "
            "write a shorter one",
            env.get_doctree(page.docname)[0],
        )
    return [nodes.Text(summary)]
