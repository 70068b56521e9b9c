"""The pictures of the fields and the matrix, as a browser shows them."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from reading import comes_true
from small_site import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page
    from reading import Site

    Show = Callable[..., Page]

pytestmark = pytest.mark.browser

# Of each picture of a page: its texts, its boxes, and points on its lines.
DRAWN = """() => [...document.querySelectorAll('.hierarchy-picture')].map(picture => {
  const all = (part, said) => [...picture.querySelectorAll(part)].map(said);
  const place = box => ({left: box.x, right: box.x + box.width,
                         top: box.y, bottom: box.y + box.height});
  const points = path => Array.from({length: Math.floor(path.getTotalLength() / 2)},
    (_, i) => path.getPointAtLength(2 * i)).map(({x, y}) => [x, y]);
  return {
    texts: all('text', text => ({kind: text.getAttribute('class'), words: text.textContent,
                                 ...place(text.getBBox())})),
    boxes: all('.hierarchy-box', box => place(box.getBBox())),
    lines: all('.hierarchy-arrow', points),
  };
})"""
CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d');
  const light = colour => {
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
      .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  };
  const fill = name => getComputedStyle(document.querySelector(name)).fill;
  const ratio = (a, b) => {
    const [low, high] = [light(fill(a)), light(fill(b))].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  return [ratio('.hierarchy-name', '.hierarchy-box'), ratio('.hierarchy-group', '.hierarchy-lane'),
          ratio('.hierarchy-head', '.hierarchy-lane')];
}"""


@pytest.fixture
def show(chromium: Browser) -> Iterator[Show]:
    """Opens a page of a site, and closes it in the end."""
    contexts = []

    def open_page(site: Site, name: str, width: int = 1280, **more: Any) -> Page:
        contexts.append(chromium.new_context(viewport={"width": width, "height": 800}, **more))
        page = contexts[-1].new_page()
        page.goto(site.url(name))
        return page

    yield open_page
    for context in contexts:
        context.close()


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    along = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 0 and along > 0


def inside(inner: dict[str, float], outer: dict[str, float]) -> bool:
    return (
        outer["left"] <= inner["left"]
        and inner["right"] <= outer["right"]
        and outer["top"] <= inner["top"]
        and inner["bottom"] <= outer["bottom"]
    )


@pytest.fixture(params=["small", pytest.param("published", marks=pytest.mark.real_site)])
def site(request: pytest.FixtureRequest) -> Site:
    """The small site, of which the tests know what is there, and the real one."""
    site: Site = request.getfixturevalue(request.param)
    return site


@pytest.fixture
def drawn(show: Show, site: Site) -> list[dict[str, Any]]:
    """What each picture of the fields is made of."""
    pages = site.holding("hierarchy-picture")
    return [picture for name in pages for picture in show(site, name).evaluate(DRAWN)]


def test_texts_stay_in_their_boxes_and_off_each_other(drawn: list[dict[str, Any]]) -> None:
    for picture in drawn:
        assert picture["texts"]
        assert not [pair for pair in combinations(picture["texts"], 2) if overlap(*pair)]
        for text in picture["texts"]:
            if text["kind"] == "hierarchy-name":
                assert any(inside(text, box) for box in picture["boxes"]), text["words"]


def test_no_line_runs_through_a_text(drawn: list[dict[str, Any]]) -> None:
    for picture in drawn:
        for text in picture["texts"]:
            for line in picture["lines"]:
                assert not any(
                    text["left"] < x < text["right"] and text["top"] < y < text["bottom"]
                    for x, y in line
                ), text["words"]


def test_every_line_is_drawn(show: Show, small: Site) -> None:
    (picture,) = show(small, "simulators/flow").evaluate(DRAWN)

    assert len(picture["texts"]) > len(picture["boxes"]) == 3
    assert all(picture["lines"])
    assert picture["lines"]


def test_a_picture_needs_no_scrolling_on_a_laptop(show: Show, site: Site) -> None:
    for name in site.holding("hierarchy-picture"):
        frames = show(site, name).locator(".hierarchy-picture")
        fits = frames.evaluate_all("all => all.map(one => one.scrollWidth <= one.clientWidth)")
        assert all(fits), name


def test_a_narrow_screen_shows_whole_letters_and_scrolls_by_keyboard(
    show: Show, small: Site
) -> None:
    page = show(small, "simulators/flow", width=320)
    frame = page.locator(".hierarchy-picture")
    size = page.locator(".hierarchy-name").first.evaluate(
        "text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a"
    )
    assert size >= 12
    frame.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert comes_true(page, "document.querySelector('.hierarchy-picture').scrollLeft > 0")
    assert frame.bounding_box()["width"] <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_and_arrows_stand_out_in_both_colour_schemes(
    show: Show, small: Site, scheme: str
) -> None:
    page = show(small, "simulators/flow", color_scheme=scheme)

    assert min(page.evaluate(CONTRAST)) >= 4.5


def test_a_reader_hears_the_picture_as_one_image(show: Show, small: Site) -> None:
    heard = show(small, "simulators/flow").locator(".hierarchy-picture").aria_snapshot()

    assert '- img "Simulators of' in heard
    assert heard.count("A learned closure") <= 1


def test_every_link_of_a_matrix_has_a_name_of_its_own_and_leads_somewhere(
    show: Show, site: Site
) -> None:
    for name in site.holding("page-matrix"):
        links = show(site, name).locator(".page-matrix td a")
        names = links.all_text_contents()
        assert len(set(names)) == len(names)
        for target in links.evaluate_all("links => links.map(link => link.href)"):
            address, _, anchor = target.removeprefix(site.address).partition("#")
            # The finished page has quotes only where an attribute needs them.
            place = rf'\bid="?{re.escape(anchor)}[" >]'
            assert re.search(place, site.text(address.removesuffix(".html"))), target


def test_a_matrix_has_a_link_for_every_passage(show: Show, small: Site) -> None:
    links = show(small, "topics/index").locator(".page-matrix td a")
    assert links.count() == len(TOPICS) + 1


def test_the_links_of_the_matrix_are_large_enough_to_touch(show: Show, small: Site) -> None:
    page = show(small, "topics/index", width=360)
    heights = page.locator(".page-matrix td a").evaluate_all(
        "links => links.map(link => link.getBoundingClientRect().height)"
    )

    assert min(heights) >= 24
