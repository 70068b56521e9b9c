"""Pictures such as cameras and drawing programs make, for the tests."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

# Exif 2.32: the orientation, and the block that says where a picture was taken.
ORIENTATION, MODEL, PLACE = 0x0112, 0x0110, 0x8825


def scene(width: int, height: int, detail: float = 0.2, mode: str = "RGB") -> Image.Image:
    """Something with soft and with sharp parts, red at the top left; the same each time."""
    random = np.random.default_rng(1)
    layers = [
        Image.fromarray(
            random.integers(0, 256, (max(2, height // grain), max(2, width // grain), 3), np.uint8)
        ).resize((width, height), Image.Resampling.BICUBIC)
        for grain in (96, 3)
    ]
    picture = Image.blend(*layers, detail)
    picture.paste((255, 0, 0), (0, 0, width // 4, height // 4))
    return picture.convert(mode)


def saved(picture: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    out = BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


@cache
def photograph(width: int = 4032, height: int = 3024, *, orientation: int = 1) -> bytes:
    """As a telephone takes it: some MB, with the place and the name of the camera in it."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MODEL] = "Telephone 9"
    exif.get_ifd(PLACE).update({1: "N", 2: (48.0, 12.0, 34.0)})
    picture = scene(width, height)
    return saved(picture, quality=92, exif=exif, comment=b"Telephone 9", xmp=b"<x>Telephone 9</x>")


def reopened(content: bytes) -> Image.Image:
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


@cache
def animation(width: int, height: int) -> bytes:
    frames = [scene(width, height, detail=part) for part in (0.1, 0.9)]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
