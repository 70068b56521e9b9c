"""One style sheet for the whole site, without what no page uses."""

from __future__ import annotations

import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from posixpath import relpath
from typing import TYPE_CHECKING

import lightningcss

from .pages import SHEET, Changed, Pages, target
from .unused import without_unused_selectors, without_unused_symbols

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .names import Names

STEP = "styles"
# Beside the theme's sheet, so that the addresses in it stay right.
SITE = "_static/styles/site.css"
_THEME = "_static/styles/pydata-sphinx-theme.css"
_URL = re.compile(r"""url\((["']?)(?P<url>(?!["']|data:|#)[^)"']+)\1\)""")


def bundle(folder: Path, pages: Pages, names: Names, text: str) -> dict[str, str]:
    """Write the site's sheet into ``folder``; the pages as they load it.

    ``text`` is that of the pages and scripts: a custom property or key frames that it names stay.
    Raises ``Changed`` where sheets are not as this step knows them.
    """
    sheets = _in_order(pages)
    if _THEME not in sheets:
        raise Changed(STEP, _THEME, "no page loads the theme's sheet under this name")
    for name in sheets:
        _check_addresses(folder, name)
    entry = folder / SITE
    imports = [f'@import "{relpath(name, "_static/styles")}";' for name in sheets]
    entry.write_text("\n".join(imports), encoding="utf-8")
    css = without_unused_selectors(lightningcss.bundle_css(str(entry)), names)
    css = without_unused_symbols(lightningcss.process_stylesheet(css, SITE), text)
    entry.write_text(css + "\n", encoding="utf-8", newline="\n")
    return {page: _page(text) for page, text in pages.items()}


def _in_order(pages: Pages) -> list[str]:
    """All sheets, each after those that any page loads before it."""
    order: list[str] = []
    # Dictionaries of nothing, since the order of a set is another on each run.
    before: dict[str, dict[str, None]] = {}
    for page, text in pages.items():
        names = list(_sheets(page, text))
        for number, name in enumerate(names):
            before.setdefault(name, {}).update(dict.fromkeys(names[:number]))
        try:
            order = list(TopologicalSorter(before).static_order())
        except CycleError as error:
            pair = " and ".join(error.args[1][:2])
            raise Changed(STEP, page, f"loads {pair} in another order than others") from None
    return order


def _sheets(page: str, text: str) -> Iterator[str]:
    for tag in SHEET.finditer(text):
        if "media=" in tag[0]:
            raise Changed(STEP, page, f"{tag[0].strip()} is for some media; use @media in it")
        yield target(page, tag["url"])


def _check_addresses(folder: Path, name: str) -> None:
    if not (folder / name).is_file():
        raise Changed(STEP, name, "is no file of the site; bring the sheet here")
    for address in _URL.finditer((folder / name).read_text("utf-8")):
        there, here = target(name, address["url"]), target(SITE, address["url"])
        if there != here or not (folder / there).is_file():
            raise Changed(STEP, name, f"{address[0]} does not lead to a file from {SITE}")


def _page(text: str) -> str:
    first = SHEET.search(text)
    if first is None:
        return text
    prefix = first["url"].partition("_static/")[0]
    tag = f'<link rel="stylesheet" href="{prefix}{SITE}">\n'
    return text[: first.start()] + tag + SHEET.sub("", text[first.start() :])
