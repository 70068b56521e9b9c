"""The colors of a drawing: names for the site, values for print."""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PREFIX = "--site-"


@dataclass(frozen=True)
class Palette:
    """A color for each thing that a drawing shows, as ``#rrggbb``."""

    ink: str
    simulator: str
    data: str
    discrepancy: str


# matplotlib takes colors only, so these stand for the names until the SVG is written.
STAND_INS = Palette("#010203", "#040506", "#070809", "#0a0b0c")
NAMES = dict(
    zip(
        astuple(STAND_INS),
        (
            "currentColor",
            *(f"var({PREFIX}{name})" for name in ("simulator", "data", "discrepancy")),
        ),
        strict=True,
    )
)


def printed(stylesheet: Path) -> Palette:
    """The colors of the light scheme. Raises ``ValueError`` as ``schemes`` does."""
    return schemes(stylesheet)[0]


def schemes(stylesheet: Path) -> tuple[Palette, Palette]:
    """The colors of the light scheme and of the dark one, from ``light-dark(#rrggbb, #rrggbb)``.

    A color that is written alone is that of both. Raises ``ValueError`` where the style sheet lacks
    one.
    """
    text = stylesheet.read_text(encoding="utf-8")
    pairs = [_pair(text, f"{PREFIX}{name}") for name in ("simulator", "data", "discrepancy")]
    light, dark = zip(*pairs, strict=True)
    return Palette("#000000", *light), Palette("#ffffff", *dark)


def pair(stylesheet: Path, name: str) -> tuple[str, str]:
    """The values of one variable in both schemes. Raises ``ValueError`` as ``schemes`` does."""
    return _pair(stylesheet.read_text(encoding="utf-8"), name)


def _pair(text: str, name: str) -> tuple[str, str]:
    color = "(#[0-9a-f]{6})"
    match = re.search(rf"{name}:\s*(?:light-dark\()?{color}(?:,\s*{color})?", text)
    if match is None:
        raise ValueError(f"no color {name} as #rrggbb; define it on :root")
    return match[1], match[2] or match[1]
