"""What the pages need of the bibliography: the works that they cite, and the subjects."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from sphinx_helpers.site_data import load_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A citation as MyST writes it, in whichever form; the group is what stands between its backticks.
CITATION = re.compile(r"\{cite(?::[a-z]+)?\}`([^`]*)`")
# A key, with words before and after it in braces: {see}key{Section 2}.
_TARGET = re.compile(r"\s*(?:\{[^{}]+\})?\s*([^{}\s,]+)\s*(?:\{[^{}]+\})?\s*(?:,|$)")
_KEY = re.compile(r"\b[a-z]+\d{4}[a-z0-9]+\b")


def keys_in(targets: str) -> list[str]:
    """The keys between the backticks of a citation, in order; raises ``ValueError``.

    The form is that of sphinxcontrib-bibtex: keys parted by commas, each with words before and
    after it in braces.
    """
    keys: list[str] = []
    end = 0
    while not keys or end < len(targets) or targets.endswith(","):
        if not (target := _TARGET.match(targets, end)):
            message = f"{targets!r} is no list of keys"
            raise ValueError(message)
        keys.append(target[1])
        end = target.end()
    return keys


def cited_in(text: str) -> Iterator[str]:
    """The keys that a text cites, in order; a citation that cannot be read has none."""
    for citation in CITATION.finditer(text):
        with suppress(ValueError):
            yield from keys_in(citation[1])


def cited_in_pages(docs: Path) -> set[str]:
    """The keys that pages cite in their text."""
    pages = (page.read_text(encoding="utf-8") for page in docs.rglob("*.md"))
    return {key for text in pages for key in cited_in(text)}


def cited_keys(docs: Path) -> set[str]:
    """The same, and the keys that data files beside the pages name."""
    cited = cited_in_pages(docs)
    for data in docs.rglob("*.yaml"):
        cited.update(_KEY.findall(data.read_text(encoding="utf-8")))
    return cited


def subjects(docs: Path) -> list[str]:
    """The keywords that an entry may have: the names of the pages of each series."""
    return [name for series in load_site(docs).series for name in series.names(docs)]
