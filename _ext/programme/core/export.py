"""The programme for programs: ``programme.json`` and its JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from important_dates.core.model import Status
from important_dates.core.wording import utc_text

from .changes import changes
from .model import ProgrammeStatus
from .relations import roles
from .sequence import sequence
from .sessions import Access, Kind
from .stage import Stage, stage
from .times import by_time, slots_of
from .wording import title_text

if TYPE_CHECKING:
    from .model import Data, Programme
    from .people import Person
    from .times import Slot, TalkSlot

_INSTANT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"


class _Exported(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ExportedPerson(_Exported):
    """Somebody who is public; ``roles`` are those of the file and of the sessions."""

    id: str
    name: str
    affiliations: list[str]
    web: str | None
    orcid: str | None
    roles: list[str]


class ExportedTalk(_Exported):
    """A talk of a session; null where it has no time of its own."""

    id: str
    title: str | None
    speakers: list[str] = Field(description="ids of people")
    paper: int | None
    start: str | None = Field(pattern=_INSTANT)
    end: str | None = Field(pattern=_INSTANT)
    minutes: int | None
    abstract: str | None
    slides: str | None
    recording: str | None


class ExportedChange(_Exported):
    """Something that readers were told after the first announcement."""

    text: str
    announced: str | None
    note: str | None


class ExportedSession(_Exported):
    """A session: instants in UTC, and the day that it has in the programme's zone."""

    id: str
    kind: Kind
    title: str | None
    date: str
    start: str = Field(pattern=_INSTANT)
    end: str | None = Field(pattern=_INSTANT)
    minutes: int | None
    room: str | None
    speakers: list[str]
    panelists: list[str]
    chairs: list[str]
    moderator: str | None
    papers: list[int]
    talks: list[ExportedTalk]
    abstract: str | None
    attendance: Literal["offline", "online", "mixed"] | None
    access: Access
    join: str | None
    slides: str | None
    recording: str | None
    status: Status
    announced: str | None
    note: str | None
    sequence: int
    changes: list[ExportedChange]


class Export(_Exported):
    """The whole of programme.json."""

    version: Literal[1]
    stage: Stage
    timezone: str = Field(description="an IANA name, of the venue")
    status: ProgrammeStatus
    announced: str
    held: str | None
    note: str | None
    sessions: list[ExportedSession]
    people: list[ExportedPerson]


def to_export(data: Data) -> Export | None:
    """What ``programme.json`` holds, from ``public(data)``; ``None`` of a draft."""
    programme = data.programme
    if programme is None or programme.announced is None:
        return None
    slots = slots_of(programme)
    return Export(
        version=1,
        stage=stage(data),
        timezone=programme.timezone,
        status=programme.status,
        announced=programme.announced.isoformat(),
        held=programme.held.isoformat() if programme.held else None,
        note=programme.note,
        sessions=[_session(data, programme, slot) for slot in by_time(slots)],
        people=[_person(person, slots) for person in data.people.people],
    )


def export_schema() -> dict[str, Any]:
    """The JSON Schema of ``programme.json`` (draft 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Export.model_json_schema(mode="serialization"),
    }


def _session(data: Data, programme: Programme, slot: Slot) -> ExportedSession:
    session = slot.session
    same = ("id", "kind", "moderator", "abstract", "access", "join", "slides")
    lists = ("speakers", "panelists", "chairs")
    return ExportedSession(
        **{name: getattr(session, name) for name in (*same, "recording", "status", "note")},
        **{name: list(getattr(session, name)) for name in lists},
        title=title_text(session, data) or None,
        attendance=data.attendance(session),
        date=slot.date.isoformat(),
        start=utc_text(slot.start),
        end=utc_text(slot.end) if slot.end else None,
        minutes=slot.minutes,
        room=slot.room,
        papers=list(session.numbers),
        talks=[_talk(data, talk) for talk in slot.talks],
        announced=session.announced.isoformat() if session.announced else None,
        sequence=sequence(session, data.schedule),
        changes=[
            ExportedChange(
                text=change.text,
                announced=change.announced.isoformat() if change.announced else None,
                note=change.note,
            )
            for change in changes(slot, programme)
        ],
    )


def _talk(data: Data, slot: TalkSlot) -> ExportedTalk:
    talk = slot.talk
    same = ("id", "paper", "minutes", "abstract", "slides", "recording")
    return ExportedTalk(
        **{name: getattr(talk, name) for name in same},
        title=title_text(talk, data) or None,
        speakers=list(talk.speakers),
        start=utc_text(slot.start) if slot.start else None,
        end=utc_text(slot.end) if slot.end else None,
    )


def _person(person: Person, slots: tuple[Slot, ...]) -> ExportedPerson:
    return ExportedPerson(
        id=person.id,
        name=person.name,
        affiliations=list(person.affiliations),
        web=person.web,
        orcid=person.orcid,
        roles=list(roles(person, slots)),
    )
