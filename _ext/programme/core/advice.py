"""What to write in ``people.yaml`` and ``programme.yaml`` where something is missing or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from located_yaml.advice import Advice

from .fields import CodedError
from .model import Programme
from .papers.checks import Remark
from .papers.load import CODES
from .people import People

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_EMPTY = "write its text, or take the line out"

PROGRAMME = Advice(
    Programme,
    {
        "timezone": "timezone: Europe/Berlin",
        "days": "a list of days under `days:`",
        "date": "date: 2026-12-11",
        "sessions": "a list of sessions under `sessions:`",
        "id": "id: opening",
        "kind": "kind: invited-talk",
        "start": "start: 09:00",
    },
    otherwise="...",
    empty=_EMPTY,
    instead={
        "type": "write `kind:`",
        "location": "write `room:`",
        "venue": "the venue stands in workshop.yaml; `room:` of a day or a session is here",
        "duration": "write `minutes:`, or `end:`",
        "time": "write `start:` and `end:`, as in `start: 09:00`",
        "speaker": "write `speakers:` and a list of ids, as in `speakers: [speaker-a]`",
        "name": "write `title:`; names of people stand in people.yaml",
        "email": "a public file has no address of anybody; take it out",
    },
)
PEOPLE = Advice(
    People,
    {
        "id": "id: speaker-a",
        "name": "name: First Last",
        "file": "file: people/speaker-a.jpg",
        "light": "light: sponsors/name.svg",
    },
    otherwise="...",
    empty=_EMPTY,
    instead={
        "email": "a public file has no address of anybody; take it out",
        "mail": "a public file has no address of anybody; take it out",
        "affiliation": "write a list, as in `affiliations: [Institute A]`",
        "role": "write a list, as in `roles: [organizer]`",
        "url": "write `web:`",
        "link": "write `web:`",
        "website": "write `web:`",
    },
)


def remark(advice: Advice, error: ErrorDetails) -> Remark:
    """One thing that a file has wrong in its shape, with its code."""
    reason = error.get("ctx", {}).get("error")
    if isinstance(reason, CodedError):
        return Remark(reason.code, advice.finding(error))
    return Remark(CODES.get(error["type"], "value"), advice.finding(error))
