"""The pages that a site has once there is something to tell on them, and not before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .core.plain_pages import says_something

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.config import Config

    from .core.model import Data

# The page of each part, by what has to be public for it.
PAGES: dict[str, Callable[[Data], bool]] = {
    "programme": lambda data: data.programme is not None,
    "people": lambda data: bool(data.people.people),
    "papers": lambda data: data.papers is not None and bool(data.papers.shown),
    "sponsors": lambda data: bool(data.people.sponsors),
}
# Pages that organizers write themselves, and that are comments on what to write until then.
WRITTEN = ("presenting", "practical")


def leave_out_pages(config: Config, docs: Path, shown: Data) -> None:
    """Take those out of the site that would be empty; the menus skip a page that there is not."""
    empty = [f"{name}.*" for name in empty_pages(docs, shown)]
    config.exclude_patterns = [*config.exclude_patterns, *empty]


def empty_pages(docs: Path, shown: Data) -> Iterator[str]:
    """The names of the pages of which there is nothing to tell, by what is public."""
    for name, told in PAGES.items():
        path = docs / f"{name}.md"
        # A page of that name that somebody writes by hand is theirs.
        if path.is_file() and f"{{{name}}}" in path.read_text("utf-8") and not told(shown):
            yield name
    for name in WRITTEN:
        path = docs / f"{name}.md"
        if path.is_file() and not says_something(path.read_text("utf-8")):
            yield name
