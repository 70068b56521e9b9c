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


def shows(png: bytes, words: str) -> bool:
    """Whether the PNG is described by these words; one that cannot be read is not."""
    try:
        return Image.open(BytesIO(png), formats=["PNG"]).info.get(_KEYWORD) == words
    except (OSError, ValueError):
        return False


def icon(png: bytes) -> bytes:
    """An ICO file that holds the one PNG, in its own size."""
    out = BytesIO()
    image = Image.open(BytesIO(png))
    image.save(out, "ICO", sizes=[image.size])
    return out.getvalue()
