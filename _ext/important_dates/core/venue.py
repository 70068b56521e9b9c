"""Where the workshop is: in words, or by parts from which pages and programs make their own."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    Field,
    PlainSerializer,
    TypeAdapter,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from .fields import Text
from .shapes import Link, Part, SecureWeb

Attendance = Literal["offline", "online", "mixed"]

_TEXT: TypeAdapter[str] = TypeAdapter(Text)
_SCHEMA_ORG = "https://schema.org"
# https://schema.org/EventAttendanceModeEnumeration
_MODES: dict[Attendance, str] = {
    "offline": f"{_SCHEMA_ORG}/OfflineEventAttendanceMode",
    "online": f"{_SCHEMA_ORG}/OnlineEventAttendanceMode",
    "mixed": f"{_SCHEMA_ORG}/MixedEventAttendanceMode",
}


def _unless_online(written: str | None, info: ValidationInfo) -> str | None:
    # Where the attendance is wrong itself, it is not among the data, and has its own problem.
    if written is None and info.data.get("attendance", "online") != "online":
        name = info.field_name
        raise ValueError(
            f"`{name}` is missing; write it as `{name}: …`, or `attendance: online` where "
            "nobody has to travel"
        )
    return written


_Required = Annotated[
    Text | None, AfterValidator(_unless_online), Field(default=None, validate_default=True)
]


class Venue(Part):
    """A venue by its parts; a city and a country unless it is online alone."""

    attendance: Attendance = "offline"
    name: Text | None = None
    city: _Required
    country: _Required
    address: Text | None = None
    room: Text | None = None
    map: SecureWeb | None = None
    access_text: Text | None = None
    links: tuple[Link, ...] = ()


def words(place: str | Venue | None) -> str | None:
    """The place as a sentence names it: ``Hall 7, Sydney, Australia``; ``None`` while it is TBD."""
    if not isinstance(place, Venue):
        return place
    online = "online" if place.attendance == "online" else None
    return ", ".join(filter(None, [place.name, place.city, place.country, online]))


def location(place: str | Venue, address: str = "") -> object:
    """The ``location`` of a schema.org Event: a Place, a VirtualLocation, or both.

    Whoever takes part online begins at ``address``, that of the site.
    """
    if not isinstance(place, Venue):
        return {"@type": "Place", "name": place, "address": place}
    online = {"@type": "VirtualLocation", **({"url": address} if address else {})}
    if place.attendance == "online":
        return online
    return _hall(place) if place.attendance == "offline" else [_hall(place), online]


def attendance_mode(place: str | Venue) -> dict[str, str]:
    """The ``eventAttendanceMode`` of a schema.org Event; nothing where the place does not say."""
    return {"eventAttendanceMode": _MODES[place.attendance]} if isinstance(place, Venue) else {}


def _hall(place: Venue) -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "streetAddress": place.address,
        "addressLocality": place.city,
        "addressCountry": place.country,
    }
    hall = {"@type": "Place", "name": place.name or words(place), "hasMap": place.map}
    return {**_known(hall), "address": _known(address)}


def _known(data: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in data.items() if value is not None}


def _read(written: object, _handler: ValidatorFunctionWrapHandler) -> object:
    # Not the handler, which names each kind of value in the place of a problem.
    if isinstance(written, str):
        return None if written == "TBD" else _TEXT.validate_python(written)
    if isinstance(written, dict):
        return Venue.model_validate(written)
    raise ValueError("`venue` is one text, or TBD; or write `city:` and `country:` below it")


# As the file has it: a text is a place of which only the words are known.
Place = Annotated[Text | Venue | None, WrapValidator(_read), PlainSerializer(words)]
