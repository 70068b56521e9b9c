"""The finished pages do all they do under their own policy, and nothing else gets in."""

from __future__ import annotations

import functools
import http.server
import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

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


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves without a word."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(out: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(out))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.add_init_script(WATCH)
    yield page
    page.close()


def violations(page: Page) -> list[str]:
    found: list[str] = page.evaluate("violations")
    return found


def test_no_page_breaks_its_policy(page: Page, address: str, out: Path) -> None:
    pages = [path for path in sorted(out.rglob("*.html")) if "_static" not in path.parts]
    assert len(pages) > 20
    for path in pages:
        page.goto(address + path.relative_to(out).as_posix())
        page.mouse.wheel(0, 5000)
        for summary in page.locator("main summary:visible").all():
            summary.click()
        assert violations(page) == [], path.name


def test_theme_switch_and_search_work_under_the_policy(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("button.theme-switch-button:visible").first.click()
    page.locator("button.theme-change-button[data-mode=dark]:visible").first.click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.keyboard.press("Control+k")
    page.keyboard.type("fusion")
    page.keyboard.press("Enter")
    page.wait_for_selector("ul.search li p.context")  # the words around a find, from other pages
    assert violations(page) == []


def test_a_page_opened_from_the_disk_works_too(page: Page, out: Path) -> None:
    page.goto((out / "important-dates.html").as_uri())
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
    page: Page, address: str, slipped_in: str, directive: str
) -> None:
    page.goto(address + "contact.html")
    page.evaluate("text => document.querySelector('main').innerHTML += text", slipped_in)
    page.wait_for_function("violations.length > 0")
    assert violations(page)[0].split()[0] == directive
    assert "Contact" in page.title()
