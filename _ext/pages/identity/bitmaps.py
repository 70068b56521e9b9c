"""The forms in which a screenshot becomes an icon or a card."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def described(png: bytes, words: str) -> bytes:
    """The PNG with a text chunk that holds ``words``, so that a check can know what it shows."""
    header = len(_SIGNATURE) + 25  # IHDR: length, name, 13 bytes, checksum
    return png[:header] + _chunk(words) + png[header:]


def shows(png: bytes, words: str) -> bool:
    """Whether the PNG is described by these words."""
    return _chunk(words) in png


def _chunk(words: str) -> bytes:
    body = b"iTXtDescription\x00\x00\x00\x00\x00" + words.encode()
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def icon(png: bytes, size: int) -> bytes:
    """An ICO file that holds the one PNG of ``size`` pixels square."""
    directory = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(png), 22)
    return directory + entry + png
