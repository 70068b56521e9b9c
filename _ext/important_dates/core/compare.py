"""Whether a proposal keeps what was public: each value that readers saw stays on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from located_yaml.problems import Finding

from .changes import refines
from .instants import instants
from .values import Known, Undecided

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from .model import Announcement, ImportantDate, Schedule

    Instants = tuple[dt.datetime, ...]
    Moments = tuple[Announcement, Instants]


# Where the file does not say when it was changed.
_TODAY = "the day on which readers are told"


def lost(published: Sequence[Schedule], head: Schedule) -> Iterator[Finding]:
    """What the ``published`` versions, oldest first, said and ``head`` no longer tells.

    Each with the lines that bring it back, or that record the change for calendars. Another edition
    has dates of its own, so nothing is compared with it. No loss is a value that only became more
    exact (a day of the month that was announced), or that the proposal says was a slip of the pen
    (``corrected``).
    """
    bases = [base for base in published if same_edition(base, head)]
    yield from _facts(bases, head)
    yield from _venue(bases, head)
    for index, new in enumerate(head.dates):
        if missing := _missing(bases, head, new):
            yield Finding(("dates", index, "date"), _message(head, new, missing))
        gone = _days_gone(_corrections(bases, new.id), new.corrections)
        if gone:
            message = f"`{new.id}` was corrected on {gone}, and that is gone; write below the value"
            yield Finding(("dates", index), f"{message} that was corrected `corrected: [{gone}]`")
    dates = (date for base in bases for date in base.dates)
    public = dict.fromkeys(date.id for date in dates if any(map(_is_public, date.timeline)))
    present = {date.id for date in head.dates}
    for date_id in (date_id for date_id in public if date_id not in present):
        message = f"`{date_id}` was public and is gone; put it back, with `status: cancelled`"
        yield Finding(("dates",), f"{message} if it no longer holds")


def same_edition(one: Schedule, other: Schedule) -> bool:
    """Whether nothing says that they are of different years."""
    return len({one.workshop.edition, other.workshop.edition} - {None}) < 2


def _facts(bases: Sequence[Schedule], head: Schedule) -> Iterator[Finding]:
    """Facts that the file had last, and has no longer, which nothing else would ask for."""
    for base in bases[-1:]:
        for name in sorted(base.workshop.given - head.workshop.given):
            yield Finding(("workshop",), f"`{name}` was public and is gone; put it back")
        if base.updated and not head.updated:
            message = "`updated` is gone, without which no change is recorded; put it back"
            yield Finding((), message)


def _corrections(bases: Sequence[Schedule], date_id: str) -> Iterator[dt.date]:
    for base in bases:
        for old in base.dates:
            yield from old.corrections if old.id == date_id else ()


def _days_gone(public: Iterable[dt.date], present: Sequence[dt.date]) -> str:
    return ", ".join(map(str, sorted({*public} - {*present})))


def _venue(bases: Sequence[Schedule], head: Schedule) -> Iterator[Finding]:
    """A venue that changed where calendars had an event at it, and no day says so."""
    recorded = head.workshop.venue_changed
    if gone := _days_gone((day for base in bases for day in base.workshop.venue_changed), recorded):
        message = f"the venue changed on {gone}, and that is gone; put it back into"
        yield Finding(("workshop",), f"{message} `venue_changed: [{gone}]`")
    if any(_silent(base, head) for base in bases):
        days = ", ".join(map(str, [*recorded, head.updated or _TODAY]))
        message = "the venue of an event that calendars hold is another one now; write below it"
        yield Finding(("workshop", "venue"), f"{message} `venue_changed: [{days}]`")


def _silent(base: Schedule, head: Schedule) -> bool:
    held = any(date.kind == "event" and isinstance(date.date, Known) for date in base.dates)
    places = {version.workshop.venue for version in (base, head)}
    new_days = {*head.workshop.venue_changed} - {*base.workshop.venue_changed}
    return held and len(places) > 1 and not new_days


def _missing(bases: Sequence[Schedule], head: Schedule, new: ImportantDate) -> list[Announcement]:
    kept = [(value, instants(head, new, value)) for value in new.timeline]
    missing: list[Moments] = []
    for value, at in _public_values(bases, new.id):
        if any(_corrects(other, value) or _refines(head, new, value, other) for other, _ in kept):
            continue
        if not any(_same(value, at, *other) for other in (*kept, *missing)):
            missing.append((value, at))
    return [value for value, _ in missing]


def _corrects(new: Announcement, old: Announcement) -> bool:
    """Whether the new value is the old one, with a correction that the old one did not have."""
    days = {*new.corrected} - {*old.corrected}
    return bool(days) and (new.announced == old.announced or new.announced in days)


def _refines(schedule: Schedule, date: ImportantDate, old: Announcement, new: Announcement) -> bool:
    # What calendars hold changes there, however little it says that is new.
    return not isinstance(old.date, Known) and refines(schedule, date, old, new)


def _public_values(bases: Sequence[Schedule], date_id: str) -> Iterator[Moments]:
    for base in bases:
        for old in base.dates:
            for value in old.timeline if old.id == date_id else ():
                if _is_public(value):
                    yield value, instants(base, old, value)


def _message(head: Schedule, new: ImportantDate, missing: list[Announcement]) -> str:
    lines = "\n".join(line for value in missing for line in _pasted(value))
    days = ", ".join(dict.fromkeys(str(value.date) for value in missing))
    return (
        f"`{new.id}` said {days} in public, and that is overwritten; keep it in `history`, oldest"
        " first; or, if it was a slip of the pen and never right, leave `announced` as it was and"
        f" write below the day `corrected: {_recorded(new, head.updated)}`:\n    history:\n{lines}"
    )


def _recorded(new: ImportantDate, updated: dt.date | None) -> str:
    day = updated or _TODAY
    return f"[{', '.join(map(str, [*new.corrected, day]))}]" if new.corrected else str(day)


def _is_public(value: Announcement) -> bool:
    return not isinstance(value.date, Undecided)


def _same(one: Announcement, at: Instants, other: Announcement, then: Instants) -> bool:
    # The wording of a note may be mended, and an event gets its zone late; the rest may not change.
    if (one.date, one.status, at) != (other.date, other.status, then):
        return False
    return one.announced in (None, other.announced)


def _pasted(value: Announcement) -> Iterator[str]:
    given = {
        "date": str(value.date),
        "announced": value.announced,
        "timezone": value.timezone,
        "status": None if value.status == "confirmed" else value.status,
        "note": value.note,
        "corrected": f"[{', '.join(map(str, value.corrected))}]" if value.corrected else None,
    }
    lines = [f"{name}: {written}" for name, written in given.items() if written]
    yield f"      - {lines[0]}"
    yield from (f"        {line}" for line in lines[1:])
