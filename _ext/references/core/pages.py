"""What the pages need of the bibliography: the works that they cite, and the subjects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_helpers.site_data import load_site

if TYPE_CHECKING:
    from pathlib import Path

_ROLE = re.compile(r"\{cite(?::\w+)?\}`([^`]*)`")
_KEY = re.compile(r"\b[a-z]+\d{4}[a-z0-9]+\b")


def cited_keys(docs: Path) -> set[str]:
    """The keys that pages cite in their text, and those that data files beside them name."""
    cited: set[str] = set()
    for page in docs.rglob("*.md"):
        for role in _ROLE.findall(page.read_text(encoding="utf-8")):
            cited.update(_KEY.findall(role))
    for data in docs.rglob("*.yaml"):
        cited.update(_KEY.findall(data.read_text(encoding="utf-8")))
    return cited


def subjects(docs: Path) -> list[str]:
    """The keywords that an entry may have: the names of the pages of each series."""
    return [name for series in load_site(docs).series for name in series.names(docs)]
