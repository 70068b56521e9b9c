"""The directives, which only mark the place: other pages may not have been read yet."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, ClassVar

from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import make_id

from .nodes import page_matrix, page_summaries

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes

logger = logging.getLogger(__name__)


class _Overview(SphinxDirective):
    """A directive that shows what other pages say."""

    def depend_on(self, index: str) -> None:
        """Let this page be made again when a page beside the document ``index`` changes."""
        folder = PurePosixPath(index).parent
        for docname in sorted(self.env.found_docs):
            if PurePosixPath(docname).parent == folder and docname != self.env.docname:
                self.env.note_dependency(self.env.doc2path(docname))

    def known(self, index: str, where: str) -> str:
        """The document ``index``; a warning says ``where`` it is named if there is none."""
        if index not in self.env.found_docs:
            advice = "write a document from the top of the sources, as in `topics/index`"
            self.warn(f"{where} names no page (`{index}`); {advice}")
        return index

    def warn(self, message: str) -> None:
        place = self.get_location()
        logger.warning("%s", message, type="overviews", subtype="unknown", location=place)


class PageSummaries(_Overview):
    """Each page of a toctree: its title as a link and its first paragraph.

    The toctree is this page's, or that of the document in the argument, written from the top of the
    sources (``topics/index``). With ``:index:`` each page has a number, its short
    title and the ``summary`` of its front matter, of at most twelve words.
    """

    optional_arguments = 1
    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {"index": directives.flag}

    def run(self) -> list[nodes.Node]:
        given = bool(self.arguments)
        index = self.known(self.arguments[0], "the argument") if given else self.env.docname
        self.depend_on(index)
        place = page_summaries(index=index, numbered="index" in self.options)
        self.set_source_info(place)
        return [place]


class PageMatrix(_Overview):
    """Which page of one index tells of which page of another, and where.

    ``:rows:`` and ``:columns:`` are documents with a toctree, written from the top of the sources
    (``topics/index``), ``:words:`` what one of the first and one of the second is called (``topic
    field``). The argument is the caption.
    """

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {
        "rows": directives.unchanged_required,
        "columns": directives.unchanged_required,
        "words": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        rows, columns = (self._index(name) for name in ("rows", "columns"))
        words = self.options.get("words", "").split()
        if len(words) != 2:
            self.warn("`:words:` names a row and a column; write two words, as in `topic field`")
            words = ["row", "column"]
        content, messages = self.parse_inline(self.arguments[0], lineno=self.lineno)
        place = page_matrix("", *content, *messages, rows=rows, columns=columns, words=words)
        place["ids"].append(make_id(self.env, self.state.document, "matrix"))
        self.set_source_info(place)
        return [place]

    def _index(self, option: str) -> str:
        index = self.known(str(self.options.get(option, "")), f"`:{option}:`")
        self.depend_on(index)
        return index
