"""Arithmetic of colors that are written ``#rrggbb``."""

from __future__ import annotations


def mixed(color: str, other: str, share: float) -> str:
    """``color`` with that ``share``, from 0 to 1, of the ``other`` in it, as CSS mixes in sRGB."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    mix = (round(one + share * (two - one)) for one, two in pairs)
    return "#" + "".join(f"{channel:02x}" for channel in mix)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21; words need 4.5 (1.4.3)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(color: str) -> float:
    """The relative luminance of WCAG 2.2, from 0 to 1."""
    red, green, blue = map(_linear, _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(color: str) -> tuple[int, int, int]:
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
