"""Names of people: which two are the same person, and how they are sorted."""

from __future__ import annotations

import re
import unicodedata

# A name of Unicode says which letter another one is made of: LATIN SMALL LETTER L WITH STROKE.
# Canonical decomposition (UAX #15) has no word on these, and would leave them behind z.
_MADE_OF = re.compile(r"LATIN SMALL (?:LETTER|LIGATURE) (?:DOTLESS )?([A-Z]{1,2})(?: WITH .+)?")
_NAMED = {"ß": "ss", "ð": "d", "þ": "th", "ŋ": "ng"}


def tidy(name: str) -> str:
    """The name as files have it: composed (NFC), with single blanks."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def identity(name: str) -> str:
    """What two spellings of one name share: composed or not, and whatever their capitals.

    Accents count: Müller and Muller are two.
    """
    return unicodedata.normalize("NFC", tidy(name).casefold())


def sort_key(name: str, family: str | None = None) -> tuple[str, str]:
    """The place of a person in a list: with the letter, by ``family`` where it is known.

    Which part of a name is the family's cannot be told from it; without ``family`` the order is
    that of the name as it is written. Ł is sorted as L, Ø as O, ß as ss.
    """
    first = family or name
    return plain(first), plain(name)


def plain(name: str) -> str:
    """The letters by which a name is sorted and found: without accents, small, Ł as l, ß as ss."""
    letters = unicodedata.normalize("NFKD", tidy(name).replace("ß", "ss").casefold())
    return "".join(_base(one) for one in letters if not unicodedata.combining(one))


def _base(letter: str) -> str:
    if letter.isascii() or letter in _NAMED:
        return _NAMED.get(letter, letter)
    made_of = _MADE_OF.fullmatch(unicodedata.name(letter, ""))
    return made_of[1].lower() if made_of else letter
