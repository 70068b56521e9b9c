"""What the pages of an index are called, and where a passage stands."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_helpers.toctrees import listed_on

from .warnings import tell_once

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


def tell_stray(env: BuildEnvironment, ones: list[Page], others: list[Page]) -> None:
    """Warn about passages on the pages ``ones`` that are named as if for a matrix with ``others``.

    They name no page of it, and would be left out without a word.
    """
    named = {page.docname: [f"{page.slug}--{other.slug}" for other in others] for page in ones}
    for label, _, kind, docname, anchor, _ in env.get_domain("std").get_objects():
        names = named.get(docname, [])
        if kind == "label" and "--" in label and docname in named and label not in names:
            near = difflib.get_close_matches(label, names, 1)
            meant = f"did you mean ({near[0]})=?" if near else f"write one of {', '.join(names)}"
            tell_once(
                f"({label})= names no page of the matrix; {meant}", _place(env, docname, anchor)
            )


def _place(env: BuildEnvironment, docname: str, anchor: str) -> nodes.Node:
    """The target of that anchor, or else what has it."""
    document = env.get_doctree(docname)
    for node in document.findall(nodes.Element):
        if anchor == node.get("refid") or anchor in node.get("ids", []):
            return node
    return document


def passage(env: BuildEnvironment, one: Page, other: Page) -> tuple[str, str] | None:
    """Where the page ``one`` tells of ``other``: the document and the anchor of its target.

    The target is written ``(one--other)=`` before the paragraph.
    """
    name = f"{one.slug}--{other.slug}"
    for label, _, _, docname, anchor, _ in env.get_domain("std").get_objects():
        if (label, docname) == (name, one.docname):
            return docname, anchor
    return None
