"""The rules applied to files, and where in them something was found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workshop.problems import Problem

from .masking import prose, yaml_prose
from .rules import endings, fillers, piles, spelling, units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .rules import Found

_TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)


def page_problems(text: str, path: str, names: Iterable[str] = ()) -> list[Problem]:
    """What is wrong with the style of a MyST page; ``names`` are spelled as they are."""
    own = prose(text, names)
    return _located([*_words(own), *piles(text), *endings(text)], text, path)


def yaml_problems(text: str, path: str, names: Iterable[str] = ()) -> list[Problem]:
    """The same for the YAML file of a field."""
    return _located([*_words(yaml_prose(text, names)), *piles(text)], text, path)


def problems(docs: Path) -> list[Problem]:
    """What is wrong with the style of all pages below ``docs``, named as seen from beside it.

    The call's topics are written as the call spells them: the titles of their pages.
    """
    topics = sorted((docs / "topics").glob("*.md"))
    names = [match[1] for page in topics if (match := _TITLE.search(_read(page)))]
    found = []
    for page in sorted(docs.rglob("*.md")):
        found += page_problems(_read(page), _shown(page, docs), names)
    for data in sorted((docs / "simulators").glob("*.yaml")):
        found += yaml_problems(_read(data), _shown(data, docs), names)
    return found


def _words(own: str) -> Iterator[Found]:
    for rule in (fillers, spelling, units):
        yield from rule(own)


def _located(found: Iterable[Found], text: str, path: str) -> list[Problem]:
    return sorted(Problem(path, *_place(text, offset), message) for offset, message in found)


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _shown(path: Path, docs: Path) -> str:
    return path.relative_to(docs.parent).as_posix()
