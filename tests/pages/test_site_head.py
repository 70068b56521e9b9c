"""What belongs to each page beside its text: titles, tags, menus, neighbours, icons, a sitemap."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from conftest import PLACES, unmeasured
from demo_project import DEMO, demo_project
from finished_pages import broken_links, parsed, repeated_ids

from pages.hosting import repository, site_address

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

BASE = "https://workshop.example.org/2026/"
TOPICS = "topics/coarse-models", "topics/fine-models"
# As the two menus of the demo's home page list them.
BAR = (
    *("call-for-papers", "important-dates", "topics/index", "simulators/index", "references"),
    "contact",
)
MORE = ("glossary", "example", "parts")


def page(folder: Path, name: str) -> BeautifulSoup:
    return parsed(folder / f"{name}.html")


def addresses(names: tuple[str, ...]) -> list[str]:
    return [f"{name}.html" for name in names]


def title(folder: Path, name: str) -> str:
    found = page(folder, name).title
    assert found
    return found.get_text()


def meta(folder: Path, name: str) -> dict[str, str]:
    tags = page(folder, name).select("meta[property], meta[name]")
    return {str(tag.get("property") or tag["name"]): str(tag["content"]) for tag in tags}


def build(root: Path, builder: str = "html") -> Path:
    """The demo with an address and a repository; its pages are read once for all builders."""
    if not (root / "docs").exists():
        demo_project(root)
    env = {name: value for name, value in unmeasured(os.environ).items() if name not in PLACES}
    env |= {"SITE_URL": BASE.rstrip("/"), "SITE_REPOSITORY": "owner/name"}
    out = root / "_build" / builder
    places = ("-c", ".", "-d", "_build/doctrees", "-b", builder, "-nWq", "docs", str(out))
    command = [sys.executable, "-m", "sphinx", *places]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    return out


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("placed")


@pytest.fixture(scope="module")
def placed(place: Path) -> Path:
    """The site of a machine that knows where it will be."""
    return build(place)


@pytest.fixture(scope="module")
def unplaced(demo: Path) -> Path:
    """The site of a machine that does not."""
    return demo


def test_every_link_leads_somewhere(unplaced: Path) -> None:
    assert broken_links(unplaced) == []


def test_no_id_stands_twice_on_a_page(unplaced: Path) -> None:
    assert repeated_ids(unplaced) == []


def test_a_title_names_the_site_once(unplaced: Path) -> None:
    assert title(unplaced, "index") == "Demo: A Title"
    assert title(unplaced, "call-for-papers") == "Call for papers – Demo"
    assert title(unplaced, "search") == "Search – Demo"


def test_the_bar_has_the_first_menu_and_the_footer_has_them_all(unplaced: Path) -> None:
    soup = page(unplaced, "index")
    bar = [str(a["href"]) for a in soup.select("#pst-header .navbar-nav a")]
    footer = [str(a["href"]) for a in soup.select("footer.bd-footer nav a")]
    assert bar == addresses(BAR)
    assert footer == addresses((*BAR, *MORE))


@pytest.mark.parametrize(
    ("name", "entry"),
    [(TOPICS[0], "Topics"), ("references-by-field", "References")],
)
def test_the_bar_shows_in_which_part_a_page_is(unplaced: Path, name: str, entry: str) -> None:
    current = page(unplaced, name).select("#pst-header .nav-item.current")
    assert [item.get_text(strip=True) for item in current] == [entry]


def test_neighbours_are_those_of_the_series_alone(unplaced: Path) -> None:
    first, second = (page(unplaced, name) for name in TOPICS)
    assert not first.select_one(".prev-next-area .left-prev")
    assert first.select_one('.prev-next-area .right-next[href="fine-models.html"]')
    assert second.select_one('.prev-next-area .left-prev[href="coarse-models.html"]')
    assert not second.select_one(".prev-next-area .right-next")


@pytest.mark.parametrize("name", ["index", "call-for-papers", "contact", "references-by-field"])
def test_pages_outside_of_a_series_have_no_neighbours_and_no_side_menu(
    unplaced: Path, name: str
) -> None:
    assert not page(unplaced, name).select(".prev-next-area, .bd-docs-nav")


def test_the_home_page_has_an_entry_for_each_topic_and_field(unplaced: Path) -> None:
    links = [str(a["href"]) for a in page(unplaced, "index").select(".page-index-title a")]
    assert links == addresses((*TOPICS, "simulators/pendulum"))


def test_the_label_of_the_search_button_is_what_it_shows(unplaced: Path) -> None:
    for button in page(unplaced, "index").select("button.search-button__button"):
        assert button["aria-label"] == button.get_text(strip=True)


def test_every_page_names_its_icons(unplaced: Path) -> None:
    icons = page(unplaced, TOPICS[0]).select('link[rel~="icon"], link[rel$="-icon"]')
    assert len(icons) == 3
    for icon in icons:
        assert (unplaced / "topics" / str(icon["href"]).split("?")[0]).is_file()


def test_an_unplaced_site_says_nothing_that_needs_an_address(unplaced: Path) -> None:
    assert not (unplaced / "sitemap.xml").exists()
    soup = page(unplaced, "call-for-papers")
    assert not soup.select('link[rel="canonical"], meta[property^="og:"], .suggest-change')


def test_a_placed_page_has_a_canonical_address_and_a_card(placed: Path) -> None:
    canonical = page(placed, TOPICS[0]).select_one('link[rel="canonical"]')
    tags = meta(placed, TOPICS[0])
    assert canonical
    assert canonical["href"] == tags["og:url"] == f"{BASE}{TOPICS[0]}.html"
    assert tags["og:description"] == tags["description"]
    assert tags["og:image"] == f"{BASE}_static/social-card.png"
    assert tags["twitter:card"] == "summary_large_image"


def test_a_placed_page_offers_to_suggest_a_change(placed: Path) -> None:
    link = page(placed, TOPICS[0]).select_one(".suggest-change a")
    assert link
    assert link["href"] == f"https://github.com/owner/name/edit/main/docs/{TOPICS[0]}.md"
    assert not page(placed, "404").select(".suggest-change")


def test_the_sitemap_lists_every_page_but_the_missing_one(placed: Path) -> None:
    root = ET.parse(placed / "sitemap.xml").getroot()  # noqa: S314 - our own file
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    listed = [element.text for element in root.iter(f"{space}loc")]
    docs = DEMO / "docs"
    names = {path.relative_to(docs).with_suffix("").as_posix() for path in docs.rglob("*.md")}
    assert listed == sorted(f"{BASE}{name}.html" for name in names - {"404"})


def test_the_sitemap_follows_the_builder(place: Path) -> None:
    text = (build(place, "dirhtml") / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{BASE}</loc>" in text
    assert f"<loc>{BASE}{TOPICS[0]}/</loc>" in text


@pytest.mark.parametrize("folder", ["placed", "unplaced"])
def test_the_page_for_a_missing_one_works_at_any_depth(
    folder: str, request: pytest.FixtureRequest
) -> None:
    out = request.getfixturevalue(folder)
    root = urlsplit(BASE).path if folder == "placed" else "/"
    soup = page(out, "404")
    found = [str(tag.get("href") or tag.get("src")) for tag in soup.select("[href], [src]")]
    local = [address for address in found if not address.startswith(("#", "mailto:", "https:"))]
    assert [address for address in local if not address.startswith(root)] == []
    for address in local:
        assert (out / address.removeprefix(root).split("?")[0].split("#")[0]).exists(), address
    assert soup.select_one('meta[name="robots"][content="noindex"]')
    assert not soup.select('link[rel="canonical"]')
    links = [str(a["href"]) for a in soup.select("article .site-links a")]
    assert links == [f"{root}{address}" for address in addresses((*BAR, *MORE))]


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({}, ""),
        ({"GITHUB_REPOSITORY": "owner/name"}, "owner/name"),
        ({"SITE_REPOSITORY": "mine/site", "GITHUB_REPOSITORY": "owner/name"}, "mine/site"),
        ({"READTHEDOCS_GIT_CLONE_URL": "https://github.com/owner/na.me.git"}, "owner/na.me"),
        ({"READTHEDOCS_GIT_CLONE_URL": "git@github.com:owner/name.git"}, "owner/name"),
        ({"READTHEDOCS_GIT_CLONE_URL": "https://elsewhere.example/owner/name.git"}, ""),
        ({"SITE_REPOSITORY": '"><script>'}, ""),
    ],
)
def test_the_repository_comes_from_whoever_knows_it(
    environment: dict[str, str], found: str
) -> None:
    assert repository(environment) == found


def test_an_epub_keeps_its_own_theme(place: Path) -> None:
    assert "navbar" not in (build(place, "epub") / "404.xhtml").read_text("utf-8")


def test_read_the_docs_knows_the_address_best() -> None:
    known = {"READTHEDOCS_CANONICAL_URL": "https://a.example/", "SITE_URL": "https://b.example/"}
    assert site_address(known) == "https://a.example/"
    assert site_address({"SITE_URL": "https://b.example/"}) == "https://b.example/"
    assert site_address({}) == ""
