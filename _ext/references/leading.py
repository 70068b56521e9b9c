"""Links that lead about within a page that holds a list of works."""

from __future__ import annotations

from unicodedata import normalize

from docutils import nodes


def lead_citations_here(doctree: nodes.document) -> None:
    """Let the citations of a page lead to the list that it holds, whose ids are the same."""
    for citation in doctree.findall(nodes.inline):
        links = (
            # The class that sphinxcontrib-bibtex gives them (tried with 2.7.0).
            citation.findall(nodes.reference) if "bibtex-citation" in citation["classes"] else ()
        )
        for link in links:
            if uri := link.attributes.pop("refuri", None):
                link["refid"] = uri.rpartition("#")[2]


def add_letters(doctree: nodes.document) -> None:
    """Put letters before a list of works, each a link to the first work of an author with it."""
    first: dict[str, nodes.citation] = {}
    for entry in doctree.findall(nodes.citation):
        # An accent does not make another letter, as in the order of the list.
        first.setdefault(normalize("NFKD", entry.astext())[0].upper(), entry)
    if first:
        links = [
            nodes.reference("", letter, internal=True, refid=entry["ids"][0])
            for letter, entry in first.items()
        ]
        spaced = [part for link in links for part in (link, nodes.Text(" "))]
        top = next(iter(first.values()))
        top.parent.insert(
            top.parent.index(top), nodes.paragraph("", "", *spaced, classes=["letters"])
        )
