"""The page of the venue, which is there where the data file tells more than words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import CONF, Site, workshop_yaml
from submissions import ONLINE, VENUE

PAGES = {
    "index": "# Home\n\nVenue: {workshop}`venue`\n\n```{toctree}\nVenue <venue>\n```\n",
    "venue": "# Venue\n\n```{venue}\n```\n",
}
DAY = "id: day, kind: event, date: TBD"


@pytest.fixture(autouse=True)
def _menu_names_it(site: Site) -> None:
    settings = f'{CONF}suppress_warnings = ["toc.excluded"]\nimportant_dates_venue_page = "venue"\n'
    (site.root / "conf.py").write_text(settings, "utf-8")


def built(site: Site, venue: str) -> Path:
    return site.write(PAGES, workshop_yaml(DAY, venue=venue)).build()


def soup(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text("utf-8"), "html.parser")


def parts(page: Path) -> dict[str, str]:
    found = soup(page)
    texts = ([" ".join(tag.get_text(" ").split()) for tag in found(name)] for name in ("dt", "dd"))
    return dict(zip(*texts, strict=True))


def test_the_page_tells_every_part(site: Site) -> None:
    page = built(site, VENUE) / "venue.html"
    assert parts(page) == {
        "Place": "Hall 7",
        "Room": "Room 12",
        "Address": "1 Example Street, Example City, Exampleland",
        "Attendance": "In person",
        "Access": "The hall has no steps.",
        "Links": "Map The hall",
    }
    links = {link.get_text(): link["href"] for link in soup(page).select("dd a")}
    assert links == {"Map": "https://example.org/map", "The hall": "https://example.org/hall"}


def test_what_is_not_known_is_not_on_the_page(site: Site) -> None:
    assert parts(built(site, ONLINE) / "venue.html") == {
        "Place": "Example Rooms",
        "Attendance": "Online",
    }


def test_the_city_is_found_by_search_and_the_page_is_in_the_menu(site: Site) -> None:
    out = built(site, VENUE)
    text = (out / "searchindex.js").read_text("utf-8")
    index = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))
    assert "venue" in index["docnames"]
    assert "exampleland" in index["terms"]
    home = soup(out / "index.html")
    assert [link.get_text() for link in home.select(".toctree-wrapper a")] == ["Venue"]
    assert home.find("a", string="Hall 7, Example City, Exampleland")["href"] == "venue.html"


@pytest.mark.parametrize("venue", ["TBD", "A Hall"])
def test_a_venue_in_words_has_no_page(site: Site, venue: str) -> None:
    out = built(site, venue)
    assert not (out / "venue.html").exists()
    home = soup(out / "index.html")
    assert home.find("a", string="Venue") is None
    assert f"Venue: {venue}" in home.get_text()


def test_the_page_comes_and_goes_with_the_data_in_a_build_that_is_not_fresh(site: Site) -> None:
    for venue, links in (("TBD", []), (VENUE, ["Venue"]), ("A Hall", [])):
        home = soup(built(site, venue) / "index.html")
        assert [link.get_text() for link in home.select(".toctree-wrapper a")] == links


def test_on_another_page_the_list_of_a_venue_in_words_is_its_words(site: Site) -> None:
    pages = {"index": "# Home\n\n```{venue}\n```\n"}
    out = site.write(pages, workshop_yaml(DAY, venue="A Hall")).build()
    assert "A Hall" in soup(out / "index.html").get_text()


def test_a_page_of_that_name_is_left_alone_where_no_setting_names_it(site: Site) -> None:
    (site.root / "conf.py").write_text(CONF, "utf-8")
    assert (built(site, "TBD") / "venue.html").exists()
    link = soup(built(site, VENUE) / "index.html").find(
        "a", string="Hall 7, Example City, Exampleland"
    )
    assert link is None
