"""Filling the places, page by page, after every page has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from .beginnings import beginning
from .domain import link
from .listing import page_index
from .nodes import page_matrix, page_summaries, unseen
from .pages import pages, passage, tell_stray

if TYPE_CHECKING:
    from .pages import Page


class FillSummaries(SphinxPostTransform):
    """Puts a definition list or an index in the place."""

    default_priority = 5  # before references are resolved (10)

    def run(self, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - Sphinx fixes the signature
        for place in list(self.document.findall(page_summaries)):
            listed = pages(self.env, place["index"])
            if place["numbered"]:
                place.append(page_index(self.env, listed, self.env.docname))
            else:
                place.append(nodes.definition_list("", *map(self._item, listed)))

    def _item(self, page: Page) -> nodes.definition_list_item:
        title = nodes.inline("", page.title)
        words = beginning(self.env, page.docname, self.env.docname)
        return nodes.definition_list_item(
            "",
            nodes.term("", "", link((page.docname, ""), title)),
            nodes.definition("", nodes.paragraph("", "", *words)),
        )


class FillMatrices(SphinxPostTransform):
    """Puts a table in the place, with links to the passages that there are."""

    default_priority = 5  # before references are resolved (10)

    def run(self, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - Sphinx fixes the signature
        for place in list(self.document.findall(page_matrix)):
            caption = nodes.title("", "", *place.children)
            table = self._table(place, caption)
            # The anchor goes with the table; Sphinx wants one on each that has a caption.
            table["ids"], place["ids"] = place["ids"], []
            place.clear()
            place.append(table)

    def _table(self, place: page_matrix, caption: nodes.title) -> nodes.table:
        rows, columns = (pages(self.env, place[name]) for name in ("rows", "columns"))
        tell_stray(self.env, rows, columns)
        tell_stray(self.env, columns, rows)
        words = tuple(place["words"])
        group = nodes.tgroup("", cols=len(columns) + 1)
        group += nodes.colspec(colwidth=28, stub=1)
        group += [nodes.colspec(colwidth=12) for _ in columns]
        corner = _cell(nodes.Text(words[0].capitalize()))
        group += nodes.thead("", nodes.row("", corner, *map(_head, columns)))
        lines = (
            nodes.row("", _head(row), *(self._bearing(row, column, words) for column in columns))
            for row in rows
        )
        group += nodes.tbody("", *lines)
        classes = ["page-matrix", "colwidths-given"]
        return nodes.table("", caption, group, classes=classes)

    def _bearing(self, row: Page, column: Page, words: tuple[str, ...]) -> nodes.entry:
        """Links to the passages of either page on the other; a dash if there is none."""
        links = [
            link(place, nodes.inline("", word), f" page on {one.short}: passage on {other.short}")
            for word, one, other in zip(words, (row, column), (column, row), strict=True)
            if (place := passage(self.env, one, other))
        ]
        if not links:
            return _cell(nodes.Text("–"))
        return nodes.entry("", *(nodes.paragraph("", "", one) for one in links))


class SayLinks(SphinxPostTransform):
    """Adds to short links what a screen reader says; other formats keep the short text."""

    default_priority = 6  # after the links are made, before they are resolved
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - Sphinx fixes the signature
        for short in self.document.findall(addnodes.pending_xref):
            content = short.next_node(nodes.inline)
            if content and short.get("spoken"):
                content.append(unseen("", short["spoken"]))


def _head(page: Page) -> nodes.entry:
    return _cell(link((page.docname, ""), nodes.inline("", page.short)))


def _cell(content: nodes.Node) -> nodes.entry:
    return nodes.entry("", nodes.paragraph("", "", content))
