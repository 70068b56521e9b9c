"""What the shape alone cannot tell: whether the papers of a file fit together."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple

from located_yaml.problems import Finding

from .names import identity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from located_yaml.problems import Path

    from .model import Paper

Level = Literal["error", "warning"]
_MAIL = re.compile(r"[^\s@<>(),;]+@[^\s@<>(),;]+\.[a-z]{2,}", re.IGNORECASE)
_PROSE = ("title", "authors", "authors_as_listed", "track", "keywords", "tldr", "abstract")


class Remark(NamedTuple):
    """Something to say about a place of the file, with the code by which programs know it."""

    code: str
    finding: Finding
    level: Level = "error"


def remarks(papers: Mapping[int, Paper]) -> Iterator[Remark]:
    """Everything that is wrong or unusual about well-formed entries, by their index."""
    yield from _twice(papers)
    for index, paper in papers.items():
        for path, text in _texts(paper):
            yield from text_remarks(("entries", index, *path), text)
        yield from _authors(index, paper)
        yield from _title(index, paper)
        if paper.award and paper.status == "withdrawn":
            message = f"paper {paper.number} was withdrawn; take its award out"
            yield Remark("withdrawn-award", Finding(("entries", index, "award"), message))


def _twice(papers: Mapping[int, Paper]) -> Iterator[Remark]:
    """Numbers, and pages and files, that two entries have: a link to the wrong paper."""
    numbers: set[int] = set()
    seen: dict[tuple[str, str], int] = {}
    for index, paper in papers.items():
        place = ("entries", index)
        if paper.number in numbers:
            message = f"the number {paper.number} is taken; write the submission's own"
            yield Remark("duplicate-id", Finding((*place, "number"), message))
            continue
        numbers.add(paper.number)
        for field, value in (("forum", paper.page), ("pdf", paper.pdf)):
            if value and (other := seen.setdefault((field, value), paper.number)) != paper.number:
                message = f"paper {other} has the same `{field}`; write this paper's own"
                yield Remark("paper-twice", Finding((*place, field), message))
        title = identity(paper.title)
        if (other := seen.setdefault(("title", title), paper.number)) != paper.number:
            message = f"paper {other} has the same title; keep one, unless they are two papers"
            yield Remark("paper-twice", Finding((*place, "title"), message), "warning")


def _texts(paper: Paper) -> Iterator[tuple[Path, str]]:
    for name in _PROSE:
        value = getattr(paper, name)
        if isinstance(value, str):
            yield (name,), value
        else:
            yield from (((name, at), item) for at, item in enumerate(value or ()))


def text_remarks(path: Path, text: str) -> Iterator[Remark]:
    """What no text of a public file may hold."""
    if not unicodedata.is_normalized("NFC", text):
        composed = unicodedata.normalize("NFC", text)
        shown = composed if len(composed) <= 80 else "the text"
        message = f"accents stand apart from their letters; write {shown} composed (Unicode NFC)"
        yield Remark("not-nfc", Finding(path, message))
    if address := _MAIL.search(text):
        message = f"`{address[0]}` is an e-mail address, which does not belong here; take it out"
        yield Remark("mail-address", Finding(path, message))


def _authors(index: int, paper: Paper) -> Iterator[Remark]:
    for field in ("authors", "authors_as_listed"):
        seen: set[str] = set()
        for at, name in enumerate(getattr(paper, field) or ()):
            path = ("entries", index, field, at)
            if identity(name) in seen:
                message = f"{name} is listed twice; keep one, unless they are two people"
                yield Remark("person-twice", Finding(path, message), "warning")
            seen.add(identity(name))
            if one_case(name):
                message = f"`{name}` has one case throughout; check the capitals"
                yield Remark("one-case", Finding(path, message), "warning")


def one_case(name: str) -> bool:
    """Whether a name is written in capitals alone, or in small letters alone."""
    letters = [letter for letter in name if letter.isalpha()]
    return len(letters) > 3 and (name.islower() or name.isupper())


def _title(index: int, paper: Paper) -> Iterator[Remark]:
    if len(paper.title) > 30 and not re.search(r"\s", paper.title):
        message = "the title has no blank; put the blanks between its words"
        yield Remark("no-blanks", Finding(("entries", index, "title"), message), "warning")
