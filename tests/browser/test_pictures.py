"""The pictures of the fields and the matrix, as a browser shows them."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from small_site import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page
    from reading import Site

    Show = Callable[..., Page]

pytestmark = pytest.mark.browser

# Of the layout that is shown of each picture: its texts, its boxes, and points on its lines.
DRAWN = """() => [...document.querySelectorAll('.hierarchy-picture svg')]
.filter(picture => picture.checkVisibility()).map(picture => {
  const all = (part, said) => [...document.querySelectorAll('.hierarchy-wide ' + part)].map(said);
  const box = part => { const {x, y, width, height} = part.getBoundingClientRect();
                        return {left: x, right: x + width, top: y, bottom: y + height}; };
  const points = path => Array.from({length: Math.floor(path.getTotalLength() / 2)},
    (_, i) => path.getPointAtLength(2 * i).matrixTransform(path.getScreenCTM()))
    .map(({x, y}) => [x, y]);
  return {
    texts: all('text', text => ({kind: text.parentNode.getAttribute('class'),
                                 words: text.textContent, ...box(text)})),
    boxes: all('.hierarchy-box rect', box),
    lines: all('.hierarchy-line', points),
  };
})"""
CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d');
  const light = color => {
    canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
      .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  };
  const style = name => getComputedStyle(document.querySelector('.hierarchy-wide ' + name));
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const paper = style('.hierarchy-box rect').fill, band = style('.hierarchy-band').fill;
  return {
    name: ratio(style('.hierarchy-box text').fill, paper),
    cost: ratio(style('.hierarchy-box text + text').fill, paper),
    rank: ratio(style('.hierarchy-ranks text').fill, band),
    head: ratio(style('.hierarchy-head').stroke, band),
    line: ratio(style('.hierarchy-line').stroke, band),
    observation: ratio(style('.hierarchy-observation rect').stroke, paper),
    compared: ratio(style('.hierarchy-box circle').stroke, paper),
  };
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
            if text["kind"] == "hierarchy-box" and not text["words"].isdigit():
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

    assert len(picture["texts"]) > len(picture["boxes"]) == 5
    # One for each kind of relation, and its sample in the key.
    assert len(picture["lines"]) == 10
    assert all(picture["lines"])


@pytest.mark.parametrize(
    ("width", "layout"), [(320, "narrow"), (360, "narrow"), (768, "wide"), (1280, "wide")]
)
def test_the_layout_for_which_there_is_room_is_the_one_shown_and_heard(
    show: Show, site: Site, width: int, layout: str
) -> None:
    for name in site.holding("hierarchy-picture"):
        page = show(site, name, width=width)
        shown = page.locator(".hierarchy-picture svg:visible")
        assert shown.evaluate_all("all => all.map(one => one.classList.value)") == [
            f"hierarchy-{layout}"
        ]
        assert shown.evaluate("one => one.getBoundingClientRect().right") <= width
        size = "one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a"
        assert shown.evaluate(size) >= 10
        assert page.locator(".hierarchy-picture").aria_snapshot().count("- img ") == 1


def test_the_narrow_layout_draws_what_the_hidden_one_holds(show: Show, small: Site) -> None:
    page = show(small, "simulators/flow", width=360)
    boxes = page.locator(".hierarchy-narrow use")

    assert boxes.count() > 5
    heights = boxes.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) >= 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_and_lines_stand_out_in_both_color_schemes(
    show: Show, small: Site, scheme: str
) -> None:
    ratios = show(small, "simulators/flow", color_scheme=scheme).evaluate(CONTRAST)

    assert {part: ratio for part, ratio in ratios.items() if ratio < 4.5} == {}


def test_forced_colors_leave_lines_and_boxes(show: Show, small: Site) -> None:
    page = show(small, "simulators/flow", forced_colors="active")
    strokes = page.evaluate(
        """() => ['.hierarchy-line', '.hierarchy-box rect', '.hierarchy-box circle'].map(
        name => getComputedStyle(document.querySelector('.hierarchy-wide ' + name)).stroke)"""
    )
    text = page.evaluate("() => getComputedStyle(document.querySelector('main p')).color")

    assert set(strokes) == {text}


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
