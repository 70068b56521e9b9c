"""The pages of a finished site, and the tags in them that load something."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, join, normpath

# The text of each page by its path in the site's folder.
Pages = Mapping[str, str]

SCRIPT = re.compile(
    r'<script\b(?P<before>[^>]*?)\ssrc="(?P<url>[^"]*)"(?P<after>[^>]*)></script>\s*'
)
SHEET = re.compile(r'<link\b(?=[^>]*\brel="stylesheet")[^>]*?\shref="(?P<url>[^"]*)"[^>]*>\s*')


class Changed(Exception):  # noqa: N818 - it says what happened: the theme or the site changed
    """What a step relies on is no longer so: which step, in which file, and what to do."""

    def __init__(self, step: str, file: str, what: str) -> None:
        super().__init__(f"{file}: {what} [lean.{step}]")


def read_pages(folder: Path) -> dict[str, str]:
    """All pages of the site in ``folder``; what lies in ``_static`` is no page."""
    files = sorted(folder.rglob("*.html"))
    names = {path.relative_to(folder).as_posix(): path for path in files}
    return {
        name: path.read_text("utf-8")
        for name, path in names.items()
        if not name.startswith("_static/")
    }


def write_pages(folder: Path, pages: Pages) -> None:
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def target(page: str, url: str) -> str:
    """The file in the site's folder to which ``url`` leads from ``page``.

    An address on another host is given back as it is. One that begins with a slash, as on the page
    for what is not found, is known by its folder, whatever folder of the host the site is in.
    """
    if re.match(r"(?:[a-z]+:)?//", url):
        return url
    path = re.split(r"[?#]", url)[0]
    if path.startswith("/"):
        inside = re.search(r"_(?:static|images)/.+|[^/]+$", path)
        return inside[0] if inside else path
    return normpath(join(dirname(page), path))


def line(page: str, text: str, position: int) -> str:
    """``page:line`` of a position in the page's text."""
    return f"{page}:{text.count(chr(10), 0, position) + 1}"
