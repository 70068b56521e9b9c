"""Overviews made from the pages themselves: a line on each, and which one bears on which."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from sphinx_helpers.page_sheets import PageSheet

    from .directives import PageMatrix, PageSummaries
    from .domain import PagesDomain
    from .nodes import depart_unseen, overview, page_matrix, page_summaries, unseen, visit_unseen
    from .transforms import FillMatrices, FillSummaries, SayLinks

    app.add_domain(PagesDomain)
    app.add_node(page_matrix)
    app.add_node(page_summaries)
    app.add_node(unseen, html=(visit_unseen, depart_unseen))
    app.add_directive("page-summaries", PageSummaries)
    app.add_directive("page-matrix", PageMatrix)
    app.add_post_transform(FillSummaries)
    app.add_post_transform(FillMatrices)
    app.add_post_transform(SayLinks)
    PageSheet(Path(__file__).parent / "static" / "overviews.css", overview).connect(app)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
