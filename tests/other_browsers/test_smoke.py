"""What works in Chromium works in Firefox and WebKit: every kind of page, and what moves on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import CONF, workshop_yaml
from conftest import Site as Sources
from hosts import served
from reading import Site
from windows import Window, comes_true

pytestmark = pytest.mark.other_browsers

WIDTHS = (1280, 450)  # WebKit's window is no narrower
OVERFLOW = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHOWN = "document.querySelector({!r})?.checkVisibility({{visibilityProperty: true}})"
# Far enough ahead that its notes do not depend on the day of the test.
FAR = "id: paper, label: Paper, kind: deadline, date: 2099-08-29, announced: 2099-01-01"


@pytest.mark.real_site
@pytest.mark.parametrize("width", WIDTHS)
def test_each_kind_of_page_fits_and_logs_no_error(
    window: Window, published: Site, subtests: pytest.Subtests, width: int
) -> None:
    window.widen(width)
    for name in published.kinds:
        with subtests.test(name):
            window.open(published.url(name))
            assert window.run(OVERFLOW) <= 0
            assert window.complaints() == []


@pytest.mark.real_site
def test_the_switch_changes_the_colors(window: Window, published: Site) -> None:
    window.widen(1280)
    window.open(published.url("index"))
    background = "getComputedStyle(document.body).backgroundColor"
    colors = set()
    for mode in ("dark", "light"):
        window.run(f"document.querySelector('.theme-change-button[data-mode={mode}]').click()")
        assert comes_true(window, f"document.documentElement.dataset.theme === '{mode}'")
        colors.add(window.run(f"return {background}"))
    assert len(colors) == 2


@pytest.mark.real_site
def test_the_search_finds_a_page(window: Window, published: Site) -> None:
    window.open(f"{published.address}search.html?q=workshop")
    assert comes_true(window, "document.querySelector('#search-results li a')")


@pytest.mark.real_site
def test_the_menu_opens_on_a_narrow_screen(window: Window, published: Site) -> None:
    window.widen(450)
    window.open(published.url("index"))
    link = SHOWN.format("dialog[open] a[href]")
    assert not window.run(f"return {link}")
    window.run("document.querySelector('.primary-toggle').click()")
    assert comes_true(window, link)


@pytest.mark.real_site
def test_the_figure_follows_its_controls(window: Window, published: Site) -> None:
    if not (pages := published.holding("explorer-live")):
        pytest.skip("no page has a figure to set")
    window.widen(1280)
    window.open(published.url(pages[0]))
    window.run("document.querySelector('.explorer').scrollIntoView()")
    assert comes_true(window, "document.querySelector('.explorer.is-live')")
    picture = "document.querySelector('.explorer-live').innerHTML"
    window.run(f"window.before = {picture}")
    window.run(
        """const slider = document.querySelector('.explorer input[type=range]');
        slider.value = slider.value === slider.max ? slider.min : slider.max;
        for (const kind of ['input', 'change'])
          slider.dispatchEvent(new Event(kind, {bubbles: true}))"""
    )
    assert comes_true(window, f"{picture} !== window.before")


@pytest.fixture(scope="module")
def dates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    root = tmp_path_factory.mktemp("dates")
    (root / "conf.py").write_text(CONF, encoding="utf-8")
    text = "# Dates\n\n```{important-dates}\n```\n"
    data = workshop_yaml(FAR, edition="2099", updated="2099-01-01")
    with served(Sources(root).write({"index": text}, data).build()) as site:
        yield site


def test_a_deadline_is_told_in_the_reader_s_time(window: Window, dates: Site) -> None:
    window.open(dates.url("index"))
    text = "document.body.textContent"
    # 23:59 Anywhere on Earth is 11:59 UTC of the next day; Kathmandu is 5:45 ahead.
    assert comes_true(window, f"{text}.includes('Asia/Kat')")
    assert comes_true(window, f"/17:44|5:44\\s?PM/.test({text})")
