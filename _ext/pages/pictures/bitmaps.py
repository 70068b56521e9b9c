"""Photographs and other bitmaps: read, and made small enough for a page. Knows no Sphinx.

What is made depends on the file and on Pillow's version alone. It holds nothing of the file but its
pixels and a small color profile: no place, no time, no name of a camera.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image, UnidentifiedImageError

from ..budgets import PICTURE

SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}

_READ = ("JPEG", "PNG", "WEBP", "GIF")
_WRITTEN_AS = {"MPO": "JPEG", "GIF": "PNG"}  # telephones put a second picture into a JPEG: MPO
# Exif 2.32, 4.6.4, tag 274: what turns the rows of the file into those of the picture.
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_FIRST_ON_ITS_SIDE = 5
# What Pillow raises for damaged files, whose authors did not foresee how.
_STUMBLES = (
    *(ArithmeticError, EOFError, LookupError, OSError, SyntaxError, TypeError, ValueError),
    struct.error,
)
# From hardly seen to well seen; then the picture is made smaller.
_QUALITIES = (84, 76, 68, 60, 52)
_SMALLER = 0.85
# That of a telephone has 500 bytes; one for printing can have more than the picture.
_PROFILE = 10_000


class UnfitError(Exception):
    """A picture that no page can show; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture: its bytes, the ending of its name, and its size in pixels."""

    content: bytes
    suffix: str
    width: int
    height: int


@contextmanager
def _reading() -> Iterator[None]:
    """Turn what Pillow says of a file that it cannot read into an ``UnfitError``."""
    try:
        with warnings.catch_warnings(action="ignore"):  # slips in Exif do no harm
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except UnidentifiedImageError:
        message = "is no JPEG, PNG, WebP or GIF; save it as JPEG (photographs) or PNG (drawings)"
        raise UnfitError(message) from None
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise UnfitError("has too many pixels; save it at most 4000 pixels wide") from None
    except _STUMBLES:
        raise UnfitError("is damaged; save it again from the original") from None


@_reading()
def size(content: bytes) -> tuple[int, int]:
    """The width and height in pixels, as the picture is meant to be seen.

    Raises ``UnfitError``.
    """
    return _seen(_open(content))


@_reading()
def moves(content: bytes) -> bool:
    """Whether the picture is animated. Raises ``UnfitError``."""
    image = _open(content)
    return image.format != "MPO" and bool(getattr(image, "is_animated", False))


@_reading()
def check(content: bytes) -> None:
    """Read the picture to its end, as roughly as its format allows.

    Raises ``UnfitError``.
    """
    image = _open(content)
    image.draft(None, (64, 64))
    image.load()


@_reading()
def fitted(content: bytes, width: int) -> Bitmap:
    """The picture upright, at most ``width`` pixels wide, and within the budget of a picture.

    A GIF becomes a PNG; a PNG that stays too heavy becomes a WebP.
    Raises ``UnfitError``.
    """
    image = _open(content)
    written_as = _WRITTEN_AS.get(str(image.format), str(image.format))
    ratio = min(1.0, width / _seen(image)[0])
    while True:
        smaller = _at(content, ratio)
        for form, options in _ways(written_as):
            encoded = _encoded(smaller, form, options)
            if len(encoded) <= PICTURE:
                return Bitmap(encoded, SUFFIXES[form], *smaller.size)
        ratio *= _SMALLER


def _open(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content), formats=_READ)


def _seen(image: Image.Image) -> tuple[int, int]:
    on_its_side = _orientation(image) >= _FIRST_ON_ITS_SIDE
    return (image.height, image.width) if on_its_side else (image.width, image.height)


def _orientation(image: Image.Image) -> int:
    """The tag's value; 1, upright, where there is none that can be read."""
    try:
        orientation = image.getexif().get(_ORIENTATION, 1)
    except _STUMBLES:
        return 1
    return orientation if orientation in _TURNS else 1


def _at(content: bytes, ratio: float) -> Image.Image:
    """The picture upright at ``ratio`` of its size, with the colors that files of today have."""
    image = _open(content)
    turn = _TURNS.get(_orientation(image))
    if ratio < 1:
        new = (max(1, round(image.width * ratio)), max(1, round(image.height * ratio)))
        image.draft(None, new)  # a JPEG is decoded at about that size, in a tenth of the time
        image = _plain(image).resize(new, Image.Resampling.LANCZOS, reducing_gap=3.0)
    image = image.copy() if turn is None else image.transpose(turn)
    profile = image.info.get("icc_profile", b"")
    kept = {"transparency"} | ({"icc_profile"} if len(profile) <= _PROFILE else set())
    image.info = {name: value for name, value in image.info.items() if name in kept}
    return image


def _plain(image: Image.Image) -> Image.Image:
    """``image`` in gray, RGB or RGBA; between the colors of a palette there is nothing."""
    if image.has_transparency_data:
        mode = "RGBA"
    else:
        mode = "L" if image.mode in {"1", "L", "I;16"} else "RGB"
    if image.mode == mode:
        return image
    converted = image.convert(mode)
    if image.mode == "CMYK":
        converted.info.pop("icc_profile", None)  # that of the ink, not of the screen
    return converted


def _ways(form: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if form == "PNG":
        yield "PNG", {"optimize": True}
        form = "WEBP"
    for quality in _QUALITIES:
        if form == "JPEG":
            yield "JPEG", {"quality": quality, "optimize": True, "progressive": True}
        else:
            yield "WEBP", {"quality": quality}


def _encoded(image: Image.Image, form: str, options: dict[str, Any]) -> bytes:
    out = BytesIO()
    profile = image.info.get("icc_profile")
    (image if form == "PNG" else _plain(image)).save(out, form, icc_profile=profile, **options)
    return out.getvalue()
