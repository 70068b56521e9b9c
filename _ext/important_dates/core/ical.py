"""The dates as a calendar to subscribe to (RFC 5545, with the properties of RFC 7986)."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vDuration

from .changes import latest_change, revisions
from .instants import instants
from .language import ENGLISH
from .listing import label_text
from .values import Day, Range
from .wording import date_parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar.cal import Component

    from .language import Language
    from .model import ImportantDate, Schedule

# How often a client should ask again (RFC 7986, 5.7). Some services ask less often than told.
_REFRESH = dt.timedelta(hours=12)
_DAY = dt.timedelta(days=1)


def to_ical(schedule: Schedule, address: str = "", language: Language = ENGLISH) -> bytes:
    """The calendar: one VEVENT for each date that has a day; ``address`` is where it is published.

    The same schedule gives the same bytes: no clock, no random identifiers.
    """
    what = language.gettext("important dates")
    calendar = head(schedule, what, "calendar", schedule.updated, address, language)
    entries = (_entry(schedule, date, language) for date in schedule.dates)
    return written(calendar, filter(None, entries))


def written(calendar: Calendar, entries: Iterable[Event]) -> bytes:
    """The bytes of a calendar that has these entries, or none."""
    # RFC 5545, 3.6: a calendar has at least one component. A time zone is one, and says nothing.
    components: list[Component] = [*entries] or [_anywhere_on_earth()]
    for component in components:
        calendar.add_component(component)
    return bytes(calendar.to_ical())


def uid(schedule: Schedule, date_id: str) -> str:
    """The identifier of an entry: of the edition, if any, the id and the workshop's name.

    So it never changes, whatever becomes of the date.
    """
    owner = re.sub(r"[^a-z0-9]+", "-", schedule.workshop.name.lower()).strip("-")
    edition = schedule.workshop.edition
    return f"{f'{edition}-' if edition else ''}{date_id}@{owner or 'workshop'}"


def entry_text(schedule: Schedule, date: ImportantDate) -> str:
    """What the calendar holds of a date, in a line; empty if it has no entry."""
    entry = _entry(schedule, date)
    if entry is None:
        return ""
    shown = [name for name in ("DTSTART", "DTEND", "STATUS", "SEQUENCE") if name in entry]
    return ", ".join(f"{name} {_text(entry[name])}" for name in shown)


def _text(value: Any) -> str:  # noqa: ANN401 - icalendar has a type for each property
    return str(value.to_ical(), "utf-8")


def head(  # noqa: PLR0913, PLR0917 - what a calendar says of itself
    schedule: Schedule,
    what: str,
    identifier: str,
    modified: dt.date | None,
    address: str,
    language: Language = ENGLISH,
) -> Calendar:
    """A calendar of the workshop without entries, which says ``what`` it holds."""
    facts = schedule.workshop
    workshop = f"{facts.name} {facts.edition or ''}".rstrip()
    name = f"{workshop}: {what}"
    calendar = Calendar()
    calendar.add("prodid", f"-//{facts.name}//{what}//{language.locale[:2].upper()}")
    calendar.add("version", "2.0")
    calendar.add("uid", uid(schedule, identifier))
    if modified:
        calendar.add("last-modified", midnight(modified))
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)  # what clients read that do not know RFC 7986
    calendar.add("refresh-interval", _REFRESH, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", vDuration(_REFRESH))
    if address:
        calendar.add("source", address, parameters={"value": "URI"})
    return calendar


def _entry(schedule: Schedule, date: ImportantDate, language: Language = ENGLISH) -> Event | None:
    entry = Event()
    if moments := instants(schedule, date):
        entry.add("dtstart", moments[0])  # without an end it takes no time (RFC 5545, 3.6.1)
        if len(moments) > 1:
            entry.add("dtend", moments[1])
    elif isinstance(date.date, Day | Range):
        entry.add("dtstart", date.date.first)
        entry.add("dtend", date.date.last + _DAY)  # exclusive (RFC 5545, 3.8.2.2)
    else:
        return None
    revised = revisions(schedule, date)
    modified = midnight(max(revised.days, default=_beginning(schedule)))
    entry.add("uid", uid(schedule, date.id))
    entry.add("sequence", revised.number)  # revisions (RFC 5545, 3.8.7.4)
    entry.add("dtstamp", modified)  # the same as the next one, by RFC 5545, 3.8.7.2
    if revised.days:
        entry.add("last-modified", modified)
    entry.add("summary", _summary(schedule, date, language))
    entry.add("description", _description(schedule, date, language))
    entry.add("status", date.status.upper())
    entry.add("transp", "TRANSPARENT")  # a deadline does not make its reader busy
    if date.kind == "event" and schedule.workshop.venue:
        entry.add("location", schedule.workshop.venue)
    if date.link:
        entry.add("url", date.link)
    return entry


def _summary(schedule: Schedule, date: ImportantDate, language: Language) -> str:
    text = f"{schedule.workshop.name}: {label_text(schedule, date)}"
    if date.status == "cancelled":  # many programs show no status
        return language.gettext("Canceled: {date}").format(date=text)
    return text


def _description(schedule: Schedule, date: ImportantDate, language: Language) -> str:
    value = "".join(part.text for part in date_parts(schedule, date, language))
    change = latest_change(schedule, date, language)
    return "\n".join(filter(None, [value, change, date.note]))


def _beginning(schedule: Schedule) -> dt.date:
    """A day that is the same in every build, for a value of which none is known."""
    return dt.date(schedule.workshop.edition or 1970, 1, 1)


def midnight(day: dt.date) -> dt.datetime:
    """The beginning of a day in UTC: when readers were told, as calendars want a moment."""
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _anywhere_on_earth() -> Timezone:
    offset = dt.timedelta(hours=-12)
    standard = TimezoneStandard()
    standard.add("dtstart", dt.datetime(1970, 1, 1))  # noqa: DTZ001 - local by RFC 5545, 3.6.5
    standard.add("tzoffsetfrom", offset)
    standard.add("tzoffsetto", offset)
    standard.add("tzname", "AoE")
    zone = Timezone()
    zone.add("tzid", "Etc/GMT+12")
    zone.add_component(standard)
    return zone
