"""Filling the places once every page has been read."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

from pages.overviews.domain import link
from pages.overviews.pages import pages

from .directive import term_passages
from .domain import PassagesDomain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pages.overviews.pages import Page

logger = logging.getLogger(__name__)


class FillPassages(SphinxPostTransform):
    """Puts a definition list in the place: the names of an entry, and links to its passages."""

    default_priority = 5  # before references are resolved (10)

    def run(self, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - Sphinx fixes the signature
        """Fill every place on this page."""
        for place in list(self.document.findall(term_passages)):
            items = nodes.definition_list("", *self._items(place), classes=["term-passages"])
            place.replace_self(items if items.children else [])

    def _items(self, place: term_passages) -> Iterator[nodes.definition_list_item]:
        domain = cast("PassagesDomain", self.env.domains[PassagesDomain.name])
        of_index = [page for index in place["indexes"] for page in pages(self.env, index)]
        for term, line in place["terms"]:
            where = (self.env.docname, line)
            if not (entry := domain.entry(term)):
                self._warn(f"the glossary has no entry `{term}`{_advice(term, domain)}", where)
            elif links := list(self._links(entry, of_index, domain)):
                yield _item(entry, links)
            else:
                advice = f"write {{term}}`{term}` where a page speaks of it, or take the line out"
                self._warn(f"no page links to the glossary's entry `{term}`; {advice}", where)

    def _links(
        self, entry: tuple[str, ...], of_index: list[Page], domain: PassagesDomain
    ) -> Iterator[nodes.list_item]:
        for page in of_index:
            for passage in domain.of(entry, page.docname):
                words = nodes.inline("", f"{page.short}: {passage.section}")
                if passage.section == page.title:
                    words = nodes.inline("", page.short)
                target = link((passage.docname, passage.anchor), words)
                yield nodes.list_item("", nodes.paragraph("", "", target))

    def _warn(self, message: str, where: tuple[str, int]) -> None:
        logger.warning("%s", message, type="overviews", subtype="unknown", location=where)


def _item(entry: tuple[str, ...], links: list[nodes.list_item]) -> nodes.definition_list_item:
    name, *others = entry
    title = pending_xref(
        "",
        nodes.inline("", name),
        refdomain="std",
        reftype="term",
        reftarget=name,
        refwarn=True,
        refexplicit=False,
    )
    also = [nodes.Text(f" ({', '.join(others)})")] if others else []
    term = nodes.term("", "", title, *also)
    return nodes.definition_list_item("", term, nodes.definition("", nodes.bullet_list("", *links)))


def _advice(term: str, domain: PassagesDomain) -> str:
    near = get_close_matches(term, domain.names(), n=1)
    return f"; did you mean `{near[0]}`?" if near else "; add one, or take the line out"
