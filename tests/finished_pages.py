"""The pages of a finished site as a browser reads them, each parsed once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from conftest import ROOT

from editions.kept import KEPT, finished_editions
from plain_text.ascii import to_ascii

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


def squeezed(text: str) -> str:
    """The text without its white space and in plain signs, which differ by who wrote it."""
    return "".join(to_ascii(text).split())
