"""Make a finished site light, step by step; the order matters.

Scripts go first, since the styles that they use stay; the icons after the styles, since only the
icons that these name stay; the addresses last, when all bytes are final.
"""

from __future__ import annotations

import re
from pathlib import Path

import minify_html

from .icons import subset
from .leftovers import remove_unused, stamp_fonts, stamp_pages
from .names import names_in
from .pages import read_pages, write_pages
from .scripts import lighten, loaded
from .styles import bundle

# The search shows the bare text of a page, where a blank has to part what blocks part for the eye.
_BLOCK_END = re.compile(
    r"</(?:h[1-6]|p|li|d[dt]|t[dh]|caption|figcaption|summary|pre|div|svg|text|label|form)>(?=<)"
    r"|</span>(?=<p[ >])"  # the number of a footnote and its text
)


# Classes that Sphinx gives to every link. Style sheets ask for them in the menus, not in the text.
_LINKS = re.compile(r' class="reference (?:in|ex)ternal"')


def prune(folder: Path) -> None:
    """Make the site in ``folder`` light, in place: the same look, and every function.

    Raises ``Changed``, and leaves the folder half done, when what a step relies on has changed.
    """
    pages = {name: _plain_links(text) for name, text in read_pages(folder).items()}
    pages = lighten(folder, pages)
    kept = sorted({name for page, text in pages.items() for name in loaded(page, text)})
    scripts = [(folder / name).read_text("utf-8") for name in kept if name != "searchindex.js"]
    names = names_in(pages.values(), scripts)
    pages = bundle(folder, pages, names, "".join([*pages.values(), *scripts]))
    subset(folder)
    remove_unused(folder, pages)
    stamp_fonts(folder)
    pages = stamp_pages(folder, pages)
    write_pages(folder, {name: minified(text) for name, text in pages.items()})


def _plain_links(text: str) -> str:
    menus, article, rest = text.partition("<article")
    return menus + article + _LINKS.sub("", rest)


def minified(text: str) -> str:
    """The page without the blanks and comments that do nothing; its scripts stay as they are."""
    text = minify_html.minify(
        text,
        keep_closing_tags=True,
        keep_html_and_head_opening_tags=True,
        keep_input_type_text_attr=True,  # style sheets select by it
    )
    return _BLOCK_END.sub(r"\g<0>\n", text)
