"""Every page without a pointer: what can be used is reached, is seen, works, and lets go again."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from reading import WIDTHS, Site, reader, settled

pytestmark = pytest.mark.browser

# Everything that a pointer could use or scroll; each gets a number, and its look without focus.
PREPARE = """() => {
  const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const look = box => { const s = getComputedStyle(box);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow].join(); };
  const scrolls = box => ['auto', 'scroll'].includes(getComputedStyle(box).overflowX)
    && box.scrollWidth > box.clientWidth + 1;
  // A group of radio buttons is one stop, the checked one; arrow keys lead to the others.
  const unchecked = box => box.type === 'radio' && !box.checked;
  window.parts = [...document.body.querySelectorAll('*')].filter(box =>
    (box.matches(usable) || scrolls(box)) && !box.disabled && box.tabIndex !== -1 && !unchecked(box)
    && box.checkVisibility({visibilityProperty: true}));
  const focused = document.activeElement;  // the page of the search begins in its field
  focused.blur();
  document.querySelectorAll('*').forEach(box => { box.lookBefore = look(box); });
  focused.focus();
  // The ring of a search field is around its form.
  window.ringed = box => ring(box) || box.matches('input') && !!box.form && ring(box.form);
  const ring = box => {
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(box);
    const outline = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    const shadow = boxShadow !== 'none' && !matchMedia('(forced-colors: active)').matches;
    return (outline || shadow) && look(box) !== box.lookBefore;
  };
}"""
# What has the focus now: its number, and what is wrong with it (WCAG 2.4.7, 2.4.11).
HERE = """async () => {
  const box = document.activeElement;
  if (!box || box === document.body) return null;
  const wrong = [];
  // One of the points of the part is on the screen, and nothing lies over it.
  const seen = () => {
    const {left, top, width, height} = box.getBoundingClientRect();
    const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].map(([x, y]) =>
      [left + x * width, top + y * height]);
    const lines = [...box.getClientRects()].map(r => [r.left + r.width / 2, r.top + r.height / 2]);
    return [...points, ...lines].some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (box.contains(hit) || hit.contains(box) && hit !== document.documentElement);
    });
  };
  // The skip link comes into view, and some rings fade in; on a busy machine their frames are late.
  for (let i = 0; i < 60 && !(ringed(box) && seen()); i++) await new Promise(requestAnimationFrame);
  if (!ringed(box)) wrong.push('no ring');
  if (!seen()) wrong.push('covered or off the screen');
  // The list of a page's sections unfolds where the reader is.
  if (!parts.includes(box)) parts.push(box);
  return [parts.indexOf(box), wrong.map(what => `${what}: ${box.outerHTML.slice(0, 120)}`)];
}"""
MISSED = (
    "numbers => parts.filter((_, i) => !numbers.includes(i)).map(b => b.outerHTML.slice(0, 120))"
)
# A page of the small site with all that a page may have: menus, and sections of its own.
PAGE = "topics/topic-05"
# A few pages have hundreds of links in lists of one kind.
MOST_STOPS = 150
SCROLLERS = """() => [...document.querySelectorAll('main *')].filter(box =>
  ['auto', 'scroll'].includes(getComputedStyle(box).overflowX)
  && box.scrollWidth > box.clientWidth + 1)
  .map(box => [box.tabIndex, box.getAttribute('role'),
               !!(box.getAttribute('aria-label') || box.getAttribute('aria-labelledby')),
               box.outerHTML.slice(0, 120)])"""


def walk(page: Page) -> tuple[set[int], list[str]]:
    """Press Tab until the page is left; the numbers of the stops, and what was wrong with them."""
    stops: set[int] = set()
    faults: list[str] = []
    page.evaluate(PREPARE)
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None or here[0] in stops:
            break
        stops.add(here[0])
        faults += here[1]
    return stops, faults


def visible(page: Page, selector: str) -> Locator:
    return page.locator(selector).locator("visible=true").first


@pytest.mark.real_site
@pytest.mark.parametrize(
    "options",
    [{"width": width} for width in WIDTHS] + [{"forced_colors": "active"}],
    ids=["desktop", "telephone", "forced-colours"],
)
def test_tab_reaches_all_that_can_be_used_and_shows_where_it_is(
    chromium: Browser, published: Site, subtests: pytest.Subtests, options: dict[str, Any]
) -> None:
    with reader(chromium, reduced_motion="reduce", **options) as page:
        for name in published.kinds:
            settled(page, published.url(name))
            stops, faults = walk(page)
            with subtests.test(name):
                assert faults == []
                if len(stops) < MOST_STOPS:
                    assert page.evaluate(MISSED, sorted(stops)) == []


@pytest.mark.real_site
def test_the_first_stop_skips_to_the_text(
    chromium: Browser, published: Site, subtests: pytest.Subtests
) -> None:
    with reader(chromium, reduced_motion="reduce") as page:
        for name in published.kinds:
            settled(page, published.url(name))
            with subtests.test(name):
                page.keyboard.press("Tab")
                expect(page.locator("a:focus")).to_be_in_viewport()
                assert "main content" in page.locator("a:focus").inner_text()
                page.keyboard.press("Enter")
                page.keyboard.press("Tab")
                assert page.evaluate("document.activeElement.closest('main, footer') !== null")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_search_opens_and_gives_the_focus_back(
    chromium: Browser, small: Site, width: int
) -> None:
    with reader(chromium, width) as page:
        settled(page, small.url(PAGE))
        button = visible(page, ".search-button__button")
        button.focus()
        page.keyboard.press("Enter")
        expect(page.locator("dialog[open] input[type=search]")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
        expect(button).to_be_focused()


def test_a_search_is_made_with_the_keyboard_alone(chromium: Browser, small: Site) -> None:
    with reader(chromium) as page:
        settled(page, small.url(PAGE))
        page.keyboard.press("Control+k")
        page.keyboard.type("deadline")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html?q=deadline*")
        expect(page.locator("#search-results a").first).to_be_visible()


@pytest.mark.parametrize("words", ["deadline", "SBI", "DFT", "Writer"])
def test_the_search_finds_what_people_look_for(chromium: Browser, small: Site, words: str) -> None:
    with reader(chromium) as page:
        page.goto(f"{small.url('search')}?q={words}")
        expect(page.locator("#search-results li a").first).to_be_visible()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("dates", "Important dates"),
        ("flow", "Flow"),
        ("simulators", "Simulators by field"),
        ("method 07", "The topic of method 07"),
    ],
)
def test_the_page_that_is_called_so_is_found_first(
    chromium: Browser, small: Site, words: str, title: str
) -> None:
    with reader(chromium) as page:
        page.goto(f"{small.url('search')}?q={words}")
        expect(page.locator("#search-results h2")).to_have_text("Search Results")
        assert page.locator("#search-results li > a").first.inner_text() == title


def test_the_menu_of_a_narrow_screen_holds_and_gives_back_the_focus(
    chromium: Browser, small: Site, subtests: pytest.Subtests
) -> None:
    with reader(chromium, 360) as page:
        for toggle in (".primary-toggle", ".secondary-toggle"):
            settled(page, small.url(PAGE))
            button = page.locator(toggle)
            with subtests.test(toggle):
                button.focus()
                page.keyboard.press("Enter")
                menu = page.locator("dialog[open]")
                expect(menu).to_be_visible()
                for _ in range(3):
                    page.keyboard.press("Tab")
                    assert page.evaluate("document.activeElement.closest('dialog') !== null")
                page.keyboard.press("Escape")
                expect(menu).to_have_count(0)
                expect(button).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colour_scheme_is_chosen_and_kept(chromium: Browser, small: Site, scheme: str) -> None:
    with reader(chromium, color_scheme="dark" if scheme == "light" else "light") as page:
        settled(page, small.url(PAGE))
        visible(page, ".theme-switch-button").focus()
        for _ in range(3):  # a menu of three, or a button that goes from one to the next
            if page.evaluate("document.documentElement.dataset.mode") == scheme:
                break
            page.keyboard.press("Enter")
            choice = visible(page, f".theme-change-button[data-mode={scheme}]")
            if page.locator(".theme-change-button").locator("visible=true").count():
                choice.focus()
                page.keyboard.press("Enter")
        assert page.evaluate("document.documentElement.dataset.theme") == scheme
        settled(page, small.url("index"))
        assert page.evaluate("document.documentElement.dataset.theme") == scheme


@pytest.mark.real_site
def test_what_unfolds_does_so_by_keyboard(
    chromium: Browser, published: Site, subtests: pytest.Subtests
) -> None:
    with reader(chromium) as page:
        for name in published.holding("<summary"):
            settled(page, published.url(name))
            for summary in page.locator("main summary").all():
                part = summary.locator("xpath=..")
                with subtests.test(name):
                    before = part.get_attribute("open")
                    summary.focus()
                    page.keyboard.press("Enter")
                    assert (part.get_attribute("open") is None) == (before is not None)
                    expect(summary).to_be_focused()
                    assert summary.inner_text().strip()


@pytest.mark.real_site
def test_what_scrolls_is_reached_and_has_a_name(
    chromium: Browser, published: Site, subtests: pytest.Subtests
) -> None:
    with reader(chromium, 360) as page:
        for name in published.pages:
            settled(page, published.url(name))
            for tabindex, role, named, markup in page.evaluate(SCROLLERS):
                with subtests.test(name):
                    assert (tabindex, role, named) == (0, "region", True), markup
