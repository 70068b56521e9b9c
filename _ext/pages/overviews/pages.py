"""What the pages of an index are called, and where a passage stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from sphinx import addnodes

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an index: its document, its full title and the short one of the menu."""

    docname: str
    title: str
    short: str

    @property
    def slug(self) -> str:
        """The last part of its address, which also begins the names of its passages."""
        return PurePosixPath(self.docname).name


def pages(env: BuildEnvironment, index: str) -> list[Page]:
    """The pages in the order of the index's toctree; none if there is no such index."""
    if index not in env.all_docs:
        return []
    entries = [
        (short, docname)
        for tree in env.get_doctree(index).findall(addnodes.toctree)
        for short, docname in tree["entries"]
        if docname in env.titles
    ]
    return [_page(env, docname, short) for short, docname in entries]


def _page(env: BuildEnvironment, docname: str, short: str | None) -> Page:
    title = env.titles[docname].astext()
    return Page(docname, title, short or title)


def passage(env: BuildEnvironment, one: Page, other: Page) -> tuple[str, str] | None:
    """Where the page ``one`` tells of ``other``: the document and the anchor of its target.

    The target is written ``(one--other)=`` before the paragraph.
    """
    labels = env.domains.standard_domain.anonlabels
    docname, anchor = labels.get(f"{one.slug}--{other.slug}", ("", ""))
    return (docname, anchor) if docname == one.docname else None
