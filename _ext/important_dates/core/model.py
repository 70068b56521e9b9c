"""The shape of ``docs/workshop.yaml``. Every scalar of the file reaches it as text."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)

from . import grammar, values, zones

Kind = Literal["deadline", "notification", "event", "opening"]
Status = Literal["confirmed", "tentative", "cancelled"]

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_WEB = re.compile(r"https?://[^\s/]+\.[^\s]+")


def _value(written: object) -> values.DateValue:
    if not isinstance(written, str):
        raise ValueError(f"a date is one value; write {grammar.FORMS}")
    return grammar.parse_value(written)


def as_day(written: object) -> dt.date:
    """A calendar day from its text. Raises ``ValueError`` that says what to write."""
    if not isinstance(written, str):
        raise ValueError("a day is one value; write it as 2026-12-11")
    return grammar.parse_day(written)


def as_edition(written: object) -> int:
    """A year from its text. Raises ``ValueError`` that says what to write."""
    if not isinstance(written, str) or not re.fullmatch("2[0-9]{3}", written):
        raise ValueError(f"`{written}` is not a year; write four digits, as in 2026")
    return int(written)


def as_zone(written: object) -> str:
    """The name of a zone that exists. Raises ``ValueError`` with the name to write instead."""
    if not isinstance(written, str):
        raise ValueError("a zone is one name; write AoE, UTC or an IANA name")
    zones.zone(written)
    return written


def _or_tbd(written: object) -> object:
    return None if written == "TBD" else written


def _address(written: str) -> str:
    if not _ADDRESS.fullmatch(written):
        raise ValueError(f"`{written}` is not an e-mail address; write name@example.org, or TBD")
    return written


def _web(written: str) -> str:
    if not _WEB.fullmatch(written):
        raise ValueError(f"`{written}` is not a web address; write one that begins with https://")
    return written


def _not_empty(dates: tuple[ImportantDate, ...]) -> tuple[ImportantDate, ...]:
    # Not pydantic's min_length, which also counts an entry as absent when it is wrong.
    if not dates:
        raise ValueError("`dates` is an empty list; write at least one date below it")
    return dates


def _printable(written: str) -> str:
    if bad := _CONTROL.search(written):
        raise ValueError(f"the character {ord(bad[0]):#04x} cannot be printed; take it out")
    return written


def _schema(description: str, **more: object) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "description": description, **more})


Text = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True),
    AfterValidator(_printable),
]
Zone = Annotated[
    Text,
    AfterValidator(as_zone),
    _schema("AoE, UTC or an IANA name", examples=["AoE", "UTC", "Europe/Berlin"]),
]
Web = Annotated[Text, AfterValidator(_web)]
Address = Annotated[Text, AfterValidator(_address)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
PublicDay = Annotated[
    dt.date, PlainValidator(as_day), _schema("a day, as 2026-12-11", pattern=r"^\d{4}-\d{2}-\d{2}$")
]
Value = Annotated[
    values.DateValue,
    PlainValidator(_value),
    _schema(f"one of {grammar.FORMS}", pattern=r"^(TBD|\d{4}-\d{2}.*)$"),
]
_Open = BeforeValidator(_or_tbd)


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Workshop(_Part):
    """The facts that are not dates. What the call leaves open is ``TBD`` (``None`` here)."""

    name: Text
    title: Text
    tagline: Text
    host: Annotated[Text | None, _Open]
    edition: Annotated[
        int, PlainValidator(as_edition), WithJsonSchema({"type": "integer", "minimum": 2000})
    ]
    venue: Annotated[Text | None, _Open]
    contact: Annotated[Address | None, _Open]
    url: Annotated[Web | None, _Open] = None


class Announcement(_Part):
    """A value of a date, as it was made public."""

    date: Value
    announced: PublicDay | None = None
    timezone: Zone | None = None
    status: Status = "confirmed"
    note: Text | None = None
    # What was public in its place by a slip of the pen, and was never right.
    corrects: tuple[Value, ...] = ()


class ImportantDate(Announcement):
    """One date: its present value and, in ``history``, the public ones before it, oldest first."""

    id: Id
    label: Text
    kind: Kind
    history: tuple[Announcement, ...] = ()
    after: tuple[Id, ...] = ()
    qualifier: Literal["by", "suggested"] | None = None
    link: Web | None = None
    track: Text | None = None

    @property
    def timeline(self) -> tuple[Announcement, ...]:
        """Every value that it had in public, oldest first, and the present one."""
        return (*self.history, self)

    @property
    def slips(self) -> tuple[values.DateValue, ...]:
        """What was public and never right."""
        return tuple(slip for value in self.timeline for slip in value.corrects)


class City(_Part):
    """A place whose clock the dates page shows, for readers who convert by hand."""

    name: Text
    timezone: Zone


class Schedule(_Part):
    """The whole file, checked: what every page, feed and tag is derived from."""

    workshop: Workshop
    timezone: Zone = zones.AOE
    updated: PublicDay
    cities: tuple[City, ...] = ()
    dates: Annotated[tuple[ImportantDate, ...], AfterValidator(_not_empty)]

    def __getitem__(self, date_id: str) -> ImportantDate:
        """The date with that id. Raises ``KeyError`` that names the known ids."""
        for date in self.dates:
            if date.id == date_id:
                return date
        known = ", ".join(date.id for date in self.dates)
        raise KeyError(f"there is no date `{date_id}`; the dates are {known}")

    def zone_name(self, date: ImportantDate, value: Announcement) -> str:
        """The zone in which ``value``, present or earlier, of ``date`` is read."""
        return zone_name(self.timezone, date, value)


def zone_name(default: str, date: ImportantDate, value: Announcement) -> str:
    """The zone of a value: its own, else that of its date, else the file's ``default``."""
    return value.timezone or date.timezone or default
