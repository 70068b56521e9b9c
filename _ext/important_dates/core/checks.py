"""What the shape alone cannot tell: whether the values of a file fit together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from located_yaml.problems import Finding, Path

from . import zones
from .instants import moment
from .model import Announcement, ImportantDate, zone_name
from .values import Minute, Month, Range, Undecided, span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Parts:
    """What could be read of a file, by place, so that one wrong entry does not hide the others.

    ``ids`` are those of all entries by index, of the wrong ones too.
    """

    ids: Mapping[int, str]
    dates: Mapping[int, ImportantDate]
    timezone: str = zones.AOE
    edition: int | None = None
    updated: dt.date | None = None

    def zone_name(self, date: ImportantDate, value: Announcement) -> str:
        """The zone in which ``value`` of ``date`` is read."""
        return zone_name(self.timezone, date, value)

    def public_values(self) -> Iterator[tuple[Path, ImportantDate, Announcement]]:
        """Every value that the file holds, with its place."""
        for index, date in self.dates.items():
            for path, value in _timeline(index, date):
                yield path, date, value


def _timeline(index: int, date: ImportantDate) -> Iterator[tuple[Path, Announcement]]:
    for position, earlier in enumerate(date.history):
        yield ("dates", index, "history", position), earlier
    yield ("dates", index), date


def errors(parts: Parts) -> Iterator[Finding]:
    """Everything that makes a well-formed file wrong."""
    for check in (_ids, _years, _times, _announcements, _corrections, _updated, _after):
        yield from check(parts)


def warnings(parts: Parts) -> Iterator[Finding]:
    """What is unusual but can be right: camera-ready versions are often due after the event."""
    events = [
        (days[1], date)
        for date in parts.dates.values()
        if date.kind == "event" and date.status != "cancelled" and (days := span(date.date))
    ]
    # Of each track the event that is over first, whatever the order of the file.
    latest_first = sorted(events, key=lambda event: event[0], reverse=True)
    first = {date.track: date for _, date in latest_first}
    for index, date in parts.dates.items():
        event = first.get(date.track)
        if event and date.kind == "deadline" and _precedes(parts, event, date):
            yield Finding(
                ("dates", index, "date"),
                f"`{date.id}` falls after the event `{event.id}`; leave it if that is meant",
            )


def _ids(parts: Parts) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, date_id in parts.ids.items():
        if date_id in seen:
            message = f"the id `{date_id}` is taken; write one that no other date has"
            yield Finding(("dates", index, "id"), message)
        seen.add(date_id)


def _years(parts: Parts) -> Iterator[Finding]:
    if (edition := parts.edition) is None:
        return
    for path, _, value in parts.public_values():
        days = {"date": span(value.date), "announced": value.announced and (value.announced,)}
        for field, found in days.items():
            far = [day for day in found or () if abs(day.year - edition) > 1]
            if far:
                message = f"{far[0]} is more than a year from the edition {edition}; check the year"
                yield Finding((*path, field), message)


def _times(parts: Parts) -> Iterator[Finding]:
    for path, date, value in parts.public_values():
        place = (*path, "date")
        if date.kind in ("deadline", "opening") and isinstance(value.date, Range):
            yield Finding(place, f"`{date.kind}` is one moment; write a day, or two joined by `or`")
        if _is_event_without_zone(date, value):
            yield Finding(
                place, "an event's time of day is in its own zone; add `timezone:` or an offset"
            )
            continue
        try:
            moment(date.kind, value.date, parts.zone_name(date, value))
        except ValueError as error:
            yield Finding(place, str(error))


def _is_event_without_zone(date: ImportantDate, value: Announcement) -> bool:
    # The file's zone is the one of its deadlines; nobody means 09:00 Anywhere on Earth for a talk.
    return (
        date.kind == "event"
        and isinstance(value.date, Minute)
        and value.date.offset is None
        and not (value.timezone or date.timezone)
    )


def _announcements(parts: Parts) -> Iterator[Finding]:
    for index, date in parts.dates.items():
        latest: dt.date | None = None
        for path, value in _timeline(index, date):
            if value.announced is None:
                if _needs_announcement(date, value):
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


def _corrections(parts: Parts) -> Iterator[Finding]:
    for path, _, value in parts.public_values():
        for position, slip in enumerate(value.corrects):
            if isinstance(slip, Undecided):
                message = "TBD is no slip of the pen; write the day that was public, or nothing"
                yield Finding((*path, "corrects", position), message)


def _updated(parts: Parts) -> Iterator[Finding]:
    days = [value.announced for _, _, value in parts.public_values() if value.announced]
    if parts.updated and days and parts.updated < max(days):
        yield Finding(
            ("updated",),
            f"{parts.updated} is older than the newest announcement; write {max(days)} or later",
        )


def _after(parts: Parts) -> Iterator[Finding]:
    by_id = {date.id: date for date in parts.dates.values()}
    ids = set(parts.ids.values())
    known = ", ".join(parts.ids.values())
    for index, date in parts.dates.items():
        for position, name in enumerate(date.after):
            place: Path = ("dates", index, "after", position)
            if name == date.id:
                yield Finding(place, f"`{name}` cannot follow itself; take it out")
            elif name not in ids:
                yield Finding(place, f"there is no date `{name}`; write one of {known}")
            elif (before := by_id.get(name)) and _precedes(parts, date, before):
                yield Finding(
                    ("dates", index, "date"),
                    (
                        f"`{date.id}` ({date.date}) is before `{name}` ({before.date}), "
                        "which it is to follow; check both"
                    ),
                )


def _precedes(parts: Parts, one: ImportantDate, other: ImportantDate) -> bool:
    """Whether ``one`` is before ``other``, whatever is still open about both.

    Two dates of different tracks say nothing about each other, and a canceled one binds nobody.
    """
    if one.track != other.track or "cancelled" in (one.status, other.status):
        return False
    try:
        first, second = (moment(d.kind, d.date, parts.zone_name(d, d)) for d in (one, other))
    except ValueError:
        return False  # a problem of its own, found by _times
    if first and second:
        return first < second
    mine, theirs = span(one.date), span(other.date)
    return bool(mine and theirs and mine[1] < theirs[0])
