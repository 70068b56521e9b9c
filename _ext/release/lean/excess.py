"""Which pages of a finished site are over their budget: by what, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pages.budgets import FIRST_SCREEN, SHARED, budget

from .pages import read_pages
from .weight import PICTURES, Weights, compressed, first_pictures, size, weigh

_FIGURE = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_NAMED = 3


def excesses(folder: Path) -> list[tuple[str, str]]:
    """The pages of the site in ``folder`` that are over a budget, each with a sentence on it."""
    pages = read_pages(folder)
    known = cache(size)  # most files are loaded by all pages
    visits = {page: weigh(folder, page, known) for page in pages}
    grown = sum(shared(visits).values()) > SHARED
    return [
        (page, sentence)
        for page, text in pages.items()
        for sentence in (
            *_weight(page, visits[page], grown=grown),
            *_figures(page, text),
            *_pictures(first_pictures(folder, page) if PICTURES in text else {}),
        )
    ]


def shared(visits: Mapping[str, Weights]) -> Weights:
    """What every page loads beside its text, of the weights by page."""
    first, *others = visits.values()
    return {name: first[name] for name in set(first).intersection(*others) - visits.keys()}


def _weight(page: str, weights: Weights, *, grown: bool) -> Iterator[str]:
    limits, total = budget(page), sum(weights.values())
    crowded = len(weights) > limits.requests
    if total > limits.total or crowded:
        cost = f"a first visit costs {_kb(total)} in {len(weights)} requests"
        limit = f"its budget is {_kb(limits.total)} in {limits.requests}"
        mine = "shorten the page, or move a part of it to a page of its own"
        others = "its scripts and style sheets are too many, which is for a maintainer"
        advice = others if grown or crowded else mine
        yield f"{cost}, and {limit}: {_heaviest(weights)}; {advice}"


def _figures(page: str, text: str) -> Iterator[str]:
    limit = budget(page).figure
    largest = max((compressed(svg.encode()) for svg in _FIGURE.findall(text)), default=0)
    if largest > limit:
        sizes = f"its largest figure has {_kb(largest)}, and the budget is {_kb(limit)}"
        yield f"{sizes}; draw it with fewer points"


def _pictures(weights: Weights) -> Iterator[str]:
    total = sum(weights.values())
    if total > FIRST_SCREEN:
        sizes = f"the pictures of its first screen have {_kb(total)}"
        limit = f"their budget is {_kb(FIRST_SCREEN)}: {_heaviest(weights)}"
        advice = "say how wide each is shown, as in {width=300px}, or put a heading before some"
        yield f"{sizes}, and {limit}; {advice}"


def _heaviest(weights: Weights) -> str:
    rows = sorted(weights.items(), key=lambda row: (-row[1], row[0]))
    more = [f"and {len(rows) - _NAMED} more"] if len(rows) > _NAMED else []
    return ", ".join([*(f"{_kb(weight)} {name}" for name, weight in rows[:_NAMED]), *more])


def _kb(size: int) -> str:
    return f"{size / 1000:.1f} kB"
