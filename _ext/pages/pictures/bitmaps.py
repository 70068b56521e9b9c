"""Photographs and other bitmaps: read, and made small enough for a page. Knows no Sphinx.

What is made depends on the file and on Pillow's version alone. It holds nothing of the file but its
pixels and a small colour profile: no place, no time, no name of a camera.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from ..budgets import PICTURE

SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}

_READ = ("JPEG", "PNG", "WEBP", "GIF")
_WRITTEN_AS = {"MPO": "JPEG", "GIF": "PNG"}  # telephones put a second picture into a JPEG: MPO
# Exif 2.32, 4.6.4, tag 274: from 5 on, the rows of the file are the columns of the picture.
_ORIENTATION, _TURNED = 0x0112, 5
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


def size(content: bytes) -> tuple[int, int]:
    """The width and height in pixels, as the picture is meant to be seen.

    Raises ``UnfitError``.
    """
    return _seen(_open(content))


def moves(content: bytes) -> bool:
    """Whether the picture is animated. Raises ``UnfitError``."""
    image = _open(content)
    return image.format != "MPO" and bool(getattr(image, "is_animated", False))


def check(content: bytes) -> None:
    """Read the picture to its end, as roughly as its format allows.

    Raises ``UnfitError``.
    """
    image = _open(content)
    image.draft(None, (64, 64))
    _load(image)


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
            made = _encoded(smaller, form, options)
            if len(made) <= PICTURE:
                return Bitmap(made, SUFFIXES[form], *smaller.size)
        ratio *= _SMALLER


def _open(content: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return Image.open(BytesIO(content), formats=_READ)
    except UnidentifiedImageError:
        message = "is no JPEG, PNG, WebP or GIF; save it as JPEG (photographs) or PNG (drawings)"
        raise UnfitError(message) from None
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise UnfitError("has too many pixels; save it at most 4000 pixels wide") from None
    except (OSError, SyntaxError, ValueError):
        raise UnfitError("is damaged; save it again from the original") from None


def _load(image: Image.Image) -> None:
    try:
        image.load()
    except (OSError, SyntaxError, ValueError):
        raise UnfitError("is damaged; save it again from the original") from None


def _seen(image: Image.Image) -> tuple[int, int]:
    turned = image.getexif().get(_ORIENTATION, 1) >= _TURNED
    return (image.height, image.width) if turned else (image.width, image.height)


def _at(content: bytes, ratio: float) -> Image.Image:
    """The picture upright at ``ratio`` of its size, with the colours that files of today have."""
    image = _open(content)
    if ratio < 1:
        new = (max(1, round(image.width * ratio)), max(1, round(image.height * ratio)))
        image.draft(None, new)  # a JPEG is decoded at about that size, in a tenth of the time
        _load(image)
        image = _plain(image).resize(new, Image.Resampling.LANCZOS, reducing_gap=3.0)
    _load(image)
    profile = image.info.get("icc_profile", b"")
    upright = ImageOps.exif_transpose(image)
    kept = {"transparency"} | ({"icc_profile"} if len(profile) <= _PROFILE else set())
    upright.info = {name: value for name, value in upright.info.items() if name in kept}
    return upright


def _plain(image: Image.Image) -> Image.Image:
    """``image`` in grey, RGB or RGBA; between the colours of a palette there is nothing."""
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
