"""Typographic characters as ASCII, where the language loses nothing by it."""

from __future__ import annotations

_ASCII = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": " - ",
        "−": "-",
        "·": "|",
        "…": "...",
        "\N{NO-BREAK SPACE}": " ",
    }
)


def to_ascii(text: str) -> str:
    """The text with plain quotes, dashes and spaces. Letters stay as they are: a name is a name."""
    return text.translate(_ASCII)
