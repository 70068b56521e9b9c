"""Whether a page in Markdown says anything yet."""

from __future__ import annotations

import re

# What stands between two lines --- at the top, for programs.
_FRONT = re.compile(r"\A\ufeff?---\n.*?\n---\n", re.DOTALL)
# A heading, a comment of MyST, or a label, which tell readers nothing by themselves.
_SILENT = re.compile(r"\s*(?:#.*|%.*|\(.*\)=)?\s*")


def says_something(text: str) -> bool:
    """Whether there is more than a head, headings and comments."""
    body = _FRONT.sub("", text.replace("\r\n", "\n"))
    return any(not _SILENT.fullmatch(line) for line in body.split("\n"))
