"""The icon fonts, cut to the glyphs that the site's sheet can draw."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font

from .pages import Changed
from .styles import SITE

STEP = "icons"
_FONTS = tuple(
    f"_static/vendor/fontawesome/webfonts/fa-{name}.woff2"
    for name in ("solid-900", "regular-400", "brands-400")
)
# Icons stand in properties of many names, as private characters; a few are plain ones, such as +.
_STRING = re.compile(r'(?P<icon>--fa:)?"(?P<text>(?:[^"\\]|\\.)*)"')
_PRIVATE = 0xE000
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")


def subset(folder: Path) -> None:
    """Cut the icon fonts of ``folder`` in place, to what the strings of the site's sheet name.

    Raises ``Changed`` when the sheet loads other fonts, or names icons in another way.
    """
    css = (folder / SITE).read_text("utf-8")
    fonts = set(re.findall(r"url\([\"']?\.\./([^)\"']+\.woff2)", css))
    if fonts != {name.removeprefix("_static/") for name in _FONTS}:
        raise Changed(STEP, SITE, f"loads the fonts {sorted(fonts)}; see lean/icons.py")
    if '{--fa:"' not in css:
        raise Changed(STEP, SITE, 'no icon has a glyph in {--fa:"..."}; see lean/icons.py')
    # It reports each step of its work to whoever has set logging up, as Sphinx does.
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    needed = code_points(css)
    for name in _FONTS:
        _cut(folder / name, needed)


def code_points(css: str) -> set[int]:
    """The characters that ``css`` takes from an icon font."""
    return {
        ord(character)
        for string in _STRING.finditer(css)
        for character in _ESCAPE.sub(lambda code: chr(int(code[1], 16)), string["text"])
        if string["icon"] or ord(character) >= _PRIVATE
    }


def _cut(path: Path, needed: set[int]) -> None:
    options = Options(flavor="woff2", layout_features=[], notdef_outline=False, hinting=False)
    with load_font(str(path), options) as font:
        font.recalcTimestamp = False  # the same bytes on any day
        cutter = Subsetter(options)
        cutter.populate(unicodes=needed)
        cutter.subset(font)
        save_font(font, str(path), options)
