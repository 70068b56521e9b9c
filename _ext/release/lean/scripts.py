"""One deferred script for all pages, and the search's own scripts on its page alone."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import rjsmin

from . import theme
from .pages import SCRIPT, Changed, Pages, line, target

STEP = "scripts"
SITE = "_static/site.js"
_TOOLTIP = Path(__file__).with_name("tooltip.js")
# In the order in which the theme loads them.
_BUNDLED = (
    *("_static/documentation_options.js", "_static/doctools.js", "_static/sphinx_highlight.js"),
    theme.SCRIPT,
)
# Ours, which goes with them where a site has it.
_ACCESS = "_static/access.js"
_SEARCH = ("_static/searchtools.js", "_static/language_data.js", "searchindex.js")
_TABS = "_static/design-tabs.js"
_PRELOAD = re.compile(r'<link\b[^>]*\brel="preload"[^>]*\bas="script"[^>]*>\s*')
_PAGENAME = re.compile(r"<script>DOCUMENTATION_OPTIONS\.pagename = '(?P<name>[^']*)';</script>\s*")
_TYPING = re.compile(r"<script>DOCUMENTATION_OPTIONS\.search_as_you_type = false;</script>\s*")
# What a page cannot have without the scripts that are left out, and what to do then.
_MISSED = (
    (r'\bdata-bs-(?!toggle="tooltip"|placement=)[\w-]+', "use a popover or <details>"),
    (r'\bclass="[^"]*\bfa-custom\b', "load fontawesome.js again, or use an icon of its font"),
    (r"<script>[^<]*\bDOCUMENTATION_OPTIONS\b", "say in lean/scripts.py what it is for"),
    (r'\bclass="[^"]*\bversion-switcher', "it needs the name of the page"),
    (r'\bdata-pst-announcement-url="', "write the announcement itself in conf.py"),
)


def lighten(folder: Path, pages: Pages) -> dict[str, str]:
    """Write the site's script into ``folder``; the pages as they load it, deferred, once.

    Raises ``Changed`` where a page or a script is not as the theme of today makes it.
    """
    theme.check_script(folder)
    own = [folder / _ACCESS] if (folder / _ACCESS).is_file() else []
    files = [_TOOLTIP, *(folder / name for name in _BUNDLED), *own]
    text = "\n".join(path.read_text("utf-8") for path in files)
    (folder / SITE).write_text(_minified(text), encoding="utf-8", newline="\n")
    lightened = {name: _page(name, text) for name, text in pages.items()}
    kept = {name for page, text in lightened.items() for name in loaded(page, text)}
    for name in sorted(kept - {SITE, "searchindex.js"}):
        path = folder / name
        if not path.is_file():
            raise Changed(STEP, name, "is loaded by a page and is not there")
        path.write_text(_minified(path.read_text("utf-8")), encoding="utf-8", newline="\n")
    return lightened


def loaded(page: str, text: str) -> list[str]:
    """The scripts that a page loads, in order."""
    return [target(page, tag["url"]) for tag in SCRIPT.finditer(text)]


def _minified(text: str) -> str:
    return str(rjsmin.jsmin(text)) + "\n"


def _page(page: str, text: str) -> str:
    counts = Counter(loaded(page, text))
    if not any(counts[name] for name in _BUNDLED):
        return text  # not made from the theme's layout
    for name in (*_BUNDLED, *theme.NEEDLESS, *_SEARCH):
        if counts[name] != 1:
            raise Changed(STEP, page, f"loads {name} {counts[name]} times, not once")
    for name in counts:
        if "//" in name:
            raise Changed(STEP, page, f"loads {name} from another host; bring the file here")
    text, pagename = _without_options(page, text)
    text = SCRIPT.sub(lambda tag: _tag(page, tag, text, searching=pagename == "search"), text)
    _check_missed(page, text)
    return text


def _without_options(page: str, text: str) -> tuple[str, str]:
    names = [option["name"] for option in _PAGENAME.finditer(text)]
    for pattern, times in ((_PAGENAME, 1), (_TYPING, 1), (_PRELOAD, 2)):
        text, removed = pattern.subn("", text)
        if removed != times:
            what = f"{pattern.pattern!r} stands there {removed} times, not {times}"
            raise Changed(STEP, page, f"{what}; see lean/scripts.py")
    return text, names[0]


def _tag(page: str, tag: re.Match[str], text: str, *, searching: bool) -> str:
    name, url = target(page, tag["url"]), tag["url"]
    if name == _BUNDLED[0]:
        # First of all, so that the scripts after it find what they use.
        prefix = url.partition(name)[0]
        return f'<script defer src="{prefix}{SITE}"></script>\n'
    needless = (name in _SEARCH and not searching) or (name == _TABS and "sd-tab-set" not in text)
    if name in (*_BUNDLED, *theme.NEEDLESS, _ACCESS) or needless:
        return ""
    attributes = tag["before"] + tag["after"]
    if re.search(r'\s(?:defer|async)\b|\stype="module"', attributes):
        return tag[0]
    return tag[0].replace("<script", "<script defer", 1)


def _check_missed(page: str, text: str) -> None:
    for pattern, advice in _MISSED:
        if part := re.search(pattern, text):
            what = f"{part[0]!r} needs a script that is left out; {advice}"
            raise Changed(STEP, line(page, text, part.start()), what)
