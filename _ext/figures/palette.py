"""The colors of a drawing: names for the site, values for print."""

from __future__ import annotations

from dataclasses import astuple, dataclass

PREFIX = "--site-"
# What the colors stand on: the page, what lies on it, and the paper of print.
LIGHT_GROUNDS = ("#fdfcfa", "#f4f1ec", "#ffffff")
DARK_GROUNDS = ("#10141b", "#1a212b")


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
