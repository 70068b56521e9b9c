"""A menu of more entries than the bar has room for: the others are folded, and stay in reach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from few_pages import publish_small
from hosts import StaticHost, served
from playwright.sync_api import Browser, Page, expect
from reading import SCHEMES, Site, reader, settled

pytestmark = pytest.mark.browser

ENTRIES = ("Call", "Dates", "Topics", "Simulators", "Why it matters", "References", "Programme")
FOLDED = ("Invited speakers", "Accepted papers", "Organizing committee")
ALL = (*ENTRIES, *FOLDED)
LAST = len(ALL) - 1


def toctree(*lines: str) -> str:
    listed = "\n".join(lines)
    return f"\n```{{toctree}}\n:hidden:\n\n{listed}\n```\n"


def home(names: tuple[str, ...]) -> str:
    lines = (f"{name} <page-{number}>" for number, name in enumerate(names))
    return f"# Home\n\nWords.\n{toctree(*lines)}"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site whose menu has ten entries, the last of which leads to a page below it."""
    text = f"\n\n## Part\n\n{'Words. ' * 500}\n"
    pages = {f"page-{number}": f"# {name}{text}" for number, name in enumerate(ALL)}
    pages[f"page-{LAST}"] += toctree("below")
    pages |= {"index": home(ALL), "below": f"# Below{text}"}
    with served(publish_small(tmp_path_factory.mktemp("full"), pages), StaticHost) as site:
        yield site


def bar(page: Page) -> Any:
    return page.get_by_role("banner").get_by_role("navigation", name="Site")


def fold(page: Page) -> Any:
    return bar(page).locator("summary")


@pytest.mark.parametrize("width", [1920, 1280, 1024])
def test_seven_entries_are_shown_in_one_line_and_the_others_on_demand(
    chromium: Browser, full: Site, width: int
) -> None:
    with reader(chromium, width) as page:
        settled(page, full.url("page-0"))
        expect(bar(page).get_by_role("link")).to_have_text(list(ENTRIES))
        header = page.get_by_role("banner").bounding_box()
        assert header
        assert header["height"] < 70
        fold(page).click()
        expect(bar(page).get_by_role("link")).to_have_text(list(ALL))
        for name in FOLDED:
            expect(bar(page).get_by_role("link", name=name)).to_be_in_viewport(ratio=1)
        bar(page).get_by_role("link", name=FOLDED[1]).click()
        expect(page.get_by_role("heading", name=FOLDED[1])).to_be_visible()


def test_the_fold_is_called_more_pages_and_says_whether_it_is_open(
    chromium: Browser, full: Site
) -> None:
    with reader(chromium) as page:
        settled(page, full.url("index"))
        tools = page.context.new_cdp_session(page)
        for is_open in (False, True):
            tree = tools.send("Accessibility.getFullAXTree")["nodes"]
            (said,) = [node for node in tree if node.get("name", {}).get("value") == "More pages"]
            expanded = [one["value"] for one in said["properties"] if one["name"] == "expanded"]
            assert expanded == [{"type": "booleanOrUndefined", "value": is_open}]
            fold(page).click()


def test_the_folded_entries_are_reached_by_keyboard(chromium: Browser, full: Site) -> None:
    with reader(chromium) as page:
        settled(page, full.url("index"))
        bar(page).get_by_role("link").last.focus()
        page.keyboard.press("Tab")
        expect(fold(page)).to_be_focused()
        page.keyboard.press("Enter")
        for name in FOLDED:
            page.keyboard.press("Tab")
            expect(bar(page).get_by_role("link", name=name)).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name=FOLDED[-1])).to_be_visible()


def test_the_fold_closes_by_escape_and_when_the_reader_goes_on(
    chromium: Browser, full: Site
) -> None:
    with reader(chromium) as page:
        settled(page, full.url("index"))
        last = bar(page).get_by_role("link", name=FOLDED[-1])
        fold(page).click()
        last.focus()
        page.keyboard.press("Escape")
        expect(last).to_be_hidden()
        expect(fold(page)).to_be_focused()
        page.keyboard.press("Enter")
        last.focus()
        page.keyboard.press("Tab")
        expect(last).to_be_hidden()
        fold(page).click()
        page.get_by_role("main").click(position={"x": 5, "y": 300})
        expect(last).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "here", "marked"),
    [("page-0", 0, False), (f"page-{LAST}", LAST, True), ("below", None, True)],
)
def test_the_fold_says_that_the_page_is_within(
    chromium: Browser, full: Site, name: str, here: int | None, marked: bool
) -> None:
    with reader(chromium) as page:
        settled(page, full.url(name))
        expect(bar(page).locator(".nav-item.current summary")).to_have_count(int(marked))
        expect(bar(page).locator("summary[aria-current=true]")).to_have_count(int(marked))
        links = bar(page).locator("a[aria-current=page]")
        expect(links).to_have_text([] if here is None else [ALL[here]])


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_the_fold_opens_without_scripts(chromium: Browser, full: Site, width: int) -> None:
    with reader(chromium, width, java_script_enabled=False) as page:
        page.goto(full.url(f"page-{LAST}"))
        last = bar(page).get_by_role("link", name=FOLDED[-1])
        expect(last).to_be_hidden()
        fold(page).click()
        box = last.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        last.click()
        expect(page.get_by_role("heading", name=FOLDED[-1])).to_be_visible()


def test_long_entries_take_a_second_line_and_push_nothing_off_the_screen(
    chromium: Browser, tmp_path: Any
) -> None:
    names = tuple(f"{name} and discussion" for name in ALL)
    pages = {f"page-{number}": f"# {name}\n\nWords.\n" for number, name in enumerate(names)}
    folder = publish_small(tmp_path, {**pages, "index": home(names)})
    with served(folder, StaticHost) as site, reader(chromium, 1000) as page:
        settled(page, site.url("index"))
        fold(page).click()
        for part in (*bar(page).get_by_role("link").all(), *page.locator("header button").all()):
            if part.is_visible():
                expect(part).to_be_in_viewport(ratio=1)


def test_the_drawer_of_small_screens_shows_all(chromium: Browser, full: Site) -> None:
    with reader(chromium, 360) as page:
        settled(page, full.url("below"))
        page.get_by_role("button", name="Site navigation").click()
        drawer = page.get_by_role("dialog", name="Site navigation")
        menu = drawer.get_by_role("navigation", name="Site")
        expect(menu.get_by_role("link")).to_have_text(["Home", *ALL])
        expect(menu.locator("summary")).to_have_count(0)
        expect(drawer.get_by_text("Color mode")).to_be_visible()
        drawer.get_by_role("button", name="Close").click()
        expect(drawer).to_be_hidden()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_the_open_fold(chromium: Browser, full: Site, scheme: str) -> None:
    with reader(chromium, color_scheme=scheme, reduced_motion="reduce") as page:
        settled(page, full.url(f"page-{LAST}"))
        fold(page).click()
        assert Axe().run(page, context="header").response["violations"] == []


def test_seven_entries_need_no_fold(chromium: Browser, tmp_path: Any) -> None:
    pages = {f"page-{number}": f"# {name}\n\nWords.\n" for number, name in enumerate(ENTRIES)}
    folder = publish_small(tmp_path, {**pages, "index": home(ENTRIES)})
    assert "menu-more" not in "".join(path.read_text() for path in folder.rglob("*.css"))
    with served(folder, StaticHost) as site, reader(chromium) as page:
        settled(page, site.url("index"))
        expect(bar(page).get_by_role("link")).to_have_text(list(ENTRIES))
        expect(fold(page)).to_have_count(0)
