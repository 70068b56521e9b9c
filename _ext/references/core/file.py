"""The text of the file of references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .problems import InvalidBibliographyError, Problem

if TYPE_CHECKING:
    from pathlib import Path


def read_file(path: Path) -> str:
    """The text of a file; raises ``InvalidBibliographyError`` if there is none in UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problem = Problem(line, "not UTF-8; save the file in that encoding")
    except OSError as error:
        problem = Problem(1, f"cannot be read ({error.strerror}); write the name of a BibTeX file")
    raise InvalidBibliographyError([problem])
