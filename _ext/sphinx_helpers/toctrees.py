"""What a page lists in its toctrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx import addnodes

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def listed_on(env: BuildEnvironment, docname: str) -> list[tuple[str | None, str]]:
    """The pages in the toctrees of a page, in order: the title given there, if any, and the name.

    Sphinx documents no way to them. It keeps the toctrees of each page that it has read in
    ``env.tocs``, with what they list in ``entries`` (tried with 9.0.0, 9.0.4 and 9.2.0).
    """
    toc = env.tocs.get(docname)
    return [
        (title, name)
        for tree in (toc.findall(addnodes.toctree) if toc else ())
        for title, name in tree["entries"]
        if name in env.titles
    ]


def short_titles(env: BuildEnvironment) -> dict[str, str]:
    """What each page is called in the menus, where a toctree gives it a title of its own."""
    listed = (one for page in sorted(env.tocs) for one in listed_on(env, page))
    return {name: title for title, name in listed if title}
