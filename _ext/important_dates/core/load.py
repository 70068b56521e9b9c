"""From the bytes of ``docs/workshop.yaml`` to a checked ``Schedule``, or to all its problems."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from located_yaml.problems import Finding, InvalidFileError, Problem
from located_yaml.reading import read_text
from located_yaml.tree import Tree, read_tree

from . import checks, order, submitting, zones
from .advice import ADVICE
from .fields import PublicDays, as_day, as_edition, as_zone
from .model import ImportantDate, Schedule
from .parts import Parts

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Callable, Iterable

T = TypeVar("T")
_PUBLIC_DAYS: TypeAdapter[tuple[dt.date, ...]] = TypeAdapter(PublicDays)

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
    return load_text(read_text(path, name, MAX_BYTES), name)


def load_text(text: str, name: str) -> Loaded:
    """As ``load``, for a text that is at hand."""
    tree = read_tree(text)
    if tree.problems:
        raise InvalidFileError([Problem(name, *mark, what) for mark, what in tree.problems])
    schedule, findings, notes = _validate(tree)
    if schedule is None or findings:
        raise InvalidFileError(tree.located(findings, name))
    return Loaded(schedule, tuple(tree.located(notes, name)))


def _validate(
    tree: Tree,
) -> tuple[Schedule | None, list[Finding], list[Finding]]:
    schedule: Schedule | None = None
    findings: list[Finding] = []
    try:
        schedule = Schedule.model_validate(tree.data)
    except ValidationError as error:
        findings += [ADVICE.finding(detail) for detail in error.errors(include_url=False)]
    parts = _parts(tree.data, schedule)
    findings += checks.errors(parts)
    findings += submitting.errors(_mapping(tree.data).get("submission"), parts)
    return schedule, findings, list(order.warnings(parts))


def _parts(data: object, schedule: Schedule | None) -> Parts:
    top = _mapping(data)
    facts = _mapping(top.get("workshop"))
    listed = top.get("dates")
    entries = listed if isinstance(listed, list) else []
    return Parts(
        ids={i: str(entry["id"]) for i, entry in enumerate(entries) if "id" in _mapping(entry)},
        dates=dict(enumerate(schedule.dates)) if schedule else _readable(entries),
        timezone=_attempt(as_zone, top.get("timezone")) or zones.AOE,
        event=str(facts["event"]) if "event" in facts else None,
        venue_changed=_attempt(_PUBLIC_DAYS.validate_python, facts.get("venue_changed")) or (),
        edition=_attempt(as_edition, facts.get("edition")),
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
