"""The light site in a real browser: it looks as before, and every function still works."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from conftest import copy_project
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect
from sphinx.cmd.build import main as sphinx_build

from lean.pruning import prune
from lean.weight import weigh

pytestmark = pytest.mark.browser

EXTRAS = """\
---
orphan: true
---
# Everything else

```{admonition} A note
With its icon.
```

:::{dropdown} More
Inside.
:::

::::{tab-set}
:::{tab-item} One
First.
:::
:::{tab-item} Two
Second.
:::
::::

:::{card} A card
:link: index
:link-type: doc
It leads home.
:::

```python
def f(): return "code"
```

| a | table |
|---|---|
| 1 | 2 |

[Elsewhere](https://example.org)
"""
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 360)]
PAGES = [
    "index",
    "call-for-papers",
    "important-dates",
    "topics/multi-fidelity",
    "simulators/climate",
]
PAGES += ["simulators/index", "references-by-subject", "glossary", "search", "genindex", "extras"]


@dataclass(frozen=True)
class Sites:
    """The addresses of the same pages as Sphinx made them and made light, and the light folder."""

    plain: str
    light: str
    folder: Path


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    root = copy_project(tmp_path_factory.mktemp("site"))
    (root / "docs" / "extras.md").write_text(EXTRAS, encoding="utf-8")
    dates = root / "docs" / "workshop.yaml"
    text = dates.read_text("utf-8")
    dates.write_text(text.replace("date: TBD", "date: 2026-08-29", 1), encoding="utf-8")
    dates.write_text(re.sub(r"(?m)^updated: .*", "updated: 2026-08-17", dates.read_text("utf-8")))
    stated = dates.read_text("utf-8").replace("2026-08-29", "2026-08-29\n    announced: 2026-08-17")
    dates.write_text(stated, encoding="utf-8")
    plain, light = root / "plain", root / "light"
    places = ["-c", str(root), "-d", str(root / "doctrees")]
    assert sphinx_build([*places, "-qn", str(root / "docs"), str(plain)]) == 0
    shutil.copytree(plain, light)
    prune(light)
    with served(plain) as before, served(light) as after:
        yield Sites(before, after, light)


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


def picture(page: Page) -> Image.Image:
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(400)  # the theme lets the bar slide in
    return Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")


def same(pictures: Callable[[], list[Image.Image]]) -> bool:
    """Whether the two pictures are the same, if not each time.

    Letters are sometimes smoothed by a shade otherwise, and the next time not. What really differs
    differs each time.
    """
    for _ in range(8):
        before, after = pictures()
        if before.size == after.size and ImageChops.difference(before, after).getbbox() is None:
            return True
    return False


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_every_kind_of_page_looks_the_same(
    chromium: Browser, sites: Sites, scheme: Any, width: int
) -> None:
    def pictures(name: str) -> list[Image.Image]:
        found = []
        for site in (sites.plain, sites.light):
            page.goto(f"{site}{name}.html")
            found.append(picture(page))
        return found

    with reading(chromium, sites.plain, width, color_scheme=scheme) as page:
        assert [name for name in PAGES if not same(partial(pictures, name))] == []


@pytest.mark.parametrize("name", ["call-for-papers", "important-dates", "extras"])
def test_a_printed_page_looks_the_same(chromium: Browser, sites: Sites, name: str) -> None:
    def pictures() -> list[Image.Image]:
        found = []
        for site in (sites.plain, sites.light):
            with reading(chromium, f"{site}{name}.html", 700) as page:
                page.emulate_media(media="print")
                found.append(picture(page))
        return found

    assert same(pictures)


def test_hovered_and_focused_links_look_the_same(chromium: Browser, sites: Sites) -> None:
    def pictures() -> list[Image.Image]:
        found = []
        for site in (sites.plain, sites.light):
            with reading(chromium, site) as page:
                page.locator("main a").first.focus()
                page.locator("main a").nth(1).hover()
                found.append(picture(page))
        return found

    assert same(pictures)


@pytest.mark.parametrize("width", [1280, 360])
def test_the_switch_changes_the_colours_by_keyboard_and_they_stay(
    chromium: Browser, sites: Sites, width: int
) -> None:
    with reading(chromium, sites.light, width, color_scheme="light") as page:
        if width == 360:
            page.locator(".primary-toggle:visible").click()
        page.locator(".theme-switch-button:visible").focus()
        page.keyboard.press("Enter")
        dark = page.locator(".theme-change-button[data-mode=dark]:visible")
        expect(dark).to_be_in_viewport()
        dark.press("Enter")
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        expect(dark).to_have_count(0)
        page.goto(f"{sites.light}call-for-papers.html")
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        page.go_back()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        page.go_forward()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_switch_opens_below_its_button_and_escape_closes_it(
    chromium: Browser, sites: Sites
) -> None:
    with reading(chromium, sites.light) as page:
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
    chromium: Browser, sites: Sites, how: str
) -> None:
    with reading(chromium, f"{sites.light}topics/multi-fidelity.html") as page:
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
        page.locator(".highlight-link a").click()
        expect(page.locator("main span.highlighted")).to_have_count(0)


def test_the_list_of_the_page_follows_the_reader(chromium: Browser, sites: Sites) -> None:
    with reading(chromium, f"{sites.light}call-for-papers.html") as page:
        here = page.locator(".toc-entry a[aria-current=true]")
        page.mouse.move(400, 400)
        for name in ("The central question", "Topics of interest"):
            heading = page.get_by_role("heading", name=name)
            page.mouse.wheel(0, heading.bounding_box()["y"] - 200)
            expect(here).to_have_text(name)


def test_a_drawer_has_a_name_and_makes_way_for_the_place_that_was_chosen(
    chromium: Browser, sites: Sites
) -> None:
    with reading(chromium, f"{sites.light}topics/multi-fidelity.html", 360) as page:
        page.get_by_role("button", name="On this page").click()
        drawer = page.get_by_role("dialog", name="On this page")
        drawer.get_by_role("link", name="References").click()
        expect(drawer).to_have_count(0)
        expect(page.get_by_role("heading", name="References")).to_be_in_viewport()
        for name in ("Site navigation", "Search"):
            page.get_by_role("button", name=name).click()
            expect(page.get_by_role("dialog", name=name)).to_be_visible()
            page.keyboard.press("Escape")


def test_the_side_menu_shows_the_page_in_a_low_window(chromium: Browser, sites: Sites) -> None:
    with reading(chromium, "about:blank") as page:
        page.set_viewport_size({"width": 1100, "height": 420})
        page.goto(f"{sites.light}topics/differentiable-and-llm-workflows.html")
        expect(page.locator(".bd-docs-nav a.current")).to_be_in_viewport()


def test_the_index_of_the_search_comes_once_and_with_a_query_alone(
    chromium: Browser, sites: Sites
) -> None:
    for query, times in (("", 0), ("?q=", 0), ("?q=simulator", 1)):
        asked: list[str] = []
        with reading(chromium, "about:blank") as page:
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.goto(f"{sites.light}search.html{query}", wait_until="networkidle")
        assert len([url for url in asked if "searchindex.js" in url]) == times


def test_the_search_page_marks_nothing_of_an_earlier_search(
    chromium: Browser, sites: Sites
) -> None:
    with reading(chromium, f"{sites.light}search.html?q=emulator") as page:
        expect(page.locator("#search-results li a").first).to_be_visible()
        page.goto(f"{sites.light}search.html?q=simulator")
        expect(page.locator("#search-results li a").first).to_be_visible()
        assert page.evaluate("localStorage.getItem('sphinx_highlight_terms')") == "simulator"


@pytest.mark.parametrize("name", ["index", "topics/multi-fidelity"])
def test_the_menu_of_small_screens_opens_and_closes(
    chromium: Browser, sites: Sites, name: str
) -> None:
    with reading(chromium, f"{sites.light}{name}.html", 360) as page:
        page.locator(".primary-toggle:visible").click()
        menu = page.locator("#pst-primary-sidebar-modal")
        expect(menu).to_be_visible()
        expect(menu.locator("a[href$='important-dates.html']").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()


def test_the_contents_of_a_page_open_on_small_screens(chromium: Browser, sites: Sites) -> None:
    with reading(chromium, f"{sites.light}topics/multi-fidelity.html", 360) as page:
        page.locator(".secondary-toggle:visible").click()
        expect(page.locator("#pst-secondary-sidebar-modal a").first).to_be_visible()


def test_tabs_and_dropdowns_open(chromium: Browser, sites: Sites) -> None:
    with reading(chromium, f"{sites.light}extras.html") as page:
        page.locator("details.sd-dropdown summary").click()
        expect(page.get_by_text("Inside.")).to_be_visible()
        page.locator(".sd-tab-set label", has_text="Two").click()
        expect(page.get_by_text("Second.")).to_be_visible()
        expect(page.get_by_text("First.")).to_be_hidden()
        page.locator("div.sd-card").click()
        page.wait_for_url("**/index.html")


def test_a_tooltip_of_the_theme_is_a_title(chromium: Browser, sites: Sites) -> None:
    with reading(chromium, sites.light) as page:
        page.evaluate("tip = new bootstrap.Tooltip(document.body, { title: 'Expand' })")
        page.evaluate("tip.show()")
        assert page.locator("body").get_attribute("title") == "Expand"
        page.evaluate("tip.hide()")
        assert page.locator("body").get_attribute("title") is None


def test_the_reader_s_time_stands_beside_the_dates(chromium: Browser, sites: Sites) -> None:
    with reading(chromium, f"{sites.light}important-dates.html") as page:
        expect(page.locator(".important-dates-reader").first).not_to_be_empty()


def test_icons_are_drawn_in_their_font(chromium: Browser, sites: Sites) -> None:
    with reading(chromium, sites.light) as page:
        page.evaluate("document.fonts.ready")
        loaded = "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
        assert any("Font Awesome" in family for family in page.evaluate(loaded))


@pytest.mark.parametrize("name", ["index", "important-dates", "topics/multi-fidelity", "search"])
def test_the_browser_asks_for_what_the_budget_counts(
    chromium: Browser, sites: Sites, name: str
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(sites.light)))
    page.goto(f"{sites.light}{name}.html", wait_until="networkidle")
    context.close()
    # Whether an icon is asked for at all depends on how the browser shows its windows.
    expected = set(weigh(sites.folder, f"{name}.html"))
    asked = {url.partition("?")[0] for url in asked}
    assert {url for url in asked ^ expected if "favicon" not in url} == set()
