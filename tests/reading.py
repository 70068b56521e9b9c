"""Opening the pages of the site in the ways in which people read them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

WIDTHS = (1280, 360)
SCHEMES = ("light", "dark")
EXAMPLE = "why-misspecification-matters"
# One of each kind of page; those that Sphinx or an extension makes are there too.
KINDS = (
    "index",
    "call-for-papers",
    "important-dates",
    "topics/index",
    "topics/multi-fidelity",
    "simulators/fusion",
    "references",
    "references-by-subject",
    "glossary",
    "search",
    "genindex",
)


@dataclass(frozen=True)
class Site:
    """A folder of pages, and the address at which it is served."""

    root: Path
    address: str

    @property
    def pages(self) -> list[str]:
        """The pages' names, as ``topics/index``."""
        files = (path.relative_to(self.root) for path in self.root.rglob("*.html"))
        return sorted(
            path.with_suffix("").as_posix() for path in files if path.parts[0] != "_static"
        )

    @property
    def kinds(self) -> list[str]:
        """One page of each kind, and every page in no folder: no two of them are alike."""
        return sorted({*KINDS, *(page for page in self.pages if "/" not in page)})

    def url(self, page: str) -> str:
        """The page's address; the example's with a setting, so that its figure is at work."""
        return f"{self.address}{page}.html" + ("?n=31" if page == EXAMPLE else "")


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
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
