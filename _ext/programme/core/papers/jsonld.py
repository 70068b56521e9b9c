"""The papers as schema.org ``ScholarlyArticle``, for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .model import Paper

_CONTEXT = "https://schema.org"


def articles(papers: Iterable[Paper], address: str = "") -> dict[str, Any]:
    """The papers that a page at ``address`` lists, in its order; the address may be unknown.

    Abstracts are left out: they would make the page of a large workshop twice as heavy.
    """
    return {"@context": _CONTEXT, "@graph": [article(paper, address) for paper in papers]}


def article(paper: Paper, address: str = "") -> dict[str, Any]:
    """One paper with its authors in order (https://schema.org/ScholarlyArticle).

    What no file says is not there: no DOI, no publisher, no day of publication.
    """
    data: dict[str, Any] = {
        "@type": "ScholarlyArticle",
        "name": paper.title,
        "author": [{"@type": "Person", "name": name} for name in paper.names],
    }
    if address:
        data["url"] = f"{address}#{paper.anchor}"
    if paper.page:
        data["sameAs"] = paper.page
    if paper.keywords:
        data["keywords"] = list(paper.keywords)
    if paper.award:
        data["award"] = paper.award
    if paper.pdf:
        data["encoding"] = {
            "@type": "MediaObject",
            "contentUrl": paper.pdf,
            "encodingFormat": "application/pdf",
        }
    return data
