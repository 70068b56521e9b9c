"""The directive, which only marks the place: other pages may not have been read yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from collections.abc import Callable


class term_passages(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """A place for ``terms`` with the passages on them in the pages of ``indexes``."""


class TermPassages(SphinxDirective):
    """Lists terms of the glossary, one a line, each with links to the passages that speak of it.

    A passage speaks of a term if it links to its entry. ``:pages:`` names the documents whose
    toctrees hold the pages, in order, written from the top of the sources (``topics/index``).
    """

    has_content = True
    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {
        "pages": directives.unchanged_required
    }

    def run(self) -> list[nodes.Node]:
        """Mark the place; this page is made again whenever another one changes."""
        for docname in sorted(self.env.found_docs - {self.env.docname}):
            self.env.note_dependency(self.env.doc2path(docname))
        before = self.lineno + self.content_offset + 1  # MyST counts from the directive on
        terms = [
            (term, before + number)
            for number, line in enumerate(self.content)
            if (term := line.strip())
        ]
        place = term_passages(terms=terms, indexes=str(self.options.get("pages", "")).split())
        self.set_source_info(place)
        return [place]
