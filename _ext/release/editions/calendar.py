"""The last words of a finished edition's calendar."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from icalendar import Calendar, Event

from .facts import year_of

if TYPE_CHECKING:
    from important_dates.core.model import Workshop

_NEXT = "../important-dates.ics"


def next_address(source: str, finished: int) -> str:
    """Where the next calendar is, from the address ``source`` of the finished one.

    Empty if there is none. Raises ``ValueError`` if the finished one is not at its year's address.
    """
    if source and not source.endswith(f"/{finished}/important-dates.ics"):
        wanted = urljoin(source, f"{finished}/")
        raise ValueError(
            f"the finished edition says that it is published at {source}; build it again with "
            f"SITE_URL={wanted}, where it is kept"
        )
    return urljoin(source, _NEXT) if source else ""


def with_notice(calendar: bytes, facts: Workshop, edition: int, day: dt.date) -> bytes:
    """The calendar of the finished edition, saying where that of the next ``edition`` is.

    In its description (RFC 7986), which few programs show, and in an entry on ``day``.
    """
    finished = Calendar.from_ical(calendar)
    address = next_address(str(finished.get("source", "")), year_of(facts))
    place = address or "important-dates.ics, one folder above this calendar"
    words = f"The dates of {facts.name} {edition} are in another calendar: {place}"
    for name in ("description", "x-wr-caldesc", "last-modified"):
        finished.pop(name, None)
    finished.add("description", words)
    finished.add("x-wr-caldesc", words)  # what clients read that do not know RFC 7986
    finished.add("last-modified", dt.datetime.combine(day, dt.time(), dt.UTC))
    finished.add_component(_entry(finished, words, address, day))
    return bytes(finished.to_ical())


def _entry(calendar: Calendar, words: str, address: str, day: dt.date) -> Event:
    moment = dt.datetime.combine(day, dt.time(), dt.UTC)
    entry = Event()
    entry.add("dtstart", day)
    entry.add("dtend", day + dt.timedelta(days=1))  # exclusive (RFC 5545, 3.8.2.2)
    # The calendar's own is `2026-calendar@name`.
    entry.add("uid", str(calendar["uid"]).replace("-calendar@", "-next-edition@"))
    entry.add("dtstamp", moment)
    entry.add("last-modified", moment)
    entry.add("summary", words.partition(":")[0])
    entry.add("description", words)
    entry.add("transp", "TRANSPARENT")
    if address:
        entry.add("url", address)
    return entry
