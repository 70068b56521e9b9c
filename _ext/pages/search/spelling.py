"""One form for a word however it is spelled: with accents or without, British or American.

What is searched for goes through the same rules in the browser, which is given both tables.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from references.core.letters import spellings

# The letters of Latin scripts: Latin-1 Supplement to Latin Extended-B.
_LATIN = range(0xDF, 0x250)
_LINES = Path(__file__).with_name("american.txt").read_text("utf-8").splitlines()
# What a pattern becomes, for one rule after the other.
AMERICAN = [line.split(" -> ") for line in _LINES if " -> " in line]
_RULES = tuple((re.compile(old), new.replace("$", "\\")) for old, new in AMERICAN)
_WORD = re.compile(r"\w+")
# In several parts, as "multi-fidelity", which people write as one word as well.
_COMPOUND = re.compile(r"\w+(?:[-\u2010-\u2013]\w+)*")


def _without_accents(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.lower())
    return "".join(sign for sign in bare if not unicodedata.category(sign).startswith("M"))


def _letters() -> dict[str, str]:
    latin = [chr(point) for point in _LATIN if chr(point).islower()]
    whole = [letter for letter in latin if not _without_accents(letter).isascii()]
    return {letter: plain[0] for letter in whole if (plain := spellings(letter))}


# What stands for a letter that is no letter of English with an accent: ``ø``, ``ß``.
LETTERS = _letters()
_TABLE = str.maketrans(LETTERS)


def american(word: str) -> str:
    """The form of a word in small letters that its British and American spellings share."""
    for pattern, new in _RULES:
        word = pattern.sub(new, word)
    return word


@cache
def forms(word: str) -> tuple[str, ...]:
    """The forms under which a word of a page is found.

    More than one where a letter is spelled in two at home: "Müller" is "muller" and "mueller".
    """
    plain = _without_accents(word).translate(_TABLE)
    if word.isascii() or not word.isalpha():
        return (american(plain),)
    return tuple(dict.fromkeys(american(one) for one in (plain, *spellings(word))))


def parts(text: str) -> list[str]:
    """The words of a text in order, each in its first form; a compound is several."""
    return [forms(word)[0] for word in _WORD.findall(unicodedata.normalize("NFKC", text))]


def words(text: str) -> list[str]:
    """All forms of the words of a text; a compound is there in its parts and as one word."""
    every: list[str] = []
    for compound in _COMPOUND.findall(unicodedata.normalize("NFKC", text)):
        one_by_one = _WORD.findall(compound)
        whole = ["".join(one_by_one)] if len(one_by_one) > 1 else []
        every += (form for word in (*one_by_one, *whole) for form in forms(word))
    return every
