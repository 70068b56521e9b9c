"""What the host asks of its workshops: ``rules: neurips`` in the file.

Between 8:15 and 17:30 (blog.neurips.cc, 12 September 2023), at most 9 hours, and at most one hour
of remote presentations (guidance for workshops, 2024 and 2025).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from located_yaml.problems import Finding
from programme.core.papers.checks import Remark
from programme.core.times import ends_of_days

from .times import sound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from programme.core.parts import Parts
    from programme.core.sessions import Kind
    from programme.core.times import Slot

_FIRST, _LAST = dt.time(8, 15), dt.time(17, 30)
_LONGEST, _REMOTE = 9 * 60, 60
_TALKS: frozenset[Kind] = frozenset(
    {
        "invited-talk",
        "talks",
        "contributed-talk",
        "contributed-talks",
        "spotlights",
        "tutorial",
    }
)


def rules(parts: Parts) -> Iterator[Remark]:
    """What the host will not take, each as a warning."""
    if parts.head.rules is None:
        return
    slots = sound(parts)
    for day, (first, last) in ends_of_days(slots).items():
        yield from _day(first, last)
        minutes = ((last.end or last.start) - first.start) // dt.timedelta(minutes=1)
        if minutes > _LONGEST:
            message = f"the programme of {day} takes {minutes} minutes, and the host allows"
            finding = Finding(first.listed.path[:2], f"{message} {_LONGEST}; shorten it")
            yield Remark("longer-than-9-hours", finding, "warning")
    yield from _remote(parts, slots)


def _day(first: Slot, last: Slot) -> Iterator[Remark]:
    if first.local(first.start).time() < _FIRST:
        message = f"`{first.id}` begins before 08:15; move it, or ask the host"
        finding = Finding((*first.listed.path, "start"), message)
        yield Remark("starts-before-08:15", finding, "warning")
    end = last.local(last.end) if last.end else None
    if end and (end.time() > _LAST or end.date() > last.date):
        message = f"`{last.id}` ends after 17:30; move it, or ask the host"
        yield Remark("ends-after-17:30", Finding((*last.listed.path, "end"), message), "warning")


def _remote(parts: Parts, slots: tuple[Slot, ...]) -> Iterator[Remark]:
    minutes = sum(
        slot.minutes or 0
        for slot in slots
        if slot.session.kind in _TALKS and (slot.session.attendance or parts.attendance) == "online"
    )
    if minutes > _REMOTE:
        message = f"{minutes} minutes of talks are online, and the host allows {_REMOTE}"
        yield Remark("too-much-remote", Finding(("days",), message), "warning")
