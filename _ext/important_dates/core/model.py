"""The shape of ``docs/workshop.yaml``. Every scalar of the file reaches it as text."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from . import values, zones
from .fields import Address, Edition, Id, Open, PublicDay, Text, Value, Web, Zone
from .submission import Submission
from .venue import Place, words

Kind = Literal["deadline", "notification", "event", "opening"]
Status = Literal["confirmed", "tentative", "cancelled"]


def _not_empty(dates: tuple[ImportantDate, ...]) -> tuple[ImportantDate, ...]:
    # Not pydantic's min_length, which also counts an entry as absent when it is wrong.
    if not dates:
        raise ValueError("`dates` is an empty list; write at least one date below it")
    return dates


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Workshop(_Part):
    """The facts that are not dates. What the call leaves open is ``TBD`` (``None`` here)."""

    # Pages and programs know the place by the name that the file gives it.
    model_config = ConfigDict(serialize_by_alias=True)

    name: Text
    title: Text
    tagline: Text
    host: Annotated[Text | None, Open]
    edition: Edition
    place: Place = Field(alias="venue")
    contact: Annotated[Address | None, Open]
    url: Annotated[Web | None, Open] = None

    @property
    def venue(self) -> str | None:
        """The place in words."""
        return words(self.place)


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
    submission: Submission | None = None
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
