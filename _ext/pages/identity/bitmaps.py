"""The forms in which a screenshot becomes an icon or a card."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

# The keyword that the PNG specification (third edition, 11.3.3.2) has for it.
_KEYWORD = "Description"


def described(png: bytes, words: str) -> bytes:
    """The PNG with a text chunk that holds ``words``, so that a check can know what it shows."""
    texts = PngInfo()
    texts.add_itxt(_KEYWORD, words)
    out = BytesIO()
    Image.open(BytesIO(png)).save(out, "PNG", pnginfo=texts, optimize=True)
    return out.getvalue()


def few_colors(png: bytes) -> bytes:
    """The PNG in 256 colors, which are enough for flat shapes and letters."""
    out = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


def words_of(png: bytes) -> str:
    """The words that describe the PNG; none where it has none or cannot be read."""
    try:
        return str(Image.open(BytesIO(png), formats=["PNG"]).info.get(_KEYWORD, ""))
    except (OSError, ValueError):
        return ""


def icon(png: bytes) -> bytes:
    """An ICO file that holds the one PNG, in its own size."""
    out = BytesIO()
    image = Image.open(BytesIO(png))
    image.save(out, "ICO", sizes=[image.size])
    return out.getvalue()
