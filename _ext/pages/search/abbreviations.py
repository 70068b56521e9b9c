"""Abbreviations and what they stand for, as a text explains them: "neural network (NN)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# Two names for one thing.
Pair = tuple[str, str]

_BRACKETS = re.compile(r"\(([^()]{2,80})\)")
# Of two to ten signs, two of them capitals; the s of a plural is no part of it.
_SHORT = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})(?P<short>[A-Za-z][A-Za-z0-9-]{1,9}?)s?")


def abbreviations(text: str) -> Iterator[Pair]:
    """Each abbreviation that a text explains in brackets, and what it stands for.

    By the algorithm of Schwartz and Hearst, "A simple algorithm for identifying abbreviation
    definitions in biomedical text" (2003): the letters of the short form stand in the long one in
    their order, the first of them at the beginning of a word. Either may be in the brackets.
    """
    # What stands before brackets and what is in them, in turn.
    pieces = [piece.strip() for piece in _BRACKETS.split(text)]
    for before, inside in zip(pieces[::2], pieces[1::2], strict=False):
        last = before.split()[-1:] or [""]
        for short, place in ((inside, before), (last[0], inside)):
            if (name := _SHORT.fullmatch(short)) and (long := _long(name["short"], place)):
                yield name["short"], long
                break


def _long(short: str, text: str) -> str:
    """What ``short`` stands for, at the end of ``text``; empty if that is something else."""
    within = text.split()[-min(len(short) + 5, 2 * len(short)) :]
    candidate = " ".join(within)
    small, place = candidate.lower(), len(candidate)
    for number, letter in reversed([*enumerate(short.lower().replace("-", ""))]):
        place = small.rfind(letter, 0, place)
        while number == 0 and place > 0 and small[place - 1].isalnum():
            place = small.rfind(letter, 0, place)
        if place < 0:
            return ""
    long = candidate[place:]
    return long if len(long) >= 2 * len(short) else ""


def names(keywords: str) -> list[str]:
    """The names in a page's list of keywords; "a long one (LO)" is two."""
    listed = re.split(r"[,()]", keywords)
    return [name for one in listed if (name := " ".join(one.split()))]


def missing(page: Iterable[str], pairs: Iterable[tuple[Iterable[str], Iterable[str]]]) -> list[str]:
    """The words that a page lacks to be found under both names of what it speaks of.

    ``page`` and the two names of each pair are words in order, in one form.
    """
    text = f" {' '.join(page)} "
    lacking: dict[str, None] = {}
    for pair in pairs:
        phrases = [" ".join(name) for name in pair]
        there = [f" {phrase} " in text for phrase in phrases]
        if any(there):
            absent = (name for name, known in zip(phrases, there, strict=True) if not known)
            lacking.update(dict.fromkeys(absent))
    return list(lacking)
