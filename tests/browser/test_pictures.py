"""The pictures of the fields and the matrix, as a browser shows them."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

FIELDS = sorted(path.stem for path in (ROOT / "docs" / "simulators").glob("*.yaml"))

TEXTS = """() => [...document.querySelectorAll('.hierarchy-picture text')].map(text => {
  const box = text.getBBox();
  return {kind: text.getAttribute('class'), left: box.x, right: box.x + box.width,
          top: box.y, bottom: box.y + box.height, words: text.textContent};
})"""
BOXES = """() => [...document.querySelectorAll('.hierarchy-box')].map(rect => {
  const box = rect.getBBox();
  return {left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height};
})"""
LINES = """() => [...document.querySelectorAll('.hierarchy-arrow')].map(path => {
  const length = path.getTotalLength();
  return Array.from({length: Math.floor(length / 2)}, (_, i) => path.getPointAtLength(2 * i))
    .map(point => [point.x, point.y]);
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


@pytest.fixture(scope="module")
def built(out: Path) -> Path:
    """The real site, as it is published."""
    return out


@pytest.fixture(scope="module")
def browser(chromium: Browser) -> Browser:
    """A browser."""
    return chromium


def show(browser: Any, built: Path, page: str, width: int = 1280, **more: str) -> Any:
    context = browser.new_context(viewport={"width": width, "height": 800}, **more)
    shown = context.new_page()
    shown.goto((built / f"{page}.html").as_uri())
    return shown


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


@pytest.mark.parametrize("field", FIELDS)
def test_texts_stay_in_their_boxes_and_off_each_other(
    browser: Any,
    built: Path,
    field: str,
) -> None:
    page = show(browser, built, f"simulators/{field}")
    texts, boxes = page.evaluate(TEXTS), page.evaluate(BOXES)

    assert not [pair for pair in combinations(texts, 2) if overlap(*pair)]
    for text in texts:
        if text["kind"] == "hierarchy-name":
            assert any(inside(text, box) for box in boxes), text["words"]
    page.context.close()


@pytest.mark.parametrize("field", FIELDS)
def test_no_line_runs_through_a_text(browser: Any, built: Path, field: str) -> None:
    page = show(browser, built, f"simulators/{field}")
    texts, paths = page.evaluate(TEXTS), page.evaluate(LINES)

    assert paths
    for text in texts:
        for path in paths:
            assert not any(
                text["left"] < x < text["right"] and text["top"] < y < text["bottom"]
                for x, y in path
            ), text["words"]
    page.context.close()


@pytest.mark.parametrize("field", FIELDS)
def test_the_picture_needs_no_scrolling_on_a_laptop(
    browser: Any,
    built: Path,
    field: str,
) -> None:
    page = show(browser, built, f"simulators/{field}")
    frame = page.locator(".hierarchy-picture")

    assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth")
    page.context.close()


def test_a_narrow_screen_shows_whole_letters_and_scrolls_by_keyboard(
    browser: Any,
    built: Path,
) -> None:
    page = show(browser, built, "simulators/chemistry-and-materials", width=320)
    frame = page.locator(".hierarchy-picture")
    size = page.locator(".hierarchy-name").first.evaluate(
        "text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a"
    )
    assert size >= 12
    frame.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    # Asked from here: to wait in the page would take `eval`, which the page's policy forbids.
    moved = "document.querySelector('.hierarchy-picture').scrollLeft > 0"
    assert any(page.evaluate(moved) or page.wait_for_timeout(100) for _ in range(50))
    assert frame.bounding_box()["width"] <= 320
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_and_arrows_stand_out_in_both_colour_schemes(
    browser: Any,
    built: Path,
    scheme: str,
) -> None:
    page = show(browser, built, "simulators/fusion", color_scheme=scheme)

    assert min(page.evaluate(CONTRAST)) >= 4.5
    page.context.close()


def test_a_reader_hears_the_picture_as_one_image(browser: Any, built: Path) -> None:
    page = show(browser, built, "simulators/fusion")
    heard = page.locator(".hierarchy-picture").aria_snapshot()

    assert '- img "Simulators of' in heard
    assert heard.count("TGLF") <= 1
    page.context.close()


def test_every_link_of_the_matrix_has_a_name_of_its_own_and_leads_somewhere(
    browser: Any,
    built: Path,
) -> None:
    page = show(browser, built, "topics/index")
    links = page.locator(".page-matrix td a")
    names = links.all_text_contents()
    targets = links.evaluate_all("links => links.map(link => link.href)")

    assert len(names) >= 60
    assert len(set(names)) == len(names)
    for target in targets:
        path, _, anchor = target.removeprefix("file://").partition("#")
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - an address, not a Path
            # The finished page has quotes only where an attribute needs them.
            assert re.search(rf'\bid="?{re.escape(anchor)}[" >]', file.read()), target
    page.context.close()


def test_the_links_of_the_matrix_are_large_enough_to_touch(
    browser: Any,
    built: Path,
) -> None:
    page = show(browser, built, "topics/index", width=360)
    heights = page.locator(".page-matrix td a").evaluate_all(
        "links => links.map(link => link.getBoundingClientRect().height)"
    )

    assert min(heights) >= 24
    page.context.close()
