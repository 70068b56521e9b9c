"""The picture of the home page: the simple machine of the example, drawn across the page.

The simulator knows no friction; reality is that of ``_REALITY``, further from it than in the
example's text, so that the gap is seen at a glance. What is observed ends at three quarters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from figures.elements import element, root, spoken, written
from figures.takeaway import FONTS
from misspecification.core.data import LAST, THETA, Reality, locations, simulate
from misspecification.core.posteriors import Setting

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from misspecification.core.data import Floats

_REALITY = Reality(a=5.0)
_SETTING = Setting(n=20, noise=0.05, reality=_REALITY)
_END = LAST / 0.75
# In pixels of a wide screen: the curves and, at their right, room for words.
WIDTH, HEIGHT = 1248, 470
_RIGHT, _TOP = 1075, 10
# How far below reality the line ends at which observations do: the dates' line is another axis.
_BELOW = 64
WORDS = (
    "A plot. The simulator is a straight line; reality, dashed, falls ever further below it. "
    "Observations lie along reality and end at three quarters; the gap is widest beyond them, "
    "where nothing is observed."
)


def hero() -> str:
    """The picture; without axes, since the dates below it are its axis."""
    shapes = hero_shapes()
    return written(root(f"0 0 {WIDTH} {HEIGHT}", *shapes, class_="site-picture", **spoken(WORDS)))


def drawing() -> Element:
    """The picture to stand alone: with the room of its lowest points, and a font."""
    alone = root(f"0 0 {WIDTH} {HEIGHT + 10}", *hero_shapes(), **spoken(WORDS))
    alone.attrib |= {"font-family": FONTS, "font-size": "17", "font-weight": "600"}
    return alone


def hero_shapes() -> list[Element]:
    """The parts of the picture, by class."""
    x = np.linspace(0.0, _END, 17)
    simulated, real = _at(x, simulate(x, THETA)), _at(x, _REALITY.at(x))
    seen = _at(locations(_SETTING.n), _SETTING.observations())
    end, top, middle = real[-1][1], simulated[-1][1], (real[-1][1] + simulated[-1][1]) / 2
    last = np.array([LAST])
    (limit, reached), (_, above) = (
        _at(last, y)[0] for y in (_REALITY.at(last), simulate(last, THETA))
    )
    line = _path([simulated[0], simulated[-1]])
    return [
        element("path", class_="picture-band", d=f"{line}L{_path(real[::-1])[1:]}Z"),
        element("path", class_="picture-edge", d=f"M{limit} {above}V{reached + _BELOW}"),
        element("path", class_="picture-reality", d=_path(real)),
        element("path", class_="picture-line", d=line),
        element("path", class_="picture-dots", d="".join(f"M{x} {y}h0" for x, y in seen)),
        _word("simulator", "simulator", (_RIGHT * 0.83, top + 0.13 * HEIGHT), "end"),
        _word("discrepancy", "gap", (_RIGHT + 14, middle + 5)),
        _word("reality", "reality", (_RIGHT + 14, end + 5)),
        _word("data", "observations", (_RIGHT * 0.47, HEIGHT - 72), "middle"),
        _word("note", "nothing observed", (limit + 16, reached + _BELOW)),
    ]


def _at(x: Floats, y: Floats) -> list[tuple[float, float]]:
    """Where the points stand, to a tenth of a pixel."""
    highest = THETA * _END
    across, down = x / _END * _RIGHT, HEIGHT - y / highest * (HEIGHT - _TOP)
    return list(zip(across.round(1).tolist(), down.round(1).tolist(), strict=True))


def _path(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _word(part: str, word: str, at: tuple[float, float], anchor: str = "start") -> Element:
    x, y = (f"{number:.0f}" for number in at)
    return element("text", word, class_=f"picture-{part}-word", x=x, y=y, text_anchor=anchor)
