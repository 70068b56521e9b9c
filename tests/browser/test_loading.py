"""What happens while a page loads: nothing fails, nothing moves, nobody else is asked."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page
from reading import SHIFTS, WIDTHS, Site, reader, settled

pytestmark = pytest.mark.browser


def watched(page: Page, site: Site) -> list[str]:
    """A list that grows by whatever goes wrong in this tab."""
    found: list[str] = []
    page.on(
        "console",
        lambda said: (
            found.append(f"console: {said.text}") if said.type in {"error", "warning"} else None
        ),
    )
    page.on("pageerror", lambda error: found.append(f"error: {error}"))
    page.on("requestfailed", lambda request: found.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((site.address, "data:"))
            else found.append(f"another host: {request.url}")
        ),
    )
    page.on(
        "response",
        lambda answer: found.append(f"{answer.status}: {answer.url}") if not answer.ok else None,
    )
    return found


@pytest.mark.real_site
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_loads_without_a_fault_or_a_shift(
    chromium: Browser, published: Site, subtests: pytest.Subtests, width: int
) -> None:
    for name in published.pages:
        with reader(chromium, width) as page, subtests.test(name):
            found = watched(page, published)
            settled(page, published.url(name))
            assert page.evaluate(SHIFTS) == []
            assert found == []


@pytest.mark.real_site
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_the_rest_of_a_page_arrives(
    chromium: Browser, slow: Site, subtests: pytest.Subtests, width: int
) -> None:
    for name in slow.kinds:
        with reader(chromium, width) as page, subtests.test(name):
            settled(page, slow.url(name))
            assert page.evaluate(SHIFTS) == []


@pytest.mark.real_site
def test_every_page_names_an_icon_that_is_there(published: Site, subtests: pytest.Subtests) -> None:
    for name in published.pages:
        file = published.root / f"{name}.html"
        icons = BeautifulSoup(file.read_text("utf-8"), "html.parser").select("link[rel~=icon]")
        with subtests.test(name):
            assert icons
            for icon in icons:
                address = urljoin(published.url(name), str(icon["href"]))
                path = urlsplit(address.removeprefix(published.address)).path
                assert (published.root / path).is_file(), icon


@pytest.mark.real_site
@pytest.mark.parametrize("address", ["nothing-here", "topics/nothing/here.html"])
def test_a_wrong_address_leads_to_a_page_that_helps(
    chromium: Browser, published: Site, address: str
) -> None:
    with reader(chromium) as page:
        answer = page.goto(published.address + address)
        assert answer
        assert answer.status == 404
        assert page.locator("main h1").is_visible()
        links = page.locator("a:visible").evaluate_all("all => all.map(link => link.href)")
        assert published.menu() <= set(links)
        assert {published.url("index"), published.address} & set(links)
        for file in page.locator("link[rel=stylesheet]").evaluate_all(
            "all => all.map(l => l.href)"
        ):
            assert urlsplit(file).netloc == urlsplit(published.address).netloc
            assert page.request.get(file).status == 200, file
