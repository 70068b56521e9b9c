"""The papers as BibTeX, for everybody who cites one or all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from .names import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .model import Paper

# Math as OpenReview has it, or what stands between; a dollar without another one is money.
_PIECES = re.compile(r"(\$\$?[^$]+\$\$?)")
_COMMAND = re.compile(r"(\\(?:[A-Za-z]+|[^A-Za-z]))")
# What LaTeX does not print as it is. Letters beyond ASCII are left: BibTeX files are in UTF-8.
_ESCAPED = {
    **{sign: f"\\{sign}" for sign in "&%#_$"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "\\": r"\textbackslash{}",
}
_BARE = {
    **_ESCAPED,
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
}
# BibTeX would part these names: at a comma, an `and`, or as if a group had a family name.
_WHOLE = re.compile(r",|\band\b|\b(?:Collaborations?|Consortium|Teams?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proceedings:
    """Where the papers were presented.

    ``key`` begins the key of each entry, and ``address`` is that of the page that lists them;
    empty where it is not known.
    """

    key: str
    title: str
    year: int
    address: str = ""


def bibtex(papers: Iterable[Paper], proceedings: Proceedings) -> str:
    """An entry for each of the papers, in their order; no word in it that no file says.

    Keys are made from numbers, and stay when a title or a name changes.
    """
    return "\n".join(bibtex_entry(paper, proceedings) for paper in papers)


def bibtex_entry(paper: Paper, proceedings: Proceedings) -> str:
    """One paper, as ``@inproceedings``, which is what OpenReview calls an accepted paper."""
    here = f"{proceedings.address}#{paper.anchor}" if proceedings.address else None
    fields = {
        "title": f"{{{_latex(paper.title)}}}",  # else styles make its capitals small
        "author": " and ".join(map(_person, paper.names)),
        "booktitle": _latex(proceedings.title),
        "year": str(proceedings.year),
        "url": paper.page or here,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    body = ",\n".join(lines)
    return f"@inproceedings{{{proceedings.key}-{paper.number},\n{body}\n}}\n"


def _person(name: str) -> str:
    written = _latex(tidy(name))
    return f"{{{written}}}" if _WHOLE.search(name) else written


def _latex(text: str) -> str:
    """A text with its formulas and commands as they are, and other signs escaped."""
    pieces = _PIECES.split(text)
    pieces[::2] = map(_outside, pieces[::2])
    joined = "".join(pieces)
    # A brace without its other would swallow the rest of the file; BibTeX counts \{ as one too.
    return joined if _is_balanced(joined) else "".join(_BARE.get(sign, sign) for sign in text)


def _outside(text: str) -> str:
    """A text that has no formula."""
    parts = _COMMAND.split(text)
    parts[::2] = ("".join(_ESCAPED.get(sign, sign) for sign in part) for part in parts[::2])
    return "".join(parts)


def _is_balanced(text: str) -> bool:
    depths = list(accumulate((sign == "{") - (sign == "}") for sign in text))
    return min(depths, default=0) == 0 == (depths or [0])[-1]
