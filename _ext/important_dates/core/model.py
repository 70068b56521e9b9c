"""The shape of ``docs/workshop.yaml``. Every scalar of the file reaches it as text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field

from . import zones
from .fields import Address, Edition, Id, Open, PublicDay, PublicDays, Text, Value, Web, Zone
from .shapes import Part
from .submission import Submission
from .venue import Place, words

Kind = Literal["deadline", "notification", "event", "opening", "period"]
Status = Literal["confirmed", "tentative", "cancelled"]


def _not_empty(dates: tuple[ImportantDate, ...]) -> tuple[ImportantDate, ...]:
    # Not pydantic's min_length, which also counts an entry as absent when it is wrong.
    if not dates:
        raise ValueError("`dates` is an empty list; write at least one date below it")
    return dates


class Workshop(Part):
    """The facts that are not dates. What the call leaves open is ``TBD`` (``None`` here).

    A file may tell no more than the name. With an ``edition``, a year, the identifiers of calendar
    entries are of that year.
    """

    # Pages and programs know the place by the name that the file gives it.
    model_config = ConfigDict(serialize_by_alias=True)

    name: Text
    title: Text | None = None
    tagline: Text | None = None
    host: Annotated[Text | None, Open] = None
    edition: Edition | None = None
    place: Place = Field(None, alias="venue")
    contact: Annotated[Address | None, Open] = None
    url: Annotated[Web | None, Open] = None
    # Which of the dates is the workshop itself, where that is not plain.
    event: Id | None = None
    # The days on which readers were told of another venue.
    venue_changed: PublicDays = ()

    @property
    def venue(self) -> str | None:
        """The place in words."""
        return words(self.place)

    @property
    def full_title(self) -> str:
        """The name and, where there is one, the title: ``Name: A title``."""
        return ": ".join(filter(None, [self.name, self.title]))

    def tells(self, name: str) -> bool:
        """Whether the file has that fact, if only as TBD; the address of a site may be absent."""
        return name == "url" or name in self.given

    @property
    def given(self) -> set[str]:
        """The names of the facts that the file has, some of them TBD."""
        facts = {name: field.alias or name for name, field in type(self).model_fields.items()}
        optional = {"url", "event", "venue_changed"}
        return {facts[name] for name in self.model_fields_set} - optional

    def facts(self) -> dict[str, Any]:
        """What readers are told, by name."""
        return self.model_dump(exclude={"event", "venue_changed"})


class Announcement(Part):
    """A value of a date, as it was made public."""

    date: Value
    announced: PublicDay | None = None
    timezone: Zone | None = None
    status: Status = "confirmed"
    note: Text | None = None
    # The days on which readers were told of a slip of the pen in it, which was never right.
    corrected: PublicDays = ()


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
    def corrections(self) -> tuple[dt.date, ...]:
        """The days on which a slip of the pen in one of them was corrected."""
        return tuple(day for value in self.timeline for day in value.corrected)


class City(Part):
    """A place whose clock the dates page shows, for readers who convert by hand."""

    name: Text
    timezone: Zone


class Schedule(Part):
    """The whole file, checked: what every page, feed and tag is derived from."""

    workshop: Workshop
    timezone: Zone = zones.AOE
    # In a file that has it, every value says when it was announced.
    updated: PublicDay | None = None
    submission: Submission | None = None
    cities: tuple[City, ...] = ()
    dates: Annotated[tuple[ImportantDate, ...], AfterValidator(_not_empty)]

    @property
    def event(self) -> ImportantDate | None:
        """The workshop itself among the dates; ``None`` if no date is an event."""
        return own_event(self.workshop.event, self.dates)

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


def own_event(named: str | None, dates: Iterable[ImportantDate]) -> ImportantDate | None:
    """The workshop itself: the event so ``named``, else ``workshop``, else the only event."""
    events = {date.id: date for date in dates if date.kind == "event"}
    if named or "workshop" in events:
        return events.get(named or "workshop")
    return next(iter(events.values())) if len(events) == 1 else None
