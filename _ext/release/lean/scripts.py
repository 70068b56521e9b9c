"""One deferred script for all pages, and the search's own scripts on its page alone."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import rjsmin

from .pages import SCRIPT, Changed, Pages, line, target

STEP = "scripts"
SITE = "_static/site.js"
_OWN = Path(__file__).with_name("tooltip.js")
_THEME = "_static/scripts/pydata-sphinx-theme.js"
_DOCTOOLS = "_static/doctools.js"
# In the order in which the theme loads them.
_BUNDLED = ("_static/documentation_options.js", _DOCTOOLS, "_static/sphinx_highlight.js", _THEME)
# Ours, which goes with them where a site has it.
_ACCESS = "_static/access.js"
_REPLACED = ("_static/scripts/bootstrap.js", "_static/scripts/fontawesome.js")
_SEARCH = ("_static/searchtools.js", "_static/language_data.js", "searchindex.js")
_TABS = "_static/design-tabs.js"
_PRELOAD = re.compile(r'<link\b[^>]*\brel="preload"[^>]*\bas="script"[^>]*>\s*')
_PAGENAME = re.compile(r"<script>DOCUMENTATION_OPTIONS\.pagename = '(?P<name>[^']*)';</script>\s*")
_TYPING = re.compile(r"<script>DOCUMENTATION_OPTIONS\.search_as_you_type = false;</script>\s*")


class Reliance(NamedTuple):
    """``pattern`` stands ``times`` in ``file``; if not, a person has to look at ``why`` again."""

    file: str
    pattern: str
    times: int
    why: str


class Rewriting(NamedTuple):
    """What is written otherwise in ``file``: ``pattern``, which stands there once."""

    file: str
    pattern: str
    replacement: str


_REWRITTEN = (
    # A deferred script runs when loading is over, but before the deferred scripts after it; what
    # waits for the page must wait for these too.
    Rewriting(
        _DOCTOOLS, r'document\.readyState !== "loading"', 'document.readyState === "complete"'
    ),
    # Both measure at once, and so have the page laid out within the task of the script.
    Rewriting(_THEME, r'("resize",\w+\((\w+),\d+\)\)),\2\(\)', r"\1,requestAnimationFrame(\2)"),
    Rewriting(
        _THEME,
        r'\b\w\((function\(\){if\(!document\.querySelector\("\.bd-docs-nav"\)\)return;)',
        r"requestAnimationFrame(\1",
    ),
)
_RELIED_ON = (
    Reliance(_THEME, r"\bbootstrap\b", 1, "tooltip.js stands in for Bootstrap's tooltip alone"),
    Reliance(_THEME, r"new bootstrap\.Tooltip\(", 1, "tooltip.js stands in for this call"),
    Reliance(_THEME, r"\.(?:show|hide)\(\)", 2, "tooltip.js offers show and hide"),
    Reliance(_THEME, r"search_as_you_type\)return;if\(!Search\)", 1, "the search is elsewhere"),
    Reliance(_THEME, r"\bSearch\b", 2, "the search's scripts are on its own page alone"),
    Reliance(_THEME, r'querySelectorAll\("\.theme-change-button"\)', 2, "the theme switch uses it"),
    Reliance(_THEME, r"\b(?:FontAwesome|jQuery)\b", 0, "this script is not loaded"),
    *(Reliance(one.file, one.pattern, 1, "this is rewritten") for one in _REWRITTEN),
)

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
    for reliance in _RELIED_ON:
        _check(folder, reliance)
    names = (*_BUNDLED, *([_ACCESS] if (folder / _ACCESS).is_file() else []))
    text = "\n".join(_source(folder, name) for name in names)
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


def _check(folder: Path, reliance: Reliance) -> None:
    path = folder / reliance.file
    if not path.is_file():
        raise Changed(STEP, reliance.file, f"is missing; {reliance.why}")
    times = len(re.findall(reliance.pattern, path.read_text("utf-8")))
    if times != reliance.times:
        what = f"{reliance.pattern!r} is found {times} times, not {reliance.times}"
        raise Changed(STEP, reliance.file, f"{what}: {reliance.why}; see lean/scripts.py")


def _source(folder: Path, name: str) -> str:
    text = (folder / name).read_text("utf-8")
    for one in _REWRITTEN:
        if one.file == name:
            text = re.sub(one.pattern, one.replacement, text)
    return _OWN.read_text("utf-8") + text if name == _THEME else text


def _minified(text: str) -> str:
    return str(rjsmin.jsmin(text)) + "\n"


def _page(page: str, text: str) -> str:
    counts = Counter(loaded(page, text))
    if not any(counts[name] for name in _BUNDLED):
        return text  # not made from the theme's layout
    for name in (*_BUNDLED, *_REPLACED, *_SEARCH):
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
    names = [found["name"] for found in _PAGENAME.finditer(text)]
    for pattern, times in ((_PAGENAME, 1), (_TYPING, 1), (_PRELOAD, 2)):
        text, found = pattern.subn("", text)
        if found != times:
            what = f"{pattern.pattern!r} is found {found} times, not {times}"
            raise Changed(STEP, page, f"{what}; see lean/scripts.py")
    return text, names[0]


def _tag(page: str, tag: re.Match[str], text: str, *, searching: bool) -> str:
    name, url = target(page, tag["url"]), tag["url"]
    if name == _BUNDLED[0]:
        # First of all, so that the scripts after it find what they use.
        prefix = url.partition(name)[0]
        return f'<script defer src="{prefix}{SITE}"></script>\n'
    needless = (name in _SEARCH and not searching) or (name == _TABS and "sd-tab-set" not in text)
    if name in (*_BUNDLED, *_REPLACED, _ACCESS) or needless:
        return ""
    attributes = tag["before"] + tag["after"]
    if re.search(r'\s(?:defer|async)\b|\stype="module"', attributes):
        return tag[0]
    return tag[0].replace("<script", "<script defer", 1)


def _check_missed(page: str, text: str) -> None:
    for pattern, advice in _MISSED:
        if found := re.search(pattern, text):
            what = f"{found[0]!r} needs a script that is left out; {advice}"
            raise Changed(STEP, line(page, text, found.start()), what)
