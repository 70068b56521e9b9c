"""The papers for programs: BibTeX and schema.org."""

from __future__ import annotations

import json

import pytest
from pybtex.database import parse_string

from programme.core.papers.bibtex import Proceedings, bibtex, bibtex_entry
from programme.core.papers.jsonld import articles
from programme.core.papers.load import load_text
from programme.core.papers.model import Paper

PAGE = "https://example.org/papers.html"
PROCEEDINGS = Proceedings("demo2026", "Demo: A Workshop & More (Host 2026)", 2026, PAGE)


def paper(**fields: object) -> Paper:
    given = {"number": "7", "title": "A title", "authors": ["Author A", "Ł. van de Weiß"]}
    return Paper.model_validate(given | fields)


def test_an_entry_says_what_the_file_says_and_no_more() -> None:
    assert bibtex_entry(paper(forum="AbC_1-x"), PROCEEDINGS) == (
        "@inproceedings{demo2026-7,\n"
        "  title = {{A title}},\n"
        "  author = {Author A and Ł. van de Weiß},\n"
        "  booktitle = {Demo: A Workshop \\& More (Host 2026)},\n"
        "  year = {2026},\n"
        "  url = {https://openreview.net/forum?id=AbC_1-x}\n"
        "}\n"
    )


def test_a_paper_without_a_page_is_at_its_place_in_the_list() -> None:
    assert f"url = {{{PAGE}#paper-7}}" in bibtex_entry(paper(), PROCEEDINGS)
    assert "url" not in bibtex_entry(paper(), Proceedings("demo2026", "Demo", 2026))


@pytest.mark.parametrize(
    ("title", "latex"),
    [
        ("On $\\mathcal{N}_1$ & 5 % of #2", "On $\\mathcal{N}_1$ \\& 5 \\% of \\#2"),
        ("x < y_z", "x \\textless{} y\\_z"),
        ("Costs $5", "Costs \\$5"),
        ("A \\emph{word} \\& more", "A \\emph{word} \\& more"),
        ("Ends in \\", "Ends in \\textbackslash{}"),
        ("A } brace", "A \\textbraceright{} brace"),
        ("Sets {a", "Sets \\textbraceleft{}a"),
        ("C:\\ and }", "C:\\textbackslash{} and \\textbraceright{}"),
    ],
)
def test_a_title_is_one_that_latex_prints(title: str, latex: str) -> None:
    assert f"title = {{{{{latex}}}}},\n" in bibtex_entry(paper(title=title), PROCEEDINGS)


def test_a_reader_of_bibtex_reads_every_paper_and_every_name() -> None:
    names = ["Author A", "Ø", "Anna van de Author", "Anna Author, Jr.", "Sea and Sky Team"]
    papers = [paper(authors=names), paper(number="12", title="A } brace")]
    read = parse_string(bibtex(papers, PROCEEDINGS), "bibtex").entries
    assert list(read) == ["demo2026-7", "demo2026-12"]
    people = read["demo2026-7"].persons["author"]
    assert [" ".join(person.last_names) for person in people] == [
        *("A", "Ø", "Author", "{Anna Author, Jr.}", "{Sea and Sky Team}")
    ]
    assert people[2].prelast_names == ["van", "de"]


def test_an_article_has_its_authors_in_order_and_nothing_invented() -> None:
    full = paper(
        authors_as_listed=["Ł. van de Weiß", "Author A"],
        forum="AbC_1-x",
        pdf="https://example.org/7.pdf",
        keywords=["one"],
        award="Best Paper",
        abstract="Words.",
    )
    data = articles([full, paper(number="8")], PAGE)
    assert data["@context"] == "https://schema.org"
    assert data["@graph"][0] == {
        "@type": "ScholarlyArticle",
        "name": "A title",
        "author": [
            {"@type": "Person", "name": "Ł. van de Weiß"},
            {"@type": "Person", "name": "Author A"},
        ],
        "url": f"{PAGE}#paper-7",
        "sameAs": "https://openreview.net/forum?id=AbC_1-x",
        "keywords": ["one"],
        "award": "Best Paper",
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": "https://example.org/7.pdf",
            "encodingFormat": "application/pdf",
        },
    }
    assert sorted(data["@graph"][1]) == ["@type", "author", "name", "url"]
    assert "url" not in articles([paper()])["@graph"][0]


def test_what_is_not_shown_is_in_neither() -> None:
    text = (
        "announced: 2026-10-01\nentries:\n"
        "  - {number: 1, title: Gone, authors: [Author G], status: withdrawn}\n"
        "  - {number: 2, title: Kept, authors: [Author K], status: masked, pdf: https://a.org/2.pdf}\n"
    )
    shown = load_text(text, "papers.yaml").papers.shown
    out = bibtex(shown, PROCEEDINGS) + json.dumps(articles(shown, PAGE))
    assert "Kept" in out
    assert not any(word in out for word in ("Gone", "Author G", "2.pdf"))
