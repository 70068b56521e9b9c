"""A page with photographs as cameras take them: it stays light, and nothing on it moves."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from few_pages import publish_small
from hosts import StaticHost, served
from photographs import photograph
from playwright.sync_api import Browser, Page, Route
from reading import SCHEMES, WIDTHS, Site, reader, settled

from pages.budgets import FIRST_SCREEN, PICTURE

pytestmark = pytest.mark.browser

TEXT = f"""\
# People

![The hall](hall.jpg)

The text below the first picture.

![One](hall.jpg){{width=200px}} ![Other](hall.jpg){{width=200px}} ![Third](lake.jpg){{width=200px}}

## Later

{"Words. " * 3000}

![The lake](lake.jpg)

The end.
"""
WATCH = """() => {
  window.shifts = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) shifts += one.value; })
    .observe({type: 'layout-shift', buffered: true});
}"""
PICTURES = """() => [...document.querySelectorAll('main img')].map(img => {
  const {width, height} = img.getBoundingClientRect();
  return [img.naturalWidth, img.naturalHeight, width, height];
})"""


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    files = {"hall.jpg": photograph(), "lake.jpg": photograph(3024, 4032, orientation=6)}
    pages = {"index": "# Home\n\n```{toctree}\npeople\n```\n", "people": TEXT}
    folder = publish_small(tmp_path_factory.mktemp("people"), pages, files)
    assert max(path.stat().st_size for path in folder.rglob("*.jpg")) <= PICTURE
    with served(folder, StaticHost) as site:
        yield site


def late(route: Route) -> None:
    time.sleep(0.3)
    route.continue_()


def scrolled(page: Page) -> None:
    page.get_by_text("The end.").scroll_into_view_if_needed()
    page.evaluate("Promise.all([...document.querySelectorAll('main img')].map(i => i.decode()))")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_moves_when_a_late_picture_comes(
    chromium: Browser, people: Site, width: int, scheme: str
) -> None:
    with reader(chromium, width, color_scheme=scheme) as page:
        page.route("**/_images/*", late)
        page.add_init_script(f"({WATCH})()")
        page.goto(people.url("people"), wait_until="domcontentloaded")
        text = page.get_by_text("The text below the first picture.")
        before = text.bounding_box()
        page.wait_for_load_state("load")
        assert text.bounding_box() == before
        scrolled(page)
        assert page.evaluate("shifts") == 0


@pytest.mark.parametrize("width", [*WIDTHS, 320])
def test_each_picture_keeps_its_form_and_fits_the_page(
    chromium: Browser, people: Site, width: int
) -> None:
    with reader(chromium, width) as page:
        settled(page, people.url("people"))
        scrolled(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for natural_width, natural_height, shown, height in page.evaluate(PICTURES):
            assert natural_height / natural_width == pytest.approx(3 / 4, abs=0.01)
            assert height / shown == pytest.approx(3 / 4, abs=0.01)
            assert shown <= min(natural_width, width)


def test_the_first_screen_is_light_and_the_rest_comes_when_the_reader_is_near(
    chromium: Browser, people: Site
) -> None:
    asked: set[str] = set()
    with reader(chromium) as page:
        page.on("request", lambda request: asked.add(request.url))
        settled(page, people.url("people"))
        at_once = {url for url in asked if "/_images/" in url}
        sizes = [
            (people.root / "_images" / url.rpartition("/")[2]).stat().st_size for url in at_once
        ]
        assert sum(sizes) <= FIRST_SCREEN
        scrolled(page)
        assert {url for url in asked if "/_images/" in url} > at_once
