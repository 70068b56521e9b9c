"""What the pages of an index are called, and where a passage stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from sphinx_helpers.toctrees import listed_on

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
    return [_page(env, docname, short) for short, docname in listed_on(env, index)]


def _page(env: BuildEnvironment, docname: str, short: str | None) -> Page:
    title = env.titles[docname].astext()
    return Page(docname, title, short or title)


def passage(env: BuildEnvironment, one: Page, other: Page) -> tuple[str, str] | None:
    """Where the page ``one`` tells of ``other``: the document and the anchor of its target.

    The target is written ``(one--other)=`` before the paragraph.
    """
    name = f"{one.slug}--{other.slug}"
    for label, _, _, docname, anchor, _ in env.get_domain("std").get_objects():
        if (label, docname) == (name, one.docname):
            return docname, anchor
    return None
