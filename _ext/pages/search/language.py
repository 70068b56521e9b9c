"""English as the index of the search and the reader's browser read it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from sphinx.search.en import SearchEnglish

from .spelling import AMERICAN, LETTERS, words

_HERE = Path(__file__).parent


def _script() -> str:
    """What reads a query, with the rules by which the pages were read, and what shows results."""
    text = "".join((_HERE / name).read_text("utf-8") for name in ("query.js", "results.js"))
    for name, rules in (("LETTERS", LETTERS), ("AMERICAN", AMERICAN)):
        text = text.replace(f"{{/* {name} */}}", json.dumps(rules, ensure_ascii=False))
    return text


# Kept for all pages: most words of one stand on others too.
stem = cache(SearchEnglish({}).stem)


class English(SearchEnglish):
    """Sphinx's English, for which the spellings of a word are one word."""

    js_splitter_code = _script()

    def split(self, input: str) -> list[str]:  # noqa: A002 - as in the base class
        """All forms of the words of a text."""
        return words(input)

    def stem(self, word: str) -> str:
        """The part of a word that its forms share."""
        return stem(word)
