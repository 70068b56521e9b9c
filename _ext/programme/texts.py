"""Titles and abstracts of others: plain text, but for the formulas in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

# As Pandoc has it, so that $5 and $10 are money: blanks and digits tell which sign ends a formula.
_FORMULA = re.compile(r"(?<![\\$])(\${1,2})(?![\s$])((?:\\.|[^$\\])+?)(?<!\s)\1(?![$\d])")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in its parts, and whether each is a formula, in LaTeX without its signs."""
    end = 0
    for formula in _FORMULA.finditer(text):
        if formula.start() > end:
            yield text[end : formula.start()], False
        yield formula[2], True
        end = formula.end()
    if text[end:]:
        yield text[end:], False


def set_text(text: str) -> list[nodes.Node]:
    """The text as nodes. It is never read as markup of pages."""
    # Whoever builds the site cannot mend a formula of others, so nothing is told of it.
    return [
        nodes.math("", part, lenient=True) if formula else nodes.Text(part)
        for part, formula in pieces(text)
    ]
