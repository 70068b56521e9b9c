"""How wide a text will be, and how it is cut into lines, before the reader's font is known."""

from __future__ import annotations

import re

# Lines may break after a space, a hyphen or a dash.
_PIECE = re.compile(r"[^\s–-]*[–-]+\s*|[^\s–-]+\s*")

_NARROW = frozenset("iljtfrI.,:;'’()[]|! ")
_WIDE = frozenset("mwMW—@%×≥≤")


def pieces(text: str) -> list[str]:
    """The parts of a text between which a line may break, each with the space after it."""
    return _PIECE.findall(text)


def width(text: str, size: int) -> int:
    """About how wide a text of ``size`` pixels is, in pixels, rather too much than too little.

    The picture is drawn before it is known which font the reader has, so the widths are those of
    a wide one (DejaVu Sans).
    """
    ems = sum(_ems(character) for character in text)
    return round(ems * size / 100)


def _ems(character: str) -> int:
    if character in _NARROW:
        return 40
    if character in _WIDE:
        return 98
    return 70 if character.isupper() else 62


def lines(text: str, room: int, size: int) -> tuple[str, ...]:
    """The text in lines of at most ``room`` pixels, if no single piece is wider."""
    filled = [""]
    for piece in pieces(text):
        if filled[-1] and width((filled[-1] + piece).rstrip(), size) > room:
            filled.append("")
        filled[-1] += piece
    return tuple(line.rstrip() for line in filled)
