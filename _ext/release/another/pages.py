"""The pages and settings with which another workshop begins, from those of this one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)
_TOCTREE = re.compile(r"^(`{3,}|:{3,})\{toctree\}\n(?P<lines>(?:.*\n)*?)\1$", re.MULTILINE)
_ENTRY = re.compile(r"(?:.*<)?(?P<page>[^<>\s]+?)>?")

_HOME = """\
---
html_theme.sidebar_secondary.remove: true
myst:
  html_meta:
    description: "{name}: the dates, the call and how to submit."
    keywords: "venue, location"
---
"""
_CALL = """\
---
myst:
  html_meta:
    description: "The call for papers of the workshop: its topics of interest and its dates."
    keywords: "call for papers (CFP), how to submit, submit a paper, submission guidelines"
---
"""
_ABOUT = """\
## About the workshop

TBD

## Topics of interest

TBD

```{submission}
```
"""
_CONTACT = """\
## Contact

Questions go to {workshop}`contact`.
"""
_ABOUT_IT = (
    "The website of a workshop, built with Sphinx from Markdown pages and one file of dates."
)
SITE = """\
# What is this workshop's own besides its facts, dates and texts.
# A series is a folder of pages of one kind: they get a menu at the side, and their names are the
# keywords that a work in references.bib may have. For example:
# series:
#   - {folder: topics, page: topic, title: Topics}
# The spelling of the pages, which lint checks: en-US or en-GB.
language: en-US
# Whether lint tells words that praise or say nothing, such as "powerful".
plain_words: false
# Three colors for light pages and print, three for dark pages. The main one is that of links and of
# the mark; pictures have all three.
colors:
  light: LIGHT
  dark: DARK
# The mark beside the name: initials, or the name of an SVG file, as _static/mark.svg.
mark: initials
# The picture of the home page: none, initials, or the name of an SVG file.
hero: none
"""


def home(text: str, name: str, pages: Collection[str]) -> str:
    """The home page: its head, which says what the data say, and its menus of those ``pages``."""
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    menus = (f"```{{toctree}}\n{menu}```" for menu in _menus(text, pages))
    return "\n".join([_HOME.format(name=quoted) + _head(text), _CONTACT, "\n\n".join(menus), ""])


def call(text: str) -> str:
    """The call: its head, and what is to be written."""
    return "\n".join([_CALL + _head(text), _ABOUT, _CONTACT])


def _head(text: str) -> str:
    """What stands between the front matter and the first section."""
    body = _FRONT.sub("", text, count=1)
    return re.split(r"^## ", body, maxsplit=1, flags=re.MULTILINE)[0].rstrip() + "\n"


def _menus(text: str, pages: Collection[str]) -> Iterator[str]:
    for tree in _TOCTREE.finditer(text):
        lines = tree["lines"].splitlines(keepends=True)
        kept = [line for line in lines if _option(line) or _page(line) in pages]
        if any(_page(line) in pages for line in kept):
            yield "".join(kept)


def _option(line: str) -> bool:
    return line.startswith(":") or not line.strip()


def _page(line: str) -> str:
    entry = _ENTRY.fullmatch(line.strip())
    return entry["page"] if entry else ""


def settings(text: str, without: Collection[str]) -> str:
    """conf.py without the lines of these extensions."""
    gone = {f'"{name}",' for name in without}
    return "".join(line for line in text.splitlines(keepends=True) if line.strip() not in gone)


def read_me(text: str, name: str) -> str:
    """README.md under the name, and without what it says of this workshop before its sections."""
    _, _, rest = text.partition("\n## ")
    return f"# {name}\n\n{_ABOUT_IT}\n\n## {rest}"


def comments(text: str) -> str:
    """The comments of a page that has nothing else to say yet."""
    return "".join(line for line in text.splitlines(keepends=True) if line.startswith("%"))
