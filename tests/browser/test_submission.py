"""The link to the submission site, which is a button while the site is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from conftest import CONF, Site
from playwright.sync_api import Browser, Page, expect
from submissions import PORTAL, WHOLE, submission_yaml

pytestmark = pytest.mark.browser

BEFORE, OPENED = "2026-07-15T11:59:00Z", "2026-07-15T12:00:00Z"
OPEN, CLOSED = "2026-08-23T11:58:59Z", "2026-08-23T11:59:00Z"
BUTTON = "getComputedStyle(document.querySelector('.submission-site a')).backgroundColor"
CLEAR = "rgba(0, 0, 0, 0)"


@pytest.fixture(scope="module")
def dates_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    root = tmp_path_factory.mktemp("submission")
    # The theme's names of colors have no values in a theme without it.
    sheet = ":root { --pst-color-primary: #1a56bd; --pst-color-primary-text: #fff; }"
    (root / "docs" / "_static").mkdir(parents=True)
    (root / "docs" / "_static" / "own.css").write_text(sheet, "utf-8")
    settings = 'html_static_path = ["docs/_static"]\nhtml_css_files = ["own.css"]\n'
    (root / "conf.py").write_text(CONF + settings, "utf-8")
    text = "# Dates\n\n```{important-dates}\n```\n\nText below the table.\n"
    out = Site(root).write({"index": text}, submission_yaml(WHOLE)).build()
    return (out / "index.html").as_uri()


@contextmanager
def reading(chromium: Browser, address: str, now: str, **options: bool) -> Iterator[Page]:
    context = chromium.new_context(timezone_id="UTC", **options)
    page = context.new_page()
    if options.get("java_script_enabled", True):
        moment = dt.datetime.fromisoformat(now)
        page.clock.install(time=moment - dt.timedelta(hours=1))
        page.clock.pause_at(moment)
    page.goto(address)
    yield page
    context.close()


@pytest.mark.parametrize(
    ("now", "words", "button"),
    [
        (BEFORE, "Submissions have not opened yet", False),
        (OPENED, "", True),
        (OPEN, "", True),
        (CLOSED, "Submissions closed", False),
    ],
)
def test_the_link_is_a_button_while_the_site_is_open(
    chromium: Browser, dates_page: str, now: str, words: str, button: bool
) -> None:
    with reading(chromium, dates_page, now) as page:
        expect(page.locator(".submission-site > span")).to_have_text(words)
        assert (page.evaluate(BUTTON) != CLEAR) is button
        expect(page.get_by_role("link", name="Submission site")).to_have_attribute("href", PORTAL)


@pytest.mark.parametrize(("early", "button"), [(BEFORE, True), (OPEN, False)])
def test_it_changes_at_the_moment_and_nothing_else_moves(
    chromium: Browser, dates_page: str, early: str, button: bool
) -> None:
    with reading(chromium, dates_page, early) as page:
        table = page.locator("table.important-dates")
        before = table.bounding_box()
        page.clock.run_for(60_001)
        assert (page.evaluate(BUTTON) != CLEAR) is button
        assert table.bounding_box() == before


def test_without_scripts_it_is_a_link(chromium: Browser, dates_page: str) -> None:
    with reading(chromium, dates_page, OPEN, java_script_enabled=False) as page:
        expect(page.locator(".submission-site > span")).to_be_empty()
        assert page.evaluate(BUTTON) == CLEAR
        expect(page.get_by_role("link", name="Submission site")).to_have_attribute("href", PORTAL)
