"""What readers see of accepted papers and of sponsors, and what they do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import Site
from programme_site import PIXEL, programme_site, read_file, soup_of, words, write_set
from pybtex.database import parse_string

from programme.__main__ import main

DATA = Path(__file__).with_name("papers.yaml")
ROLES = "# Call\n\nSee {paper}`40` and {paper}`the best <33>`.\n"
NOTES = [
    {
        "id": "forum00001",
        "number": 7,
        "content": {
            "title": {"value": "A title"},
            "authors": {"value": ["Ann Author"]},
            "authorids": {"value": ["~Ann_Author1"]},
            "venueid": {"value": "Example.cc/2026/Workshop/Demo"},
            "venue": {"value": "Demo Oral"},
        },
    }
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = programme_site(tmp_path_factory.mktemp("papers"), read_file(DATA), call=ROLES)
    (site.docs / "sponsors").mkdir()
    (site.docs / "sponsors" / "second.png").write_bytes(PIXEL)
    return site


@pytest.fixture(scope="module")
def out(site: Site) -> Path:
    return site.build()


@pytest.fixture(scope="module")
def papers(out: Path) -> BeautifulSoup:
    return soup_of(out, "papers")


def paper(papers: BeautifulSoup, number: int) -> Tag:
    (item,) = papers.select(f"#paper-{number}")
    return item


def test_papers_are_listed_by_kind_and_number_and_counted(papers: BeautifulSoup) -> None:
    headings = [words(heading) for heading in papers.select("section section > h2")]
    assert headings == ["Oral presentations¶", "Posters¶"]
    items = [str(item["id"]) for item in papers.select("ul.papers > li")]
    assert items == ["paper-33", "paper-8", "paper-12", "paper-40"]
    assert words(papers.select_one(".papers-head")).startswith("4 accepted papers.")


def test_a_paper_in_three_sessions_stands_once_with_all_of_them(papers: BeautifulSoup) -> None:
    told = paper(papers, 33)
    places = [link["href"] for link in told.select("a[href^='programme.html']")]
    assert places == [
        "programme.html#session-lightning-33",
        "programme.html#session-posters",
        "programme.html#session-oral",
    ]
    assert "Best paper · 09:10 Spotlights · 10:00 Posters · 11:00 Contributed talk" in words(told)


def test_authors_stand_as_they_want_to_be_listed(papers: BeautifulSoup) -> None:
    assert "Author A, Author D" in words(paper(papers, 33))


def test_the_title_leads_to_the_pdf_and_without_one_nowhere(papers: BeautifulSoup) -> None:
    title = paper(papers, 33).select_one(".paper-title a")
    assert title is not None
    assert title["href"] == "https://files.example.org/33.pdf"
    assert paper(papers, 40).select_one(".paper-title a") is None


def test_what_stays_of_a_paper_is_linked(papers: BeautifulSoup) -> None:
    links = [words(link) for link in paper(papers, 33).select("a[href^='https:']")]
    assert links == ["Thirty-three", "Poster", "Slides", "Recording"]
    assert paper(papers, 40).select_one("a[href='https://openreview.net/forum?id=abcDEF123']")


def test_a_withdrawn_paper_is_gone_and_its_addresses_say_why(
    out: Path, papers: BeautifulSoup
) -> None:
    gone = "Paper 5 was withdrawn by its authors."
    assert words(paper(papers, 5)) == gone
    assert words(soup_of(out, "papers/5").main) == gone
    files = (path.read_bytes() for path in out.rglob("*") if path.is_file())
    told = b"".join(files).decode("utf-8", "replace").lower()
    assert [word for word in ("wroxeter", "zylberszpic", "zymurg") if word in told] == []


def test_a_masked_paper_keeps_its_title_and_authors_and_has_no_files(
    out: Path, papers: BeautifulSoup
) -> None:
    told = paper(papers, 12)
    assert words(told).startswith("Masked title Author M Citation")
    assert told.select("a[href^='https:']") == []
    assert "masked.pdf" not in (out / "papers" / "12.html").read_text("utf-8")


def test_titles_and_abstracts_are_text_with_formulas_and_no_markup(
    out: Path, papers: BeautifulSoup
) -> None:
    told = paper(papers, 40).select_one(".paper-title")
    assert r"\mathcal{N}" in str(told)
    assert "<b>bold</b> & *starred* for $5 and $6" in words(told)
    page = soup_of(out, "papers/40")
    first, second = (words(line) for line in page.select("h2 + p, h2 + p + p")[:2])
    assert "{person}`chair-a`, **strong** <script>alert(1)</script>." in first
    assert second.startswith("A second one with")
    assert page.select("main script, main b") == []


def test_a_paper_has_a_page_that_needs_no_script(out: Path) -> None:
    page = soup_of(out, "papers/40")
    assert page.select("script[src]") == []
    assert page.select("nav a")[1]["href"] == "../papers.html#paper-40"
    described = page.select_one("meta[name=description]")
    assert described is not None
    assert described["content"] == "By Łukasz Nguyễn, Zoë van de Ven"
    names = [str(meta["content"]) for meta in page.select("meta[name=citation_author]")]
    assert names == ["Łukasz Nguyễn", "Zoë van de Ven"]
    assert "Board 17" in words(page.main)


def test_the_list_leads_to_these_pages_and_has_no_abstract(papers: BeautifulSoup) -> None:
    links = [link["href"] for link in papers.select("a[href^='papers/']")]
    assert links == ["papers/33.html", "papers/8.html", "papers/12.html", "papers/40.html"]
    assert "A second one" not in words(papers.body)


def test_the_script_finds_names_without_their_accents(papers: BeautifulSoup) -> None:
    assert str(paper(papers, 40)["data-words"]).endswith("lukasz nguyen zoe van de ven")
    assert not paper(papers, 33).has_attr("data-words")


def test_all_papers_can_be_cited(out: Path, papers: BeautifulSoup) -> None:
    assert papers.select_one("a[href='papers.bib']") is not None
    entries = parse_string((out / "papers.bib").read_text("utf-8"), "bibtex").entries
    assert [key.rpartition("-")[2] for key in entries] == ["33", "8", "12", "40"]


def test_search_engines_are_told_of_a_paper_on_its_page(out: Path) -> None:
    (script,) = soup_of(out, "papers/33").select('script[type="application/ld+json"]')
    (article,) = json.loads(script.get_text())["@graph"]
    assert (article["@type"], article["name"]) == ("ScholarlyArticle", "Thirty-three")
    assert [one["name"] for one in article["author"]] == ["Author A", "Author D"]


def test_a_role_shows_the_title_and_leads_to_the_paper(out: Path) -> None:
    links = soup_of(out, "call").select("section p a")
    assert [link["href"] for link in links] == ["papers.html#paper-40", "papers.html#paper-33"]
    assert words(links[1]) == "the best"
    assert r"\mathcal{N}" in str(links[0])


def test_after_the_day_the_program_says_so_and_has_the_recordings(out: Path) -> None:
    told = words(soup_of(out, "programme").body)
    assert "The workshop was held on Friday 11 December 2026." in told
    assert "tentative" not in told
    assert soup_of(out, "programme").select_one("#session-oral a[href$='/33']") is not None


def test_sponsors_stand_by_level(out: Path) -> None:
    page = soup_of(out, "sponsors")
    assert [words(one) for one in page.select("section section > h2")] == ["Gold¶", "Silver¶"]
    names = [words(one) for one in page.select(".person-name")]
    assert names == ["Third Company", "Second Company", "First <Company>"]
    logo = page.select_one("#sponsor-second img")
    assert logo is not None
    assert logo["alt"] == "Logo of Second Company"
    assert page.select_one("#sponsor-first a[href='https://first.example.org']") is not None


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml", "text", "latex", "epub"])
def test_each_builder_shows_them_without_warnings(site: Site, builder: str) -> None:
    out = site.build(builder)
    names = [".tex"] if builder == "latex" else [".html", ".xhtml", ".txt"]
    pages = [path.read_text("utf-8") for path in out.rglob("*") if path.suffix in names]
    assert "Eighth" in "\n".join(pages)


@pytest.mark.parametrize(
    ("role", "message"),
    [
        ("5", "the paper `5` was withdrawn by its authors; take this out"),
        ("6", "there is no paper `6`"),
    ],
)
def test_a_role_of_a_paper_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], role: str, message: str
) -> None:
    data = read_file(DATA)
    site = programme_site(
        tmp_path, {"papers": data["papers"]}, call=f"# Call\n\n{{paper}}`{role}`\n"
    )
    site.build(fails=True)
    assert message in capsys.readouterr().err


def test_papers_come_before_the_program_and_drafts_not_at_all(tmp_path: Path) -> None:
    papers = read_file(DATA)["papers"]
    site = programme_site(tmp_path, {"papers": papers})
    out = site.build()
    assert words(soup_of(out, "index").select_one(".programme-summary")) == "4 accepted papers"
    draft = {name: value for name, value in papers.items() if name != "announced"}
    write_set(site.docs, {"papers": draft})
    site.build()
    assert "paper" not in (out / "index.html").read_text("utf-8").lower()
    assert not (out / "papers.bib").exists()
    assert list(out.glob("papers/*.html")) == []


def test_the_pages_of_papers_are_in_the_list_for_search_engines(tmp_path: Path) -> None:
    site = programme_site(tmp_path, read_file(DATA))
    (site.docs / "sponsors").mkdir()
    (site.docs / "sponsors" / "second.png").write_bytes(PIXEL)
    with (tmp_path / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write('extensions += ["pages.site_pages"]\nhtml_baseurl = "https://example.org/"\n')
    listed = (site.build() / "sitemap.xml").read_text("utf-8")
    assert "https://example.org/papers/33.html" in listed
    assert "papers/5.html" not in listed  # withdrawn


def test_the_command_imports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes, target = tmp_path / "notes.json", tmp_path / "papers.yaml"
    notes.write_text(json.dumps({"notes": NOTES}), "utf-8")
    options = [
        "--to",
        str(target),
        "--on",
        "2026-10-01",
        "--venue",
        "Example.cc/2026/Workshop/Demo",
    ]
    assert main(["import", str(notes), *options]) == 0
    assert "is written" in capsys.readouterr().out
    assert "Ann Author" in target.read_text("utf-8")
