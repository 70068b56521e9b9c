"""Opening the pages of a site in the ways in which people read them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from conftest import ROOT
from playwright.sync_api import Browser, Page

from pages.earlier_editions.kept import KEPT, finished_editions

WIDTHS = (1280, 360)
SCHEMES = ("light", "dark")
# What has moved since a page was opened.
SHIFTS = """() => new Promise(done => {
  const found = [];
  const words = ({node, previousRect, currentRect}) =>
    [(node?.outerHTML ?? node?.textContent ?? '').slice(0, 120), previousRect, currentRect];
  const note = list => found.push(...list.getEntries().map(entry =>
    JSON.stringify([entry.value, ...entry.sources.map(words)])));
  new PerformanceObserver(note).observe({type: 'layout-shift', buffered: true});
  // Whatever a script does late, it does within this time.
  setTimeout(() => done(found), 300);
})"""


@dataclass(frozen=True)
class Site:
    """A folder of pages, and the address at which it is served."""

    root: Path
    address: str

    @cached_property
    def pages(self) -> list[str]:
        """The pages' names, as ``topics/index``.

        Not those of finished editions: they are kept to the byte, and were read when they were new.
        Nor those of papers: all are of one small template, which the tests of a programme read.
        """
        others = {"_static", "papers", *map(str, finished_editions(ROOT / KEPT))}
        files = (path.relative_to(self.root) for path in self.root.rglob("*.html"))
        return sorted(
            path.with_suffix("").as_posix() for path in files if path.parts[0] not in others
        )

    @cached_property
    def kinds(self) -> list[str]:
        """Every page in no folder, and the overview and the longest page of each folder.

        No two pages in no folder are alike, and those of a folder are.
        """
        folders: dict[str, list[str]] = {}
        for page in self.pages:
            folders.setdefault(page.rpartition("/")[0], []).append(page)
        kinds = folders.pop("", [])
        for folder, pages in folders.items():
            kinds += {f"{folder}/index", max(pages, key=self._length)} & set(pages)
        return sorted(kinds)

    def _length(self, page: str) -> int:
        return len(self.text(page))

    def text(self, page: str) -> str:
        """The page's HTML."""
        return (self.root / f"{page}.html").read_text("utf-8")

    def holding(self, part: str) -> list[str]:
        """The pages whose HTML has ``part`` in it."""
        return [page for page in self.pages if part in self.text(page)]

    def menu(self) -> set[str]:
        """The addresses of the pages of the first rank: those in the footer of the home page."""
        home = BeautifulSoup(self.text("index"), "html.parser")
        links = {urljoin(self.address, str(link["href"])) for link in home.select("footer nav a")}
        assert links
        return links

    @cached_property
    def _explorable(self) -> set[str]:
        return set(self.holding("explorer-live"))

    def url(self, page: str) -> str:
        """The page's address; with a setting where there is a figure to set, so that it works."""
        return f"{self.address}{page}.html" + ("?n=31" if page in self._explorable else "")


@contextmanager
def reader(
    chromium: Browser, width: int = 1280, height: int = 800, **options: Any
) -> Iterator[Page]:
    """A tab of a fresh browser."""
    context = chromium.new_context(viewport={"width": width, "height": height}, **options)
    yield context.new_page()
    context.close()


def settled(page: Page, url: str) -> None:
    """Open a page and wait for its scripts and fonts, and until what they changed is drawn."""
    page.goto(url, wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")
    drawn(page)


def drawn(page: Page) -> None:
    """Wait until what was changed in a page is drawn."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def comes_true(page: Page, expression: str, seconds: float = 10) -> bool:
    """Whether an expression comes true in the page while one waits.

    It is asked from outside: to wait inside would take ``eval``, which the page's policy forbids.
    """
    for _ in range(round(seconds * 10)):
        if page.evaluate(expression):
            return True
        page.wait_for_timeout(100)
    return False
