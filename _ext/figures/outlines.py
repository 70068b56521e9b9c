"""Words as outlines, which look the same on every machine: in the STIX font of matplotlib."""

from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.textpath import TextPath

_LETTERS = {1: "M", 2: "L", 3: "Q", 4: "C", 79: "Z"}


def outline(text: str, size: float) -> tuple[str, float] | None:
    """The bold letters as the data of an SVG path, and their width; the baseline is at y = 0.

    Nothing where the font lacks one of them.
    """
    font = Path(mpl.get_data_path(), "fonts", "ttf", "STIXGeneralBol.ttf")
    if not all(map(get_font(font).get_char_index, map(ord, text))):
        return None
    path = TextPath((0, 0), text, size=size, prop=FontProperties(fname=font))
    pieces = []
    for points, code in path.iter_segments(simplify=False):
        pairs = zip(points[::2], points[1::2], strict=True)
        at = " ".join(f"{x:.2f} {-y:.2f}" for x, y in pairs)
        pieces.append(_LETTERS[int(code)] + ("" if int(code) == path.CLOSEPOLY else at))
    return "".join(pieces), float(path.get_extents().x1)
