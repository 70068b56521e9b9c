"""Narrow screens and large letters (WCAG 1.4.10, 1.4.12): nothing is cut off, nothing scrolls
sideways but wide tables and pictures in frames of their own."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Browser
from reading import Site, reader, settled

pytestmark = pytest.mark.browser

# The boxes that end outside the page, apart from what is meant to be unseen or has its own frame,
# which the keyboard reaches.
OUTSIDE = """() => {
  const page = document.documentElement, found = [];
  if (page.scrollWidth > page.clientWidth) found.push(`page: ${page.scrollWidth} px`);
  const framed = box => {
    for (let up = box.parentElement; up && up !== document.body; up = up.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(up).overflowX) && up.tabIndex === 0)
        return true;
    return false;
  };
  for (const box of document.body.querySelectorAll('*')) {
    if (!box.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const {left, right, width, height, bottom} = box.getBoundingClientRect();
    // Hidden from sight and kept for screen readers; or parked above the page, as skip links are.
    if (width <= 1 || height <= 1 || bottom + scrollY <= 0) continue;
    if ((right > page.clientWidth + 1 || left < -1) && !framed(box) && !box.closest('svg *'))
      found.push(`${box.outerHTML.slice(0, 100)}: ${left} to ${right} px`);
  }
  return found;
}"""
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""
# 320 CSS pixels are also what 1280 pixels hold at 400 %; there the screen is low as well.
SCREENS: dict[str, dict[str, Any]] = {
    "telephone": {"width": 320, "height": 640},
    "zoomed": {"width": 320, "height": 256, "device_scale_factor": 4},
}


@pytest.mark.real_site
@pytest.mark.parametrize("screen", SCREENS)
def test_the_page_does_not_scroll_sideways(
    chromium: Browser, published: Site, subtests: pytest.Subtests, screen: str
) -> None:
    with reader(chromium, **SCREENS[screen]) as page:
        # A low screen is as wide as another.
        for name in published.kinds if screen == "zoomed" else published.pages:
            settled(page, published.url(name))
            with subtests.test(name):
                assert page.evaluate(OUTSIDE) == []


def test_an_address_in_a_sentence_wraps(chromium: Browser, small: Site) -> None:
    with reader(chromium, **SCREENS["telephone"]) as page:
        settled(page, small.url("parts"))
        assert page.locator("main code", has_text="https:").count() == 1
        assert page.evaluate(OUTSIDE) == []


@pytest.mark.real_site
def test_wider_spacing_cuts_nothing_off(
    chromium: Browser, published: Site, subtests: pytest.Subtests
) -> None:
    # A reader's own sheet is not the page's, and no policy forbids it.
    with reader(chromium, 360, bypass_csp=True) as page:
        for name in published.kinds:
            settled(page, published.url(name))
            page.add_style_tag(content=SPACING)
            with subtests.test(name):
                assert page.evaluate(OUTSIDE) == []


def test_a_zoomed_page_leaves_most_of_the_screen_to_the_text(
    chromium: Browser, small: Site
) -> None:
    with reader(chromium, **SCREENS["zoomed"]) as page:
        settled(page, small.url("call-for-papers"))
        page.evaluate("scrollTo({top: 600, behavior: 'instant'})")
        header = page.locator("header").first.bounding_box()
        assert header
        assert header["y"] + header["height"] <= 256 / 3


def test_a_table_that_stands_row_by_row_stays_a_table(chromium: Browser, small: Site) -> None:
    with reader(chromium, 360) as page:
        settled(page, small.url("simulators/flow"))
        cells = page.locator("table.stacked td")
        assert len({cell["x"] for box in cells.all() if (cell := box.bounding_box())}) == 1
        # A cell that says nothing takes no room.
        columns, rows, filled = (
            page.locator(f"table.stacked {part}").count()
            for part in ("thead th", "tbody tr", "td:not(:empty)")
        )
        tools = page.context.new_cdp_session(page)
        tree = tools.send("Accessibility.getFullAXTree")["nodes"]
        said = Counter(node["role"]["value"] for node in tree if not node["ignored"])
        assert said["table"] == 1
        assert (said["row"], said["rowheader"], said["columnheader"]) == (rows + 1, rows, columns)
        assert said["cell"] == filled > 0


def test_a_table_whose_dates_stand_below_their_names_stays_a_table(
    chromium: Browser, small: Site
) -> None:
    with reader(chromium, 360) as page:
        settled(page, small.url("important-dates"))
        names, dates = (page.locator(f"tr[id^=date] {part}") for part in ("th", "td"))
        for name, date in zip(names.all(), dates.all(), strict=True):
            above, below = name.bounding_box(), date.bounding_box()
            assert above
            assert below
            assert above["x"] == below["x"]
            assert above["y"] + above["height"] <= below["y"]
        tools = page.context.new_cdp_session(page)
        tree = tools.send("Accessibility.getFullAXTree")["nodes"]
        said = Counter(node["role"]["value"] for node in tree if not node["ignored"])
        rows = names.count()
        assert (said["table"], said["row"], said["cell"]) == (1, rows + 1, rows)
        assert (said["rowheader"], said["columnheader"]) == (rows, 2)


@pytest.mark.parametrize("width", [1280, 360])
def test_a_link_to_a_work_leads_to_it_in_the_long_list(
    chromium: Browser, small: Site, width: int
) -> None:
    with reader(chromium, width) as page:
        settled(page, small.url("references"))
        keys = page.locator(".citation-list > li").evaluate_all("all => all.map(li => li.id)")
        for key in (keys[len(keys) // 2], keys[-20]):
            settled(page, small.url("topics/index"))
            settled(page, f"{small.url('references')}#{key}")
            header = page.locator(".bd-header").bounding_box()
            box = page.locator(f"#{key}").bounding_box()
            assert header
            assert box
            assert 0 <= box["y"] - header["height"] < 60
