"""Sessions in words, for people: what is not known is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from important_dates.core import zones
from important_dates.core.venue import Venue, words
from important_dates.core.wording import day_text

from .relations import people_of

if TYPE_CHECKING:
    import datetime as dt

    from .model import Data
    from .sessions import Kind, Session, Talk
    from .times import Slot

_KINDS: dict[Kind, str] = {
    "opening": "Opening",
    "invited-talk": "Invited talk",
    "talks": "Talks",
    "contributed-talk": "Contributed talk",
    "contributed-talks": "Contributed talks",
    "spotlights": "Spotlights",
    "posters": "Posters",
    "panel": "Panel",
    "discussion": "Discussion",
    "tutorial": "Tutorial",
    "awards": "Awards",
    "sponsor": "Sponsor",
    "social": "Social event",
    "break": "Break",
    "meal": "Meal",
    "setup": "Setup",
    "closed": "Closed session",
    "closing": "Closing",
    "other": "Session",
}


def kind_text(kind: Kind) -> str:
    """What a session of that kind is called that has no title."""
    return _KINDS[kind]


def title_text(entry: Session | Talk, data: Data) -> str:
    """The title of a session or a talk, or that of the one paper it presents; empty if unknown."""
    if entry.title or entry.paper is None or data.papers is None:
        return entry.title or ""
    titles = [paper.title for paper in data.papers.entries if paper.number == entry.paper]
    return titles[0] if titles else ""


def heading_text(session: Session, data: Data) -> str:
    """What a session is called: its title, or else its kind."""
    return title_text(session, data) or kind_text(session.kind)


def summary_text(session: Session, data: Data) -> str:
    """A session in one line, with its speakers: ``Invited talk: Speaker A``."""
    title = title_text(session, data)
    names = ", ".join(person.name for person in people_of(session.speakers, data))
    if not names:
        return title or kind_text(session.kind)
    return f"{title} ({names})" if title else f"{kind_text(session.kind)}: {names}"


def talk_text(talk: Talk, data: Data) -> str:
    """A talk in one line; empty where neither a title nor a speaker is known."""
    title = title_text(talk, data)
    names = ", ".join(person.name for person in people_of(talk.speakers, data))
    return f"{title} ({names})" if title and names else title or names


def clock_span(start: dt.datetime, end: dt.datetime | None) -> str:
    """``09:00–09:30`` of two local times; with the day of the end if that is another one."""
    if end is None:
        return f"{start:%H:%M}"
    until = f"{end:%H:%M}" if end.date() == start.date() else f"{day_text(end.date())}, {end:%H:%M}"
    return f"{start:%H:%M}–{until}"


def time_text(slot: Slot) -> str:
    """When a session is, on the clocks of its zone, with the day and the name of the zone."""
    local = clock_span(slot.local(slot.start), slot.end and slot.local(slot.end))
    return f"{day_text(slot.date)}, {local} {zones.spoken(slot.zone)}"


def place_text(slot: Slot, data: Data) -> str:
    """The room and the building; empty while both are unknown."""
    if slot.session.attendance == "online":
        return "online"
    place = data.place
    room = slot.room or (place.room if isinstance(place, Venue) else None)
    return ", ".join(filter(None, [room, words(place)]))
