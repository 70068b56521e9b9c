"""A day as a list by time: a row for each time at which something begins."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from important_dates.core import zones
from important_dates.core.wording import weekday_text

from .times import by_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .times import Slot


@dataclass(frozen=True, slots=True)
class Row:
    """What begins at one moment; ``end`` is the one that they have in common, if they do."""

    start: dt.datetime
    end: dt.datetime | None
    slots: tuple[Slot, ...]


def rows(day: Iterable[Slot]) -> list[Row]:
    """The rows of a day by time; what begins together stands side by side."""
    starts: dict[dt.datetime, list[Slot]] = {}
    for slot in by_time(day):
        starts.setdefault(slot.start, []).append(slot)
    return [Row(start, _common_end(slots), tuple(slots)) for start, slots in starts.items()]


def _common_end(slots: Sequence[Slot]) -> dt.datetime | None:
    ends = {slot.end for slot in slots}
    return ends.pop() if len(ends) == 1 else None


def beside(start: dt.datetime, end: dt.datetime | None, day: dt.date) -> str:
    """A time on other clocks than those of the venue, where the day is ``day``.

    ``22:00–22:30``, ``Thursday, 22:00–22:30`` or ``23:30–Friday, 00:15``: the weekday where it is
    another one than that before it.
    """
    texts, before = [], day
    for moment in filter(None, (start, end)):
        weekday = f"{weekday_text(moment.date())}, " if moment.date() != before else ""
        texts.append(f"{weekday}{moment:%H:%M}")
        before = moment.date()
    return "–".join(texts)


def offset_words(slots: Sequence[Slot]) -> str:
    """``UTC+11:00``, if the venue's clocks differ from UTC by the same in all of them."""
    offsets = {slot.local(slot.start).utcoffset() for slot in slots}
    if len(offsets) != 1:
        return ""
    text = zones.offset_text(offsets.pop())
    return "UTC" if text == "Z" else f"UTC{text}"
