"""What the shape alone cannot tell: whether the values of a file fit together."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

from located_yaml.problems import Finding, Path

from .instants import in_utc, times
from .order import after
from .parts import Parts, timeline
from .values import Interval, Minute, Month, Range, Undecided, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .model import Announcement, ImportantDate

# A talk of last month can be told as well; of what people have to act on, nothing that is over.
_LATE = {"notification": dt.timedelta(days=60), "event": dt.timedelta(days=60)}


def errors(parts: Parts) -> Iterator[Finding]:
    """Everything that makes a well-formed file wrong."""
    checks = (_ids, _event, _years, _passed, _times, _announcements, _days_of_changes, _updated)
    for check in (*checks, after):
        yield from check(parts)


def _ids(parts: Parts) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, date_id in parts.ids.items():
        if date_id in seen:
            message = f"the id `{date_id}` is taken; write one that no other date has"
            yield Finding(("dates", index, "id"), message)
        seen.add(date_id)


def _event(parts: Parts) -> Iterator[Finding]:
    events = list(dict.fromkeys(d.id for d in parts.dates.values() if d.kind == "event"))
    readable = {date.id for date in parts.dates.values()}
    if (named := parts.event) is None:
        # An edition is that of one event; without one, nobody asks which it is.
        if parts.edition and len(events) > 1 and "workshop" not in parts.ids.values():
            message = f"which of {', '.join(events)} is the workshop itself? write its id, as in"
            yield Finding(("workshop",), f"{message} `event: {events[0]}`", of_key=True)
    elif named in readable - set(events):
        yield Finding(("workshop", "event"), f"`{named}` is no event; write the id of one")
    elif named not in parts.ids.values():
        known = ", ".join(events or parts.ids.values())
        yield Finding(("workshop", "event"), f"there is no date `{named}`; write one of {known}")


def _years(parts: Parts) -> Iterator[Finding]:
    for path, day in _far(parts).items():
        message = f"{day} is more than a year from the edition {parts.edition}; check the year"
        yield Finding(path, message)


def _far(parts: Parts) -> dict[Path, dt.date]:
    """Of each place of the file the first day that is not near the edition."""
    far: dict[Path, dt.date] = {}
    for path, day in _days(parts):
        if parts.edition is not None and abs(day.year - parts.edition) > 1:
            far.setdefault(path, day)
    return far


def _days(parts: Parts) -> Iterator[tuple[Path, dt.date]]:
    """Every day that the file writes, with its place."""
    for path, _, value in parts.public_values():
        yield from (((*path, "date"), day) for day in span(value.date) or ())
        if value.announced:
            yield (*path, "announced"), value.announced
        yield from (((*path, "corrected"), day) for day in value.corrected)
    yield from ((("workshop", "venue_changed"), day) for day in parts.venue_changed)


def _passed(parts: Parts) -> Iterator[Finding]:
    far = _far(parts)
    for path, date, value in parts.public_values():
        days = span(value.date)
        if days is None or value.announced is None or value.status == "cancelled":
            continue
        if far.keys() & {(*path, "date"), (*path, "announced")}:
            continue
        if days[1] < value.announced - _LATE.get(date.kind, dt.timedelta(0)):
            message = f"had passed when it was announced on {value.announced}; check the year"
            yield Finding((*path, "date"), f"{value.date} {message}")


def _times(parts: Parts) -> Iterator[Finding]:
    for path, date, value in parts.public_values():
        place = (*path, "date")
        if misfit := _misfit(date, value):
            yield Finding(place, misfit)
            continue
        for time in times(date.kind, value.date):
            try:
                in_utc(time, parts.zone_name(date, value))
            except ValueError as error:
                yield Finding(place, str(error))


def _misfit(date: ImportantDate, value: Announcement) -> str:
    """Why a date of that kind cannot have that value; empty if it can."""
    if date.kind in ("deadline", "opening") and isinstance(value.date, Range | Interval):
        return f"`{date.kind}` is one moment; write a day, or two joined by `or`"
    if date.kind == "period" and isinstance(value.date, Minute):
        return "`period` opens and closes; write both, as in 2026-10-01T09:00/2026-10-07T17:00"
    if date.kind == "event" and _is_without_zone(date, value):
        return "an event's time of day is in its own zone; add `timezone:` or an offset"
    return ""


def _is_without_zone(date: ImportantDate, value: Announcement) -> bool:
    # The file's zone is the one of its deadlines; nobody means 09:00 Anywhere on Earth for a talk.
    own = value.timezone or date.timezone
    return not own and any(time.offset is None for time in times(date.kind, value.date))


def _announcements(parts: Parts) -> Iterator[Finding]:
    for index, date in parts.dates.items():
        latest: dt.date | None = None
        for path, value in timeline(index, date):
            if value.announced is None:
                if parts.updated and _needs_announcement(date, value):
                    yield Finding(
                        path, "`announced` is missing; write the day when readers were told"
                    )
                continue
            if latest and value.announced <= latest:
                message = f"{value.announced} is not after {latest}, the announcement before it"
                yield Finding((*path, "announced"), f"{message}; write the history oldest first")
            latest = value.announced


def _needs_announcement(date: ImportantDate, value: Announcement) -> bool:
    # A month may come from the call itself, which has no day of announcement.
    changed = value is date and any(not isinstance(old.date, Undecided) for old in date.history)
    return changed or value.status == "cancelled" or not isinstance(value.date, Undecided | Month)


def _days_of_changes(parts: Parts) -> Iterator[Finding]:
    for path, _, value in parts.public_values():
        yield from _ascending((*path, "corrected"), value.corrected)
        early = [day for day in value.corrected if value.announced and day < value.announced]
        if early:
            message = f"{early[0]} is before {value.announced}, when the slip was announced"
            yield Finding((*path, "corrected"), f"{message}; check both")
    yield from _ascending(("workshop", "venue_changed"), parts.venue_changed)


def _ascending(place: Path, days: tuple[dt.date, ...]) -> Iterator[Finding]:
    if wrong := [later for earlier, later in pairwise(days) if later <= earlier]:
        message = f"{wrong[0]} repeats or reverses days; write each once, earliest first"
        yield Finding(place, message)


def _updated(parts: Parts) -> Iterator[Finding]:
    days = [day for path, day in _days(parts) if path[-1] != "date"]
    if parts.updated and days and parts.updated < max(days):
        yield Finding(
            ("updated",),
            f"{parts.updated} is older than the newest announcement; write {max(days)} or later",
        )
