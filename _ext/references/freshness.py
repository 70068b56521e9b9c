"""Which pages to read again when another page, or the bibliography, has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .works import citing_pages, pages_with_lists

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def add_dependents(_app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Add the pages that show what another page or the bibliography says.

    A change of a page can change where a work is cited, so that the list of references follows; a
    change of the bibliography, on which that list depends, can change every citation of it.
    """
    lists = pages_with_lists(env)
    if not docnames or not lists:
        return
    more = lists | citing_pages(env) if lists.intersection(docnames) else lists
    docnames.extend(sorted((more & env.found_docs).difference(docnames)))
