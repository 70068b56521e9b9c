"""The lists of works: what links where, in which output, and that they stay up to date."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from bibliography_site import BIB, PAGES, Site, entry, site_in

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

BUILDERS = ("html", "dirhtml", "singlehtml", "epub", "latex", "man", "text", "texinfo")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = site_in(tmp_path_factory.mktemp("site"))
    assert site.build() == 0
    return site


def texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in page.select(selector)]


def links(page: BeautifulSoup, selector: str) -> list[str]:
    return [str(link["href"]) for link in page.select(f"{selector} a")]


def test_a_citation_leads_to_the_list_of_its_own_page(site: Site) -> None:
    page = site.page("topics/one")
    assert set(links(page, ".bibtex-citation")) == {"#a", "#b", "#c"}
    assert [item["id"] for item in page.select("ul.cited-works > li")] == ["b", "c", "a"]


def test_a_citation_of_a_page_without_a_list_leads_to_the_references(site: Site) -> None:
    assert links(site.page("index"), ".bibtex-citation") == ["references.html#b"]


def test_an_item_leads_to_the_references_and_back_to_each_place(site: Site) -> None:
    page = site.page("topics/one")
    (item,) = page.select("ul.cited-works > li#a")
    assert item.get_text().endswith("Back to text: 1; 2.")
    title, *back = [str(link["href"]) for link in item.select("a")]
    assert title == "../references.html#a"
    for target in back:
        assert "Žák" in page.select_one(target).get_text()


def test_an_entry_says_which_pages_cite_it(site: Site) -> None:
    page = site.page("references")
    assert texts(page, "li#b p:last-child") == ["Cited on Home; Number one. BibTeX"]
    assert links(page, "li#b p:last-child") == [
        "index.html",
        "topics/one.html",
        "references/b.bib",
    ]


def test_each_letter_leads_to_the_first_work_of_an_author_with_it(site: Site) -> None:
    page = site.page("references")
    assert texts(page, ".letters a") == ["C", "Z"]
    assert links(page, ".letters") == ["#b", "#a"]


def test_an_entry_that_nothing_cites_is_listed_all_the_same(site: Site) -> None:
    assert texts(site.page("references"), "li#d p:last-child") == ["BibTeX"]


def test_identifiers_are_links_as_they_are(site: Site) -> None:
    assert links(site.page("references"), "li#d p:first-child") == [
        "https://doi.org/10.1000/a_b",
        "https://arxiv.org/abs/1911.01429",
    ]


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_the_bibtex_of_an_entry_is_what_the_file_says(tmp_path: Path, builder: str) -> None:
    site = site_in(tmp_path)
    assert site.build(builder) == 0
    name, base = ("references", "/references.html")
    if builder == "dirhtml":
        name, base = ("references/index", "/references/")
    (link,) = site.page(name, builder).select("li#d a[href$='.bib']")
    target = site.output(builder) / urljoin(base, str(link["href"])).lstrip("/")
    assert target.read_text(encoding="utf-8") == BIB[BIB.index("@article{d,") :]


@pytest.mark.parametrize(
    ("option", "listed", "targets"),
    [
        (
            "",
            "Cranmer et al., 2020b; Žák and van der Berg, 2001; Zed, 1999",
            ["#c", "#a", "#d"],
        ),
        (":annotated:\n", "Žák and van der Berg, 2001: Shows A & b.", ["#a"]),
    ],
)
def test_subjects_list_their_works_or_what_some_show(
    tmp_path: Path, option: str, listed: str, targets: list[str]
) -> None:
    bib = BIB.replace("  annote =", "  keywords = {one},\n  annote =")
    site = site_in(tmp_path, bib)
    text = PAGES["references"].replace("topics\n", f"topics\n{option}")
    site.write({"references": text})
    assert site.build() == 0
    page = site.page("references")
    assert texts(page, ".subject > h2 > a:first-child") == ["Number one"]
    assert texts(page, ".subject > :last-child") == [listed]
    assert links(page, ".subject > :last-child") == targets


@pytest.mark.parametrize("page", ["references", "topics/one"])
def test_lists_are_lists_to_a_screen_reader(site: Site, page: str) -> None:
    markup = site.page(page)
    assert not markup.select("[role=list], [role=doc-biblioentry]")
    for item in markup.select("li.citation, ul.cited-works > li"):
        assert item.parent is not None
        assert item.parent.name == "ul"
    for found in markup.select("ul.citation-list, ul.cited-works"):
        assert {child.name for child in found.find_all(recursive=False)} == {"li"}


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_output_is_without_warnings(tmp_path: Path, builder: str) -> None:
    assert site_in(tmp_path).build(builder) == 0


def test_on_a_single_page_citations_lead_to_its_one_list_of_references(tmp_path: Path) -> None:
    site = site_in(tmp_path)
    assert site.build("singlehtml") == 0
    page = site.page("index", "singlehtml")
    assert sorted(str(item["id"]) for item in page.select("li[id]")) == ["a", "b", "c", "d"]
    assert set(links(page, ".bibtex-citation")) == {"#a", "#b", "#c"}


def test_plain_text_names_the_citing_pages(tmp_path: Path) -> None:
    site = site_in(tmp_path)
    assert site.build("text") == 0
    text = (site.output("text") / "references.txt").read_text(encoding="utf-8")
    assert "[Cranmer et al., 2020a] Cranmer, K., Brehmer, J." in text
    assert "Cited on Home; Number one." in text


def later(path: Path) -> None:
    time = path.stat().st_mtime + 5
    os.utime(path, (time, time))


def test_a_new_citation_reaches_the_references(tmp_path: Path) -> None:
    site = site_in(tmp_path)
    assert site.build() == 0
    site.write({"index": PAGES["index"].replace("`b`", "`b,d`")})
    later(tmp_path / "index.md")
    assert site.build() == 0
    assert texts(site.page("references"), "li#d p:last-child") == ["Cited on Home. BibTeX"]


def test_a_new_entry_reaches_the_letters_of_all_citations(tmp_path: Path) -> None:
    site = site_in(tmp_path)
    assert site.build() == 0
    site.write(bib=entry("e", "Cranmer, Alf and others", year="2020") + "\n" + BIB)
    later(tmp_path / "references.bib")
    assert site.build() == 0
    assert texts(site.page("index"), ".bibtex-citation") == ["(Cranmer et al., 2020b)"]


def test_a_list_by_subject_follows_the_works_and_the_titles(tmp_path: Path) -> None:
    bib = BIB.replace("  annote =", "  keywords = {one},\n  annote =")
    guide = "# Guide\n\n```{works-by-subject} topics\n:annotated:\n```\n"
    index = PAGES["index"].replace("references", "references\nguide")
    site = site_in(tmp_path, bib, guide=guide, index=index)
    assert site.build() == 0
    site.write({"topics/one": PAGES["topics/one"].replace("Number one", "Number 1")})
    site.write(bib=bib.replace("Shows", "Proves"))
    later(tmp_path / "references.bib")
    later(tmp_path / "topics/one.md")
    assert site.build() == 0
    assert texts(site.page("guide"), ".subject > h2 > a:first-child") == ["Number 1"]
    assert "Proves A & b." in texts(site.page("guide"), ".subject > :last-child")[0]


def test_a_subject_without_works_is_left_out(tmp_path: Path) -> None:
    guide = "# Guide\n\n```{works-by-subject} topics\n:annotated:\n```\n"
    index = PAGES["index"].replace("references", "references\nguide")
    site = site_in(tmp_path, guide=guide, index=index)
    assert site.build() == 0
    assert texts(site.page("references"), ".subject > h2 > a:first-child") == ["Number one"]
    assert texts(site.page("guide"), ".subject > h2 > a:first-child") == []


def test_reading_in_parallel_changes_nothing(tmp_path: Path) -> None:
    pages = {f"topics/p{number}": f"# P{number}\n\n{{cite:p}}`a,d`\n" for number in range(8)}
    pages["index"] = PAGES["index"].replace("references", "references\ntopics/p0\ntopics/p1")
    for folder, options in (("serial", ()), ("parallel", ("-j", "4"))):
        site = site_in(tmp_path / folder, **pages)
        site.build("html", *options)
    names = [path.name for path in (tmp_path / "serial/_build/html").rglob("*.html")]
    assert "p7.html" in names
    serial, parallel = (
        (tmp_path / folder / "_build/html/references.html").read_bytes()
        for folder in ("serial", "parallel")
    )
    assert serial == parallel


def test_a_file_that_is_no_bibtex_ends_the_build_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_in(tmp_path, bib="@article{a,\n  title = {b}\n  year = {2000}\n}\n")
    with pytest.raises(SystemExit) as ended:
        site.build()
    assert ended.value.code == 2
    assert "references.bib:3: " in capsys.readouterr().err
