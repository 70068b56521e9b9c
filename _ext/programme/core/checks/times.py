"""Whether the times of sessions can be meant."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from important_dates.core import zones
from important_dates.core.values import span
from located_yaml.problems import Finding
from programme.core.papers.checks import Remark
from programme.core.sessions import clock
from programme.core.times import next_in_room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from located_yaml.problems import Path
    from programme.core.parts import Parts
    from programme.core.times import Listed, Slot

# Nothing of a workshop begins between these, and much does 12 hours later.
_NIGHT, _MORNING = dt.time(1), dt.time(8)


def days(parts: Parts) -> Iterator[Remark]:
    """Days of the programme on which the workshop does not take place."""
    event = parts.schedule.event if parts.schedule else None
    if event is None or not (known := span(event.date)):
        return
    for path, date in parts.days:
        if not known[0] <= date <= known[1]:
            message = f"{date} is not on the day of the workshop, {event.date} in workshop.yaml"
            yield Remark("outside", Finding((*path, "date"), f"{message}; check both"))


def clocks(parts: Parts) -> Iterator[Remark]:
    """Times that look like those of a clock with 12 hours: 2:00 after 12:30."""
    for one, field, right in _twelve_hour(parts):
        wrong = clock(getattr(one.session, field))
        message = f"`{one.session.id}` would be at {wrong}, after noon by the sessions before"
        finding = Finding((*one.path, field), f"{message}; write {clock(right)}")
        yield Remark("twelve-hour", finding)


def sound(parts: Parts) -> tuple[Slot, ...]:
    """The sessions of days on which no time looks wrong by 12 hours, which would look wrong twice.

    No canceled one is among them, which takes nobody's time or room.
    """
    doubtful = {one.date for one, _, _ in _twelve_hour(parts)}
    return tuple(
        slot
        for slot in parts.slots
        if slot.date not in doubtful and slot.session.status != "cancelled"
    )


def _twelve_hour(parts: Parts) -> Iterator[tuple[Listed, str, dt.time]]:
    """Sessions with the field that is wrong, and the time that is meant."""
    latest: dict[tuple[dt.date, str | None], dt.time] = {}
    for one in parts.listed:
        place = (one.date, one.room)
        start = _meant(one.session.start, latest.get(place))
        if start != one.session.start:
            yield one, "start", start
        elif one.session.end and (end := _meant(one.session.end, start)) != one.session.end:
            yield one, "end", end
        latest[place] = max(start, latest.get(place, start))


def _meant(time: dt.time, before: dt.time | None) -> dt.time:
    """The time, or the one 12 hours later where only that one comes after the time ``before``."""
    if before is None or not _NIGHT <= time < min(before, _MORNING):
        return time
    later = time.replace(hour=time.hour + 12)
    return later if later >= before else time


def ends(parts: Parts) -> Iterator[Remark]:
    """Sessions that take no time, or whose end nobody knows."""
    doubtful = {one.date for one, _, _ in _twelve_hour(parts)}
    for slot in parts.slots:
        if slot.date in doubtful or slot.minutes:
            continue
        session, path = slot.session, slot.listed.path
        if session.end is not None:
            message = f"`{slot.id}` begins at {clock(session.start)} and ends at"
            message = f"{message} {clock(session.end)}; write a later end, or `minutes:` past"
            yield Remark("zero-length", Finding((*path, "end"), f"{message} midnight"))
        elif not parts.whole:
            continue  # what follows it could not be read
        elif slot.end is not None:
            after = next_in_room(slot.listed, parts.listed)
            other = after.session.id if after else ""
            message = f"`{slot.id}` and `{other}` begin at {clock(session.start)}, which gives"
            message = f"{message} `{slot.id}` no time; write another start, or its `minutes:`"
            yield Remark("zero-length", Finding((*path, "start"), message))
        else:
            message = f"nothing follows `{slot.id}` in its room that day; write `end:` or"
            yield Remark("no-end", Finding(path, f"{message} `minutes:`"))


def local(parts: Parts) -> Iterator[Remark]:
    """Times that a clock change skips or repeats."""
    if not parts.head.timezone:
        return
    tz = zones.zone(parts.head.timezone)
    for one in parts.listed:
        for path, time in _written(one):
            try:
                zones.to_utc(dt.datetime.combine(one.date, time), tz)
            except ValueError as error:
                reason = str(error).partition(";")[0]
                message = f"{reason}; write a time before or after the change"
                yield Remark("local-time", Finding(path, message))


def _written(one: Listed) -> Iterator[tuple[Path, dt.time]]:
    """Every time that a session and its talks have in the file."""
    talks = (((*one.path, "talks", t), talk) for t, talk in enumerate(one.session.talks))
    for path, holder in ((one.path, one.session), *talks):
        for field in ("start", "end"):
            if (time := getattr(holder, field)) is not None:
                yield (*path, field), time
