"""The pages of a finished site as a browser reads them, each parsed once."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup
from conftest import ROOT

from pages.earlier_editions.kept import KEPT, finished_editions
from pages.plain_text.ascii import to_ascii

if TYPE_CHECKING:
    from pathlib import Path


def pages(site: Path) -> list[Path]:
    """The pages, without those of finished editions: they were tested when they were new."""
    others = ("_", *(f"{year}/" for year in finished_editions(ROOT / KEPT)))
    found = sorted(site.rglob("*.html"))
    return [path for path in found if not path.relative_to(site).as_posix().startswith(others)]


@cache
def parsed(page: Path) -> BeautifulSoup:
    """The page. Many tests read it, so none may change it."""
    return BeautifulSoup(page.read_text("utf-8"), "html.parser")


@cache
def _ids(page: Path) -> Counter[str]:
    return Counter(str(tag["id"]) for tag in parsed(page).select("[id]"))


def repeated_ids(site: Path) -> list[tuple[str, str]]:
    """The ids that stand twice on a page, each with the page's name."""
    return [
        (page.name, name) for page in pages(site) for name, count in _ids(page).items() if count > 1
    ]


def broken_links(site: Path, root: str = "") -> list[tuple[str, str]]:
    """The addresses within the site that lead to nothing, each with the page's name.

    ``root`` is the path of the site on its host, where the page for a missing one begins its links.
    """
    root = f"{root.rstrip('/')}/"
    links = "a[href], link[href], script[src], img[src]"
    found = [(page, tag) for page in pages(site) for tag in parsed(page).select(links)]
    addresses = ((page, str(tag.get("href") or tag.get("src"))) for page, tag in found)
    return [(page.name, url) for page, url in addresses if not _leads(site, page, url, root)]


def _leads(site: Path, page: Path, url: str, root: str) -> bool:
    address = urlsplit(url)
    path, anchor = unquote(address.path), unquote(address.fragment)
    if address.scheme or address.netloc:
        return True
    start = site if page.name == "404.html" else page.parent
    file = (start / path.removeprefix(root)).resolve() if path else page
    file = file / "index.html" if file.is_dir() else file
    return file.exists() and (not anchor or anchor in _ids(file))


def squeezed(text: str) -> str:
    """The text without white space and in plain signs, as Sphinx makes other ones of some."""
    return re.sub("-+", "-", "".join(to_ascii(text).split()))
