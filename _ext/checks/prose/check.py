"""The rules applied to files, and where in them something was found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from located_yaml.problems import InvalidFileError, Problem
from sphinx_helpers.site_data import load_site

from ..markdown import prose
from .rules import endings, fillers, piles, units

# Lines of names of entries, and code and roles.
_NO_PROSE = re.compile(
    r"^ *(?:- )?(?:id|references|drops|coarsens|trained-on|built-from|feeds|compared-with):.*$"
    r"|(?:\{[a-z:+-]+\})?(`+)[^`]+\1",
    re.MULTILINE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .rules import Slip


def page_problems(text: str, path: str, *, plain: bool = True) -> list[Problem]:
    """What is wrong with the style of a MyST page; ``plain`` tells words that say nothing, too."""
    return _located([*_words(prose(text), plain), *piles(text), *endings(text)], text, path)


def _field_prose(text: str) -> str:
    """What is no identifier and no code in the YAML file of a field; the rest is blanks."""
    return _NO_PROSE.sub(lambda match: re.sub(r"\S", " ", match[0]), text)


def yaml_problems(text: str, path: str, *, plain: bool = True) -> list[Problem]:
    """The same for the YAML file of a field."""
    return _located([*_words(_field_prose(text), plain), *piles(text)], text, path)


def problems(docs: Path) -> list[Problem]:
    """What is wrong with the style of all pages below ``docs``, named as seen from beside it."""
    try:
        plain = load_site(docs).plain_words
    except InvalidFileError as error:
        return list(error.problems)
    slips = []
    for page in sorted(docs.rglob("*.md")):
        slips += page_problems(_read(page), _shown(page, docs), plain=plain)
    for data in sorted((docs / "simulators").glob("*.yaml")):
        slips += yaml_problems(_read(data), _shown(data, docs), plain=plain)
    return slips


def _words(own: str, plain: bool) -> Iterator[Slip]:
    for rule in (fillers, units) if plain else (units,):
        yield from rule(own)


def _located(slips: Iterable[Slip], text: str, path: str) -> list[Problem]:
    return sorted(Problem(path, *_place(text, offset), message) for offset, message in slips)


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _shown(path: Path, docs: Path) -> str:
    return path.relative_to(docs.parent).as_posix()
