"""The text of a file that somebody wrote by hand, or the reason why there is none."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from .problems import InvalidFileError, Problem

if TYPE_CHECKING:
    import pathlib


def read_text(path: pathlib.Path, name: str, max_bytes: int) -> str:
    """The text of the file at ``path``, called ``name`` in messages.

    Raises ``InvalidFileError`` where it cannot be read, is larger than ``max_bytes`` or not UTF-8.
    """
    try:
        with path.open("rb") as file:
            content = file.read(max_bytes + 1)
    except OSError as error:
        raise InvalidFileError([Problem(name, 1, 1, _unreadable(error))]) from None
    if len(content) > max_bytes:
        message = f"the file is larger than {max_bytes} bytes; is it the right one?"
        raise InvalidFileError([Problem(name, 1, 1, message)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        message = f"byte {content[error.start]:#04x} is not UTF-8; save the file as UTF-8"
        place = (before.count(b"\n") + 1, column)
        raise InvalidFileError([Problem(name, *place, message)]) from None


def _unreadable(error: OSError) -> str:
    if error.errno == errno.ENOENT:
        return "there is no such file; write one, or restore it with `git checkout`"
    if error.errno == errno.EISDIR:
        return "this is a directory; put the file in its place"
    return f"the file cannot be read ({error.strerror}); check its permissions"
