"""Words about a hierarchy, and names cut into lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .model import Hierarchy, Simulator

# Lines may break after a space, a hyphen or a dash.
_PIECE = re.compile(r"[^\s–-]*[–-]+\s*|[^\s–-]+\s*")

_NARROW = frozenset("iljtfrI.,:;'’()[]|! ")
_WIDE = frozenset("mwMW—@%")


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
    made = [""]
    for piece in pieces(text):
        if made[-1] and width((made[-1] + piece).rstrip(), size) > room:
            made.append("")
        made[-1] += piece
    return tuple(line.rstrip() for line in made)


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def description(hierarchy: Hierarchy) -> str:
    """The picture in words: who stands in which group, and which arrow leads where."""
    told = [_group(hierarchy, group) for group in hierarchy.groups]
    told += [_arrows(hierarchy, one) for one in hierarchy.simulators if one.approximates]
    return " ".join(told)


def approximated(hierarchy: Hierarchy, simulator: Simulator) -> str:
    """The names of what a simulator approximates, or nothing."""
    names = [hierarchy[other].name for other in simulator.approximates]
    return listed(names) if names else ""


def _group(hierarchy: Hierarchy, group: str) -> str:
    names = [one.name for one in hierarchy.simulators if one.group == group]
    return f"{group}: {'; '.join(names)}."


def _arrows(hierarchy: Hierarchy, simulator: Simulator) -> str:
    return f"{simulator.name} approximates {approximated(hierarchy, simulator)}."
