"""Pages as cards, of the components of sphinx-design."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx_design.shared import create_component

from .domain import link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .pages import Page


def cards(beginnings: Iterable[tuple[Page, list[nodes.Node]]]) -> nodes.bullet_list:
    """A card for each page: its short title, a link, and how it begins.

    A list, so that a screen reader says how many there are.
    """
    items = (
        nodes.list_item("", _card(page, words), classes=["page-card"]) for page, words in beginnings
    )
    return nodes.bullet_list("", *items, classes=["page-cards"])


def _card(page: Page, words: list[nodes.Node]) -> nodes.container:
    # sphinx-design does not document this function, which its directives use too (tried with
    # 0.8.0): a directive makes a card of text, and here are nodes.
    title = link((page.docname, ""), nodes.inline("", page.short))
    parts = [
        nodes.paragraph("", "", title, classes=["sd-card-title", "sd-font-weight-bold"]),
        nodes.paragraph("", "", *words, classes=["sd-card-text"]),
    ]
    body = create_component("card-body", ["sd-card-body"], children=parts)
    return create_component("card", ["sd-card", "sd-sphinx-override"], children=[body])
