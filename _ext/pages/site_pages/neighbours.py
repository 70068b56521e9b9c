"""How the pages hang together: the links of the bar and the footer, previous and next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinx import addnodes

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


@dataclass(frozen=True, slots=True)
class Link:
    """A page as it is called in menus."""

    docname: str
    title: str
    current: bool = False


def _entries(env: BuildEnvironment, tree: addnodes.toctree) -> list[Link]:
    return [
        Link(name, title or env.titles[name].astext())
        for title, name in tree["entries"]
        if name in env.titles
    ]


def site_links(env: BuildEnvironment, docname: str) -> list[list[Link]]:
    """The pages of each toctree of the home page; the first one makes the bar.

    ``current`` is the one that is ``docname`` or leads to it.
    """
    home = env.config.root_doc
    if home not in env.tocs:
        return []
    return [
        [Link(one.docname, one.title, _leads(env, one.docname, docname)) for one in links]
        for tree in env.tocs[home].findall(addnodes.toctree)
        if (links := _entries(env, tree))
    ]


def _leads(env: BuildEnvironment, top: str, docname: str) -> bool:
    below = env.toctree_includes.get(top, [])
    return docname == top or any(_leads(env, child, docname) for child in below)


def parent(env: BuildEnvironment, docname: str) -> str:
    """The page, other than home, whose toctree lists ``docname``; empty if there is none."""
    listing = (
        name
        for name, listed in sorted(env.toctree_includes.items())
        if docname in listed and name != env.config.root_doc
    )
    return next(listing, "")


def neighbors(env: BuildEnvironment, docname: str) -> tuple[Link | None, Link | None]:
    """The pages before and after in the list of their parent; home's list is no order."""
    above = parent(env, docname)
    if not above:
        return None, None
    trees = env.tocs[above].findall(addnodes.toctree)
    links = [link for tree in trees for link in _entries(env, tree)]
    place = [link.docname for link in links].index(docname)
    before = links[place - 1] if place else None
    after = links[place + 1] if place + 1 < len(links) else None
    return before, after
