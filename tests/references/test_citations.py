"""How works are cited, named and ordered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bibliography_site import Site, entry, site_in

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = site_in(tmp_path_factory.mktemp("site"))
    assert site.build() == 0
    return site


@pytest.fixture
def one(site: Site) -> BeautifulSoup:
    return site.page("topics/one")


def texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in page.select(selector)]


def test_works_of_one_name_and_year_have_letters_in_citations(one: BeautifulSoup) -> None:
    assert texts(one, ".bibtex-citation") == [
        "Cranmer et al. (2020b)",
        "(Cranmer et al., 2020a; Žák and van der Berg, 2001)",
        "Žák and van der Berg (2001)",
    ]


def test_the_list_has_the_same_letters_and_the_order_of_an_index(site: Site) -> None:
    starts = [text.split(").")[0] for text in texts(site.page("references"), "li.citation")]
    assert starts == [
        "Cranmer, K., Brehmer, J. and Louppe, G. (2020a",
        "Cranmer, M. et al. (2020b",
        "Žák, J. and van der Berg, E. (2001",
        "Zed, A. (1999",
    ]


def test_letters_do_not_depend_on_what_is_cited(tmp_path: Path) -> None:
    site = site_in(tmp_path, index="# Home\n\n{cite:p}`b`\n\n```{toctree}\n:glob:\n\n*\n*/*\n```\n")
    site.write({"topics/one": "# One\n"})
    assert site.build() == 0
    assert texts(site.page("index"), ".bibtex-citation") == ["(Cranmer et al., 2020a)"]


def test_a_long_list_of_authors_is_cut(tmp_path: Path) -> None:
    names = " and ".join(f"{letter}son, {letter}." for letter in "ABCDEF")
    site = site_in(tmp_path, bib=entry("b", names, year="2020"), **{"topics/one": "# One\n"})
    assert site.build() == 0
    assert texts(site.page("references"), "li.citation")[0].startswith("Ason, A. et al. (2020).")


def test_a_title_that_asks_gets_no_full_stop(site: Site) -> None:
    assert "First SBI? A Journal." in texts(site.page("references"), "#c")[0]
