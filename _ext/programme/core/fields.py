"""The kinds of values that people and sessions have beside those of the dates."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from pydantic import AfterValidator, PlainValidator, WithJsonSchema

from important_dates.core import zones
from important_dates.core.fields import Text, as_zone
from important_dates.core.shapes import Count

_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_TWELVE = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s*([ap])\.?\s*m\.?", re.IGNORECASE)
_UNKNOWN = re.compile(r"t\.?b\.?[acd]\.?|to be (?:announced|confirmed|decided)", re.IGNORECASE)
_ORCID = re.compile(r"(?:https://orcid\.org/)?((?:[0-9]{4}-){3}[0-9]{3}[0-9X])")
_FILE = re.compile(r"(?:[\w-]+/)*[\w-]+\.(?:jpg|jpeg|png|webp|svg)")
_DAY_MINUTES = 24 * 60


class CodedError(ValueError):
    """A wrong value, with the code by which programs know what is wrong with it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def as_clock(written: object) -> dt.time:
    """A local time of day from its text, ``14:00``. Raises ``ValueError`` with what to write."""
    if not isinstance(written, str):
        raise ValueError("a time is one value; write it as 14:00")
    if match := _TWELVE.fullmatch(written.strip()):
        hour = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0)
        raise CodedError(
            "twelve-hour", f"`{written}` has 12 hours; write {hour:02}:{match[2] or 0:0>2}"
        )
    match = _CLOCK.fullmatch(written.strip())
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise ValueError(f"`{written}` is no time of day; write 00:00 to 23:59, as in 14:00")
    return dt.time(int(match[1]), int(match[2]))


def as_place_zone(written: object) -> str:
    """The name of a zone in which a workshop can be. Raises ``ValueError`` with what to write."""
    if written == zones.AOE:
        message = "no place has its clocks at AoE; write the zone of the venue, as Europe/Berlin"
        raise CodedError("zone", message)
    try:
        return as_zone(written)
    except ValueError as error:
        raise CodedError("zone", str(error)) from None


def _known(written: str) -> str:
    if _UNKNOWN.fullmatch(written):
        raise ValueError(f"`{written}` tells readers nothing; leave the line out until it is known")
    return written


def _minutes(count: int) -> int:
    if count > _DAY_MINUTES:
        raise CodedError("outside", f"{count} minutes are more than 24 hours; write fewer")
    return count


def _orcid(written: str) -> str:
    match = _ORCID.fullmatch(written)
    if not match or _check_digit(match[1]) != match[1][-1]:
        raise ValueError(f"`{written}` is no ORCID iD; write its 16 digits, as 0000-0002-1825-0097")
    return match[1]


def _check_digit(orcid: str) -> str:
    """The last digit by ISO 7064, MOD 11-2, as ORCID uses it."""
    total = 0
    for digit in orcid.replace("-", "")[:15]:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return "X" if rest == 10 else str(rest)


def _file(written: str) -> str:
    if not _FILE.fullmatch(written):
        message = "is no picture in this folder; write its path from here, as people/speaker-a.jpg"
        raise ValueError(f"`{written}` {message}")
    return written


# A text that readers see; who does not know it yet leaves it out.
Known = Annotated[Text, AfterValidator(_known)]
Clock = Annotated[
    dt.time,
    PlainValidator(as_clock),
    WithJsonSchema(
        {
            "type": "string",
            "description": "a local time of day with 24 hours, as 14:00",
            "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$",
        }
    ),
]
PlaceZone = Annotated[
    str,
    PlainValidator(as_place_zone),
    WithJsonSchema(
        {
            "type": "string",
            "description": "the IANA name of the venue's zone",
            "examples": ["Europe/Berlin", "Australia/Sydney"],
        }
    ),
]
Minutes = Annotated[Count, AfterValidator(_minutes)]
Orcid = Annotated[Text, AfterValidator(_orcid)]
Picture = Annotated[Text, AfterValidator(_file)]
