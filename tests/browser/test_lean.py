"""The light site in a real browser: it looks as before, and every function still works."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import PLACES, copy_project
from hosts import path_of_the_site, served
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect
from reading import Site, drawn, settled
from small_site import HEAD, PARTS, TOPICS
from sphinx.cmd.build import main as sphinx_build

from release.lean.pruning import prune
from release.lean.weight import weigh
from release.publishing import alone

pytestmark = pytest.mark.browser

# A page of the small site with menus, and with sections of its own.
PAGE = "topics/topic-05"
LOOKS = [("light", 1280), ("dark", 360)]


@dataclass(frozen=True)
class Sites:
    """The same pages as Sphinx made them and made light."""

    plain: Site
    light: Site


@pytest.fixture(scope="session")
def sites(shared: Path) -> Iterator[Sites]:
    """The real site, and a page of all parts that it might have; built once for all workers."""
    root = shared / "twice"
    plain, light = root / "plain", root / "light"
    with pytest.MonkeyPatch.context() as patch, alone(root / "first"):
        for name in PLACES:
            patch.delenv(name, raising=False)
        if not light.exists():
            copy_project(root)
            head = HEAD.replace("ORPHAN", "orphan: true")
            (root / "docs" / "parts.md").write_text(head + PARTS, "utf-8")
            places = ["-c", str(root), "-d", str(root / "doctrees")]
            assert sphinx_build([*places, "-qn", str(root / "docs"), str(plain)]) == 0
            shutil.copytree(plain, light)
            prune(light)
    below = path_of_the_site()
    with served(plain, below=below) as before, served(light, below=below) as after:
        yield Sites(before, after)


@contextmanager
def reading(chromium: Browser, address: str, width: int = 1280, **options: Any) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert wrong == []


# How high a page is, and how it looks.
Look = tuple[int, Image.Image]
# A list of hundreds of works is as high as forty screens, each like the one before.
HIGHEST = 8000
# Else the theme lets its bar slide in.
STILL = "reduce"
# Pictures that wait for the reader to come near.
LATE = """Promise.all([...document.images].map(image => {
  image.loading = 'eager';
  return image.decode().catch(() => {});
}))"""


def picture(page: Page) -> Look:
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate(LATE)
    drawn(page)
    height = page.evaluate("document.documentElement.scrollHeight")
    size = {"width": page.evaluate("innerWidth"), "height": min(height, HIGHEST)}
    shot = page.screenshot(full_page=True, clip={"x": 0, "y": 0, **size})
    return height, Image.open(io.BytesIO(shot)).convert("RGB")


def same(pictures: Callable[[], list[Look]]) -> bool:
    """Whether the two pictures are the same, if not each time.

    Letters are sometimes smoothed by a shade otherwise, and the next time not. What really differs
    differs each time.
    """
    for _ in range(8):
        (height, before), (light_height, after) = pictures()
        if height == light_height and ImageChops.difference(before, after).getbbox() is None:
            return True
    return False


@pytest.mark.real_site
@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_every_kind_of_page_looks_the_same(
    chromium: Browser, sites: Sites, scheme: Any, width: int
) -> None:
    def pictures(name: str) -> list[Look]:
        found = []
        for site in (sites.plain, sites.light):
            settled(page, site.url(name))
            found.append(picture(page))
        return found

    with reading(chromium, "about:blank", width, color_scheme=scheme, reduced_motion=STILL) as page:
        assert [name for name in sites.light.kinds if not same(partial(pictures, name))] == []


@pytest.mark.real_site
@pytest.mark.parametrize("part", ["important-dates-footnote", "citation-list", "sd-tab-set"])
def test_a_printed_page_looks_the_same(chromium: Browser, sites: Sites, part: str) -> None:
    def pictures() -> list[Look]:
        found = []
        for site in (sites.plain, sites.light):
            with reading(chromium, site.url(name), 700, reduced_motion=STILL) as page:
                page.emulate_media(media="print")
                found.append(picture(page))
        return found

    for name in sites.light.holding(part)[:1]:
        assert same(pictures), name


@pytest.mark.real_site
def test_hovered_and_focused_links_look_the_same(chromium: Browser, sites: Sites) -> None:
    def pictures() -> list[Look]:
        found = []
        for site in (sites.plain, sites.light):
            with reading(chromium, site.address, reduced_motion=STILL) as page:
                links = page.locator("main a:visible")
                links.first.focus()
                links.nth(1).hover()
                found.append(picture(page))
        return found

    assert same(pictures)


@pytest.mark.parametrize("width", [1280, 360])
def test_the_switch_changes_the_colours_by_keyboard_and_they_stay(
    chromium: Browser, small: Site, width: int
) -> None:
    with reading(chromium, small.url("index"), width, color_scheme="light") as page:
        if width == 360:
            page.locator(".primary-toggle:visible").click()
        page.locator(".theme-switch-button:visible").focus()
        page.keyboard.press("Enter")
        dark = page.locator(".theme-change-button[data-mode=dark]:visible")
        expect(dark).to_be_in_viewport()
        dark.press("Enter")
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        expect(dark).to_have_count(0)
        page.goto(small.url("call-for-papers"))
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        page.go_back()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        page.go_forward()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_switch_opens_below_its_button_and_escape_closes_it(
    chromium: Browser, small: Site
) -> None:
    with reading(chromium, small.url("index")) as page:
        button = page.locator(".theme-switch-button:visible")
        button.click()
        menu = page.locator(".theme-menu:popover-open")
        above, below = button.bounding_box(), menu.bounding_box()
        assert above
        assert below
        assert 0 <= below["y"] - above["y"] - above["height"] < 40
        assert abs(below["x"] + below["width"] - above["x"] - above["width"]) < 40
        page.keyboard.press("Escape")
        expect(menu).to_have_count(0)


@pytest.mark.parametrize("how", ["button", "Control+k"])
def test_the_search_finds_pages_and_marks_the_words_there(
    chromium: Browser, small: Site, how: str
) -> None:
    with reading(chromium, small.url(PAGE)) as page:
        if how == "button":
            page.locator(".search-button__button:visible").first.click()
        else:
            page.keyboard.press(how)
        field = page.locator("#pst-search-dialog input[name=q]")
        expect(field).to_be_focused()
        field.fill("emulator")
        field.press("Enter")
        page.wait_for_url("**/search.html?q=emulator")
        found = page.locator("#search-results li a")
        expect(found.first).to_be_visible()
        found.first.click()
        expect(page.locator("main span.highlighted").first).to_be_visible()
        page.locator(".highlight-link button").click()
        expect(page.locator("main span.highlighted")).to_have_count(0)


def test_the_list_of_the_page_follows_the_reader(chromium: Browser, small: Site) -> None:
    with reading(chromium, small.url("call-for-papers")) as page:
        here = page.locator(".toc-entry a[aria-current=true]")
        page.mouse.move(400, 400)
        for name in ("The question", "The topics"):
            heading = page.get_by_role("heading", name=name)
            page.mouse.wheel(0, heading.bounding_box()["y"] - 200)
            expect(here).to_have_text(name)


def test_a_drawer_has_a_name_and_makes_way_for_the_place_that_was_chosen(
    chromium: Browser, small: Site
) -> None:
    with reading(chromium, small.url(PAGE), 360) as page:
        page.get_by_role("button", name="On this page").click()
        drawer = page.get_by_role("dialog", name="On this page")
        drawer.get_by_role("link", name="References").click()
        expect(drawer).to_have_count(0)
        expect(page.get_by_role("heading", name="References")).to_be_in_viewport()
        for name in ("Site navigation", "Search"):
            page.get_by_role("button", name=name).click()
            expect(page.get_by_role("dialog", name=name)).to_be_visible()
            page.keyboard.press("Escape")


def test_the_side_menu_shows_the_page_in_a_low_window(chromium: Browser, small: Site) -> None:
    with reading(chromium, "about:blank") as page:
        page.set_viewport_size({"width": 1100, "height": 420})
        page.goto(small.url(f"topics/{TOPICS[-1]}"))
        expect(page.locator(".bd-docs-nav a.current")).to_be_in_viewport()


def test_the_index_of_the_search_comes_once_and_with_a_query_alone(
    chromium: Browser, small: Site
) -> None:
    for query, times in (("", 0), ("?q=", 0), ("?q=simulator", 1)):
        asked: list[str] = []
        with reading(chromium, "about:blank") as page:
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.goto(f"{small.url('search')}{query}", wait_until="networkidle")
        assert len([url for url in asked if "searchindex.js" in url]) == times


@pytest.mark.parametrize("name", ["index", PAGE])
def test_the_menu_of_small_screens_opens_and_closes(
    chromium: Browser, small: Site, name: str
) -> None:
    with reading(chromium, small.url(name), 360) as page:
        page.locator(".primary-toggle:visible").click()
        menu = page.locator("#pst-primary-sidebar-modal")
        expect(menu).to_be_visible()
        expect(menu.locator("a[href$='important-dates.html']").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()


def test_the_contents_of_a_page_open_on_small_screens(chromium: Browser, small: Site) -> None:
    with reading(chromium, small.url(PAGE), 360) as page:
        page.locator(".secondary-toggle:visible").click()
        expect(page.locator("#pst-secondary-sidebar-modal a").first).to_be_visible()


def test_tabs_and_dropdowns_open(chromium: Browser, small: Site) -> None:
    with reading(chromium, small.url("parts")) as page:
        page.locator("details.sd-dropdown summary").click()
        expect(page.get_by_text("Inside.")).to_be_visible()
        page.locator(".sd-tab-set label", has_text="Two").click()
        expect(page.get_by_text("Second.")).to_be_visible()
        expect(page.get_by_text("First.")).to_be_hidden()
        page.locator("div.sd-card").click()
        page.wait_for_url("**/index.html")


def test_a_tooltip_of_the_theme_is_a_title(chromium: Browser, small: Site) -> None:
    with reading(chromium, small.url("index")) as page:
        page.evaluate("tip = new bootstrap.Tooltip(document.body, { title: 'Expand' })")
        page.evaluate("tip.show()")
        assert page.locator("body").get_attribute("title") == "Expand"
        page.evaluate("tip.hide()")
        assert page.locator("body").get_attribute("title") is None


def test_the_reader_s_time_stands_beside_the_dates(chromium: Browser, small: Site) -> None:
    with reading(chromium, small.url("important-dates")) as page:
        expect(page.locator(".important-dates-reader").first).not_to_be_empty()


def test_icons_are_drawn_in_their_font(chromium: Browser, small: Site) -> None:
    with reading(chromium, small.url("index")) as page:
        page.evaluate("document.fonts.ready")
        loaded = "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
        assert any("Font Awesome" in family for family in page.evaluate(loaded))


@pytest.mark.parametrize("name", ["index", "important-dates", PAGE, "search"])
def test_the_browser_asks_for_what_the_budget_counts(
    chromium: Browser, small: Site, name: str
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(small.address)))
    page.goto(small.url(name), wait_until="networkidle")
    context.close()
    # Whether an icon is asked for at all depends on how the browser shows its windows.
    expected = set(weigh(small.root, f"{name}.html"))
    asked = {url.partition("?")[0] for url in asked}
    assert {url for url in asked ^ expected if "favicon" not in url} == set()
