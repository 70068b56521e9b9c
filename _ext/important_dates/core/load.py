"""From the bytes of ``docs/workshop.yaml`` to a checked ``Schedule``, or to all its problems."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from located_yaml.problems import Finding, InvalidFileError, Problem
from located_yaml.tree import Tree, read_tree

from . import checks, zones
from .advice import finding
from .model import ImportantDate, Schedule, as_day, as_edition, as_zone

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Callable, Iterable

T = TypeVar("T")

# Ten thousand dates fit; a file that is larger by accident is refused before it is parsed.
MAX_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """A checked file, and what is unusual about it without being wrong."""

    schedule: Schedule
    warnings: tuple[Problem, ...]


def load(path: pathlib.Path, shown_as: str | None = None) -> Loaded:
    """Read and check the file at ``path``, called ``shown_as`` in messages.

    Raises ``InvalidFileError`` with every problem found.
    """
    name = shown_as or os.fspath(path)
    return load_text(_read(path, name), name)


def load_text(text: str, name: str) -> Loaded:
    """As ``load``, for a text that is at hand."""
    tree = read_tree(text)
    if tree.problems:
        raise InvalidFileError([Problem(name, *mark, what) for mark, what in tree.problems])
    schedule, findings, notes = _validate(tree)
    if schedule is None or findings:
        raise InvalidFileError(located(findings, tree, name))
    return Loaded(schedule, tuple(located(notes, tree, name)))


def _read(path: pathlib.Path, name: str) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InvalidFileError([Problem(name, 1, 1, _unreadable(error))]) from None
    if len(content) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES} bytes; is it the right one?"
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


def _validate(
    tree: Tree,
) -> tuple[Schedule | None, list[Finding], list[Finding]]:
    schedule: Schedule | None = None
    findings: list[Finding] = []
    try:
        schedule = Schedule.model_validate(tree.data)
    except ValidationError as error:
        findings += [finding(detail) for detail in error.errors(include_url=False)]
    parts = _parts(tree.data, schedule)
    findings += checks.errors(parts)
    return schedule, findings, list(checks.warnings(parts))


def _parts(data: object, schedule: Schedule | None) -> checks.Parts:
    top = _mapping(data)
    listed = top.get("dates")
    entries = listed if isinstance(listed, list) else []
    return checks.Parts(
        ids={i: str(entry["id"]) for i, entry in enumerate(entries) if "id" in _mapping(entry)},
        dates=dict(enumerate(schedule.dates)) if schedule else _readable(entries),
        timezone=_attempt(as_zone, top.get("timezone")) or zones.AOE,
        edition=_attempt(as_edition, _mapping(top.get("workshop")).get("edition")),
        updated=_attempt(as_day, top.get("updated")),
    )


def _mapping(data: object) -> dict[str, Any]:
    return data if isinstance(data, dict) else {}


def _readable(entries: Iterable[object]) -> dict[int, ImportantDate]:
    dates = {i: _attempt(ImportantDate.model_validate, entry) for i, entry in enumerate(entries)}
    return {i: date for i, date in dates.items() if date}


def _attempt(read: Callable[[Any], T], written: object) -> T | None:
    # What is absent or fails here has its problem already, from the model.
    try:
        return None if written is None else read(written)
    except (ValueError, AttributeError):
        return None


def located(findings: Iterable[Finding], tree: Tree, name: str) -> list[Problem]:
    """The findings with their places in the file, in its order."""
    return sorted(
        Problem(name, *tree.place(found.path, of_key=found.of_key), found.message)
        for found in findings
    )
