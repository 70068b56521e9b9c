"""Pieces of text, some of which stand for a moment, and sentences that are made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text and, where HTML has a valid value for it, its ``<time datetime>``."""

    text: str
    datetime: str = ""


def filled(template: str, **parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A text such as ``{first} to {last}``, with what stands at each name."""
    # Every second piece is a name.
    pieces = enumerate(re.split(r"\{(\w+)\}", template))
    texts = (parts[piece] if i % 2 else (Part(piece),) for i, piece in pieces if piece)
    return tuple(part for text in texts for part in text)
