"""Files that nothing refers to, and addresses that say which bytes they lead to."""

from __future__ import annotations

import re
from functools import partial
from hashlib import sha256
from pathlib import Path

from .pages import SCRIPT, SHEET, Pages, target
from .styles import SITE

_FONT = re.compile(r"url\((?P<url>\.\./[^)?]+\.woff2)\)")
# Enough that two versions never share one; short, since every page repeats it.
_LENGTH = 10


def remove_unused(folder: Path, pages: Pages) -> None:
    """Remove from ``_static`` what neither a page nor the site's sheet names.

    A file counts as named where its path in the folder stands in the text, in whatever way.
    """
    text = "".join(pages.values())
    css = (folder / SITE).read_text("utf-8")
    for path in sorted(path for path in (folder / "_static").rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if name not in text and name.removeprefix("_static/") not in css:
            path.unlink()
    for path in sorted((folder / "_static").rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def stamp_fonts(folder: Path) -> None:
    """Give the fonts' addresses in the sheet a digest of their bytes."""
    path = folder / SITE
    css = path.read_text("utf-8")
    path.write_text(
        _FONT.sub(lambda font: f"url({_stamped(folder, SITE, font['url'])})", css),
        encoding="utf-8",
        newline="\n",
    )


def stamp_pages(folder: Path, pages: Pages) -> dict[str, str]:
    """The pages with a digest of the final bytes in the address of each script and sheet."""
    stamped = {}
    for page, text in pages.items():
        stamp = partial(_stamp, folder, page)
        stamped[page] = SHEET.sub(stamp, SCRIPT.sub(stamp, text))
    return stamped


def _stamp(folder: Path, page: str, tag: re.Match[str]) -> str:
    return tag[0].replace(tag["url"], _stamped(folder, page, tag["url"]))


def _stamped(folder: Path, page: str, url: str) -> str:
    data = (folder / target(page, url)).read_bytes()
    return f"{url.partition('?')[0]}?v={sha256(data).hexdigest()[:_LENGTH]}"
