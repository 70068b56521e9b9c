"""The style sheet of the colors. Knows no Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures.colors import mixed
from figures.palette import DARK_GROUNDS, LIGHT_GROUNDS, PREFIX

if TYPE_CHECKING:
    from figures.palette import Palette


def sheet(light: Palette, dark: Palette) -> str:
    """A rule that names the three colors, and what is made of the main one.

    Links are somewhat stronger than a line in a picture, stronger still below a pointer, and a
    faint tint lies behind what is marked.
    """
    pairs = {
        "simulator": (light.simulator, dark.simulator),
        "data": (light.data, dark.data),
        "discrepancy": (light.discrepancy, dark.discrepancy),
        "link": _stronger(light, dark, 0.14, 0.24),
        "link-strong": _stronger(light, dark, 0.34, 0.48),
        "tint": (
            mixed(LIGHT_GROUNDS[-1], light.simulator, 0.125),
            mixed(DARK_GROUNDS[0], dark.simulator, 0.16),
        ),
    }
    lines = (f"  {PREFIX}{name}: light-dark({', '.join(pair)});" for name, pair in pairs.items())
    return "\n".join(["html {", *lines, "}", ""])


def _stronger(light: Palette, dark: Palette, black: float, white: float) -> tuple[str, str]:
    return mixed(light.simulator, "#000000", black), mixed(dark.simulator, "#ffffff", white)
