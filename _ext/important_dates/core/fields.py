"""The kinds of values that the fields of ``docs/workshop.yaml`` hold, each read from text."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)

from . import grammar, values, zones

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
    if written == "TBD":
        raise ValueError("`TBD` is no day; write one as 2026-12-11, or leave the line out")
    return grammar.parse_day(written)


def _listed(written: object) -> object:
    return [written] if isinstance(written, str) else written


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
Edition = Annotated[
    int, PlainValidator(as_edition), WithJsonSchema({"type": "integer", "minimum": 2000})
]
PublicDay = Annotated[
    dt.date, PlainValidator(as_day), _schema("a day, as 2026-12-11", pattern=r"^\d{4}-\d{2}-\d{2}$")
]
Value = Annotated[
    values.DateValue,
    PlainValidator(_value),
    _schema(f"one of {grammar.FORMS}", pattern=r"^(TBD|\d{4}-\d{2}.*)$"),
]
# One day, or a list of them.
PublicDays = Annotated[
    tuple[PublicDay, ...],
    BeforeValidator(_listed, json_schema_input_type=PublicDay | tuple[PublicDay, ...]),
]
Open = BeforeValidator(_or_tbd)
