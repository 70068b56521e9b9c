"""The files of a programme: three in a folder, or all of it in one file."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from important_dates.core.load import load as load_dates
from located_yaml.problems import Finding, InvalidFileError, Problem
from located_yaml.reading import read_text
from located_yaml.tree import Tree, read_tree

from .papers.checks import Remark

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterable, Iterator

    from important_dates.core.model import Schedule
    from located_yaml.problems import Path

    from .papers.checks import Level

Part = Literal["programme", "people", "papers"]
PARTS: tuple[Part, ...] = ("programme", "people", "papers")
# The top keys of people.yaml, in one file that holds all.
_OF_PEOPLE = ("people", "levels", "sponsors")
_TOP = {*PARTS, *_OF_PEOPLE}
# A thousand papers with their abstracts fit.
MAX_BYTES = 5_000_000
# A speaker of a talk of a session of a day, where the programme is one part of a file.
_DEEPEST = 10
PORTRAITS = "people"
_COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """One thing to say about a file: its place and message, level and code."""

    problem: Problem
    code: str
    level: Level = "error"


@dataclass(frozen=True, slots=True)
class Document:
    """One of the three parts, and where it stands in which file."""

    name: str
    tree: Tree
    data: object = None
    prefix: Path = ()

    def told(self, remarks: Iterable[Remark]) -> Iterator[Told]:
        """The remarks with their places in the file, each once."""
        for code, (path, message, of_key), level in remarks:
            place = self.tree.place((*self.prefix, *path), of_key=of_key)
            yield Told(Problem(self.name, *place, message), code, level)


@dataclass(slots=True)
class Files:
    """What could be read of a folder or a file."""

    documents: dict[Part, Document] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    # The venue, which one file has within its programme.
    venue: object = None
    schedule: Schedule | None = None
    # The pictures that there are, by their paths from the folder.
    pictures: frozenset[str] = frozenset()

    def data(self, part: Part) -> object:
        """What a part holds; ``None`` if it is absent."""
        return self.documents[part].data if part in self.documents else None


def read(path: pathlib.Path, shown_as: str | None = None) -> Files:
    """The files of the folder, or the parts of the one file, at ``path``.

    ``shown_as`` is what messages call it.
    """
    name = shown_as or os.fspath(path)
    files = _folder(path, name) if path.is_dir() else _one_file(path, name)
    folder = path if path.is_dir() else path.parent
    files.pictures = frozenset(_pictures(folder, files))
    return files


def _folder(folder: pathlib.Path, name: str) -> Files:
    files = Files()
    for part in PARTS:
        file = folder / f"{part}.yaml"
        if file.is_file() and (tree := _tree(file, f"{name}/{part}.yaml", files)):
            files.documents[part] = Document(f"{name}/{part}.yaml", tree, tree.data)
    try:
        files.schedule = load_dates(folder / "workshop.yaml").schedule
    except InvalidFileError:
        files.schedule = None  # the check of the dates says why
    return files


def _one_file(file: pathlib.Path, name: str) -> Files:
    files = Files()
    if not (tree := _tree(file, name, files)):
        return files
    if not isinstance(tree.data, dict):
        finding = Finding((), "the file has no parts; write `programme:`, `people:` and `papers:`")
        files.told += Document(name, tree).told([Remark("value", finding)])
        return files
    top: dict[str, Any] = tree.data
    files.told += Document(name, tree).told(map(_unknown, top.keys() - _TOP))
    if isinstance(programme := top.get("programme"), dict):
        files.venue = programme.get("venue")
        programme = {key: value for key, value in programme.items() if key != "venue"}
    if programme is not None:
        files.documents["programme"] = Document(name, tree, programme, ("programme",))
    if people := {key: top[key] for key in _OF_PEOPLE if key in top}:
        files.documents["people"] = Document(name, tree, people)
    if "papers" in top:
        files.documents["papers"] = Document(name, tree, top["papers"], ("papers",))
    return files


def _unknown(key: str) -> Remark:
    message = f"there is no field `{key}` here; write one of {', '.join(PARTS)}"
    return Remark("unknown-field", Finding((key,), message, of_key=True))


def _tree(file: pathlib.Path, name: str, files: Files) -> Tree | None:
    try:
        text = read_text(file, name, MAX_BYTES)
    except InvalidFileError as error:
        files.told += [Told(problem, "unreadable") for problem in error.problems]
        return None
    if not _COMMENT.sub("", text).strip():
        message = "the file is empty; write its fields, or delete it until they are known"
        files.told.append(Told(Problem(name, 1, 1, message), "unreadable"))
        return None
    tree = read_tree(text, _DEEPEST)
    wrong = [Told(Problem(name, *mark, what), "unreadable") for mark, what in tree.problems]
    files.told += wrong
    return None if wrong else tree


def _pictures(folder: pathlib.Path, files: Files) -> Iterator[str]:
    """Those of the portraits' folder, and those that the file names, where they exist."""
    portraits = folder / PORTRAITS
    for path in sorted(portraits.iterdir()) if portraits.is_dir() else ():
        yield f"{PORTRAITS}/{path.name}"
    for named in named_pictures(files.data("people")):
        if (folder / named).is_file():
            yield named


def named_pictures(data: object) -> Iterator[str]:
    """Every path that a field of the file for people names, whatever else is wrong there."""
    if isinstance(data, list):
        for item in data:
            yield from named_pictures(item)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key in {"file", "light", "dark"} and isinstance(value, str):
                yield value
            yield from named_pictures(value)
