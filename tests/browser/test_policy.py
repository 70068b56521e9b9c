"""The finished pages do all they do under their own policy, and nothing else gets in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reading import comes_true

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from reading import Site

pytestmark = [
    pytest.mark.browser,
    # pybtex uses one of its own deprecated forms.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(
  `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.add_init_script(WATCH)
    yield page
    page.close()


def violations(page: Page) -> list[str]:
    found: list[str] = page.evaluate("violations")
    return found


@pytest.mark.real_site
def test_no_page_breaks_its_policy(page: Page, published: Site) -> None:
    for name in published.pages:
        page.goto(published.url(name))
        page.mouse.wheel(0, 5000)
        page.locator("main summary:visible").evaluate_all("all => all.forEach(one => one.click())")
        assert violations(page) == [], name


def test_theme_switch_and_search_work_under_the_policy(page: Page, small: Site) -> None:
    page.goto(small.address)
    page.locator("button.theme-switch-button:visible").first.click()
    page.locator("button.theme-change-button[data-mode=dark]:visible").first.click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.keyboard.press("Control+k")
    page.keyboard.type("flow")
    page.keyboard.press("Enter")
    page.wait_for_selector("ul.search li p.context")  # the words around a find, from other pages
    assert violations(page) == []


def test_a_page_opened_from_the_disk_works_too(page: Page, small: Site) -> None:
    page.goto((small.root / "important-dates.html").as_uri())
    header = page.locator(".bd-header")
    assert header.evaluate("box => getComputedStyle(box).position") == "sticky"  # the sheet is read
    assert page.evaluate("document.documentElement.dataset.theme") == "light"  # set by a script
    assert violations(page) == []


@pytest.mark.parametrize(
    ("slipped_in", "directive"),
    [
        ("<img src=x onerror='document.title = 1'>", "script-src-attr"),
        ("<img src=https://example.org/a.png>", "img-src"),
        ("<p style='position: fixed'>a</p>", "style-src-attr"),
        ("<iframe src=https://example.org/></iframe>", "frame-src"),
    ],
)
def test_what_somebody_slips_into_a_page_is_stopped(
    page: Page, small: Site, slipped_in: str, directive: str
) -> None:
    page.goto(small.url("contact"))
    page.evaluate("text => document.querySelector('main').innerHTML += text", slipped_in)
    assert comes_true(page, "violations.length > 0")
    assert violations(page)[0].split()[0] == directive
    assert "Contact" in page.title()
