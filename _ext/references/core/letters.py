"""The plain letters of a name, as keys have them."""

from __future__ import annotations

import re
import unicodedata

# A name of Unicode says which letter another one is made of: LATIN SMALL LETTER D WITH STROKE.
_LETTER = re.compile(r"LATIN SMALL (?:LETTER|LIGATURE) (?:DOTLESS )?([A-Z]{1,2})(?: WITH .+)?")
_NAMED = {"ð": "d", "þ": "th", "ŋ": "ng"}
# Where they are at home, these are also spelled in two letters.
_IN_TWO = {ord(letter): f"{plain}e" for letter, plain in zip("äöøü", "aoou", strict=True)}
_IN_TWO[ord("å")] = "aa"


def spellings(name: str) -> tuple[str, ...]:
    """The spellings of a name in the letters a to z; none if it is in another script.

    Accents count for nothing, and a letter that is no base letter with an accent becomes the one
    or two that Unicode calls it by.
    """
    folded = unicodedata.normalize("NFC", name).casefold()
    spelled = [_plain(folded), _plain(folded.translate(_IN_TWO))]
    return tuple(dict.fromkeys(one for one in spelled if one))


def _plain(name: str) -> str | None:
    letters = [one for one in unicodedata.normalize("NFKD", name) if _is_letter(one)]
    plain = [_base(one) for one in letters]
    return None if None in plain else "".join(filter(None, plain))


def _is_letter(sign: str) -> bool:
    # Not what modifies a letter, such as the okina.
    return unicodedata.category(sign) in {"Ll", "Lo", "Lu"}


def _base(letter: str) -> str | None:
    if letter.isascii() or letter in _NAMED:
        return _NAMED.get(letter, letter)
    name = _LETTER.fullmatch(unicodedata.name(letter, ""))
    return name[1].lower() if name else None
