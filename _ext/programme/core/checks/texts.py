"""What no text of a public file may hold, whichever field it stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from located_yaml.problems import Finding
from programme.core.papers.checks import Remark, text_remarks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from located_yaml.problems import Path

_SECRET = re.compile(
    r"[?&#;](?:pwd|passcode|password|pass)=|\b(?:passcode|password)\b\s*[:=]\s*\S", re.IGNORECASE
)


def of(written: object) -> Iterator[Remark]:
    """Addresses of people, passwords of meetings, accents apart from their letters."""
    for path, text in _texts(written, ()):
        yield from text_remarks(path, text)
        if _SECRET.search(text):
            message = "this holds the password of a meeting, and the file is public; take it out"
            yield Remark("secret-link", Finding(path, f"{message}, and give the meeting a new one"))
        if path[-1:] == ("title",) and len(text) > 30 and not re.search(r"\s", text):
            message = "the title has no blank; put the blanks between its words"
            yield Remark("no-blanks", Finding(path, message), "warning")


def _texts(written: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(written, str):
        yield path, written
    entries = written.items() if isinstance(written, dict) else enumerate(_list(written))
    for key, value in entries:
        yield from _texts(value, (*path, key))


def _list(written: object) -> list[object]:
    return written if isinstance(written, list) else []
