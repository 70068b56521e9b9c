"""What of the theme's own scripts the light pages rely on, and nothing documents.

Tried with version 0.24.0 of the PyData theme. Nothing in its scripts is rewritten.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from .pages import Changed

VERSION = "0.24.0"
SCRIPT = "_static/scripts/pydata-sphinx-theme.js"
# Scripts that it loads, and that it needs for nothing that these pages have.
NEEDLESS = ("_static/scripts/bootstrap.js", "_static/scripts/fontawesome.js")
# Parts that the script serves where a page has them: a name of each, and the beginnings of the
# names that the script gives only then.
PARTS = {
    "bd-header-announcement": ("bd-header-announcement", "bd-header-version-warning"),
    "dropdown-menu": ("dropdown-",),
    "pst-collapse-sidebar-button": ("pst-collapse-sidebar", "pst-expand-sidebar", "pst-squeeze"),
    "version-switcher__button": ("version-switcher", "list-group"),
}
# How often the script has a word, and what hangs on it.
_WORDS = {
    "bootstrap": (1, "of Bootstrap it uses the tooltip alone, for which tooltip.js stands in"),
    "Tooltip": (1, "tooltip.js stands in for it"),
    "show": (1, "tooltip.js has it"),
    "hide": (1, "tooltip.js has it"),
    "Search": (2, "it calls the search while a reader types, which is off, and never else"),
    "theme-change-button": (2, "by this it finds the buttons of theme-switcher.html"),
    "FontAwesome": (0, "the script of that name is not loaded"),
    "jQuery": (0, "the script of that name is not loaded"),
}
_WORD = re.compile(r"[\w-]+")


def check_script(folder: Path) -> None:
    """Raise ``Changed`` where the theme's script in ``folder`` is not as it was in ``VERSION``."""
    if not (folder / SCRIPT).is_file():
        raise Changed("scripts", SCRIPT, "is missing; say in lean/theme.py what the theme calls it")
    words = Counter(_WORD.findall((folder / SCRIPT).read_text("utf-8")))
    for word, (times, why) in _WORDS.items():
        if words[word] != times:
            what = f"has the word `{word}` {words[word]} times, and {times} in theme {VERSION}"
            advice = f"see whether it is still true that {why}, and correct lean/theme.py"
            raise Changed("scripts", SCRIPT, f"{what}; {advice}")
