"""Whether the dates of a file are in an order that can be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from located_yaml.problems import Finding, Path

from .instants import moments
from .values import span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .model import ImportantDate
    from .parts import Parts


def after(parts: Parts) -> Iterator[Finding]:
    """Dates that are before one which they are to follow, or that are to follow none."""
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


def _precedes(parts: Parts, one: ImportantDate, other: ImportantDate) -> bool:
    """Whether ``one`` is before ``other``, whatever is still open about both.

    Two dates of different tracks say nothing about each other, and a canceled one binds nobody.
    """
    if one.track != other.track or "cancelled" in (one.status, other.status):
        return False
    try:
        first, second = (moments(d.kind, d.date, parts.zone_name(d, d)) for d in (one, other))
    except ValueError:
        return False  # a problem of its own, which another check tells
    if first and second:
        return first[-1] < second[0]
    mine, theirs = span(one.date), span(other.date)
    return bool(mine and theirs and mine[1] < theirs[0])
