"""How far apart colors look, with each kind of color vision."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from figures.palette import Palette

# Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB.
VISION = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def channels(color: str) -> np.ndarray:
    """Red, green and blue in linear light, from 0 to 1."""
    values = np.array([int(color[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def nearest(palette: Palette, vision: str) -> float:
    """The least distance in OKLab of two of the three colors, as they are seen."""
    colors = (palette.simulator, palette.data, palette.discrepancy)
    seen = [
        TO_OKLAB @ np.cbrt(TO_CONES @ np.clip(VISION[vision] @ channels(color), 0, 1))
        for color in colors
    ]
    return float(min(np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2)))
