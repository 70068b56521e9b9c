"""What could be read of files that may be wrong, so that one wrong entry does not hide others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from important_dates.core.fields import as_day
from important_dates.core.venue import Venue

from .fields import as_place_zone
from .model import Rules
from .papers.load import readable as readable_papers
from .people import Person, Sponsor
from .sessions import Session
from .times import Listed, slots

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping

    from important_dates.core.model import Schedule
    from important_dates.core.venue import Attendance
    from located_yaml.problems import Path

    from .files import Files
    from .model import ProgrammeStatus
    from .papers.model import Paper
    from .times import Slot

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of a programme beside its days."""

    timezone: str | None = None
    announced: dt.date | None = None
    held: dt.date | None = None
    status: ProgrammeStatus = "confirmed"
    rules: Rules | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What could be read, by place. Ids are those of wrong entries too."""

    head: Head
    # Whether every session could be read: else what seems to be missing may be there.
    whole: bool
    days: tuple[tuple[Path, dt.date], ...]
    listed: tuple[Listed, ...]
    slots: tuple[Slot, ...]
    session_ids: tuple[tuple[Path, str], ...]
    people: Mapping[int, Person]
    person_ids: tuple[tuple[Path, str], ...]
    sponsors: Mapping[int, Sponsor]
    papers: Mapping[int, Paper]
    numbers: frozenset[str]
    papers_announced: dt.date | None
    pictures: frozenset[str]
    schedule: Schedule | None
    attendance: Attendance | None


def parts_of(files: Files, place: object) -> Parts:
    """The readable parts; ``place`` is the venue, as far as it is known."""
    programme, people, papers = (
        _mapping(files.data(part)) for part in ("programme", "people", "papers")
    )
    head, listed = _head(programme), tuple(_listed(programme))
    return Parts(
        head=head,
        whole=len(listed) == len(list(_sessions(programme))),
        days=tuple(_days(programme)),
        listed=listed,
        slots=slots(head.timezone, listed) if head.timezone else (),
        session_ids=tuple(_session_ids(programme)),
        people=_entries(Person, people.get("people")),
        person_ids=tuple(_ids(("people",), people.get("people"), "id")),
        sponsors=_entries(Sponsor, people.get("sponsors")),
        papers=readable_papers(papers),
        numbers=frozenset(one for _, one in _ids((), papers.get("entries"), "number")),
        papers_announced=_attempt(as_day, papers.get("announced")),
        pictures=files.pictures,
        schedule=files.schedule,
        attendance=place.attendance if isinstance(place, Venue) else None,
    )


def _head(programme: dict[str, Any]) -> Head:
    rules = programme.get("rules")
    return Head(
        timezone=_attempt(as_place_zone, programme.get("timezone")),
        announced=_attempt(as_day, programme.get("announced")),
        held=_attempt(as_day, programme.get("held")),
        status="tentative" if programme.get("status") == "tentative" else "confirmed",
        rules=rules if rules in get_args(Rules) else None,
    )


def _days(programme: dict[str, Any]) -> Iterator[tuple[Path, dt.date]]:
    for index, day in enumerate(_list(programme.get("days"))):
        if date := _attempt(as_day, _mapping(day).get("date")):
            yield ("days", index), date


def _listed(programme: dict[str, Any]) -> Iterator[Listed]:
    dates = dict(_days(programme))
    for path, entry in _sessions(programme):
        session = _attempt(Session.model_validate, entry)
        if session and (date := dates.get(path[:2])):
            day = _mapping(_list(programme.get("days"))[int(path[1])])
            room = day.get("room")
            yield Listed(path, date, session.room or (str(room) if room else None), session)


def _session_ids(programme: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    for path, entry in _sessions(programme):
        yield from _ids(path[:-1], {path[-1]: entry}, "id")
        yield from _ids((*path, "talks"), _mapping(entry).get("talks"), "id")


def _sessions(programme: dict[str, Any]) -> Iterator[tuple[Path, object]]:
    for d, day in enumerate(_list(programme.get("days"))):
        for s, entry in enumerate(_list(_mapping(day).get("sessions"))):
            yield ("days", d, "sessions", s), entry


def _ids(path: Path, listed: object, name: str) -> Iterator[tuple[Path, str]]:
    """The ids of entries, with the places of the entries."""
    entries = listed.items() if isinstance(listed, dict) else enumerate(_list(listed))
    for index, entry in entries:
        if isinstance(written := _mapping(entry).get(name), str):
            yield (*path, index), written


def _entries(model: type[T], listed: object) -> dict[int, T]:
    read: Callable[[Any], T] = getattr(model, "model_validate")  # noqa: B009
    entries = {index: _attempt(read, entry) for index, entry in enumerate(_list(listed))}
    return {index: entry for index, entry in entries.items() if entry is not None}


def _mapping(data: object) -> dict[str, Any]:
    return data if isinstance(data, dict) else {}


def _list(data: object) -> list[Any]:
    return data if isinstance(data, list) else []


def _attempt(read: Callable[[Any], T], written: object) -> T | None:
    # What is absent or fails here has its problem already, from the model.
    try:
        return None if written is None else read(written)
    except (ValueError, AttributeError):
        return None
