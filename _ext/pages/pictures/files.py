"""The files of pictures as they are published, made once for each picture and width.

Knows no Sphinx. A digest in the name of a file says which picture it is made of: the name is the
same whatever the order of the pages, and another one when the picture changes.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import PIL

from ..budgets import PICTURE
from . import bitmaps

_LENGTH = 10
_NO_NAME = re.compile(r"[^a-z0-9]+")


def published(folder: Path, source: Path, content: bytes, width: int) -> Path:
    """The file in ``folder`` with the picture, at most ``width`` pixels wide.

    ``content`` is that of ``source``. A width of 0 leaves the picture as it is.
    Raises ``bitmaps.UnfitError``.
    """
    name = _NO_NAME.sub("-", source.stem.lower()).strip("-")
    stem = f"{name}-{_digest(content, width)}"
    if not width:
        return _write(folder / f"{stem}{source.suffix.lower()}", content)
    folder /= _recipe()
    known = (folder / f"{stem}{suffix}" for suffix in bitmaps.SUFFIXES.values())
    if ready := next((path for path in known if path.is_file()), None):
        return ready
    bitmap = bitmaps.fitted(content, width)
    return _write(folder / f"{stem}{bitmap.suffix}", bitmap.content)


def _recipe() -> str:
    """On what a picture that has been made depends beside its source."""
    code = Path(bitmaps.__file__).read_bytes()
    return _digest(code, f"{PIL.__version__} {PICTURE}")


def _digest(content: bytes, more: object) -> str:
    return sha256(content + f" {more}".encode()).hexdigest()[:_LENGTH]


def _write(path: Path, content: bytes) -> Path:
    """Write the file at once or not at all: a later build trusts it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.half")
    half.write_bytes(content)
    return half.replace(path)
