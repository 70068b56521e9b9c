"""Whether a proposal keeps what was public: each value that readers saw stays on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .changes import refines
from .instants import instant
from .problems import Finding
from .values import Undecided

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from .model import Announcement, ImportantDate, Schedule


def lost(base: Schedule, head: Schedule) -> Iterator[Finding]:
    """Public values of ``base`` that ``head`` no longer tells, with the lines that bring them back.

    Another edition has dates of its own, so nothing is compared with it. A value that only became
    more exact (a day of the month that was announced) is no loss.
    """
    if base.workshop.edition != head.workshop.edition:
        return
    present = {date.id: index for index, date in enumerate(head.dates)}
    for old in base.dates:
        if old.id in present:
            index = present[old.id]
            yield from _lost_values(base, old, head, index)
        elif any(_is_public(value) for value in (*old.history, old)):
            message = f"`{old.id}` was public and is gone; put it back, with `status: cancelled`"
            yield Finding(("dates",), f"{message} if it no longer holds")


def _lost_values(
    base: Schedule, old: ImportantDate, head: Schedule, index: int
) -> Iterator[Finding]:
    new = head.dates[index]
    kept = [(value, instant(head, new, value)) for value in (*new.history, new)]
    missing = [
        value
        for value in (*old.history, old)
        if _is_public(value)
        and not any(_same(value, instant(base, old, value), *other) for other in kept)
        and not any(refines(head, new, value, other) for other, _ in kept)
    ]
    if missing:
        yield Finding(("dates", index, "date"), _message(new, missing))


def _message(new: ImportantDate, missing: list[Announcement]) -> str:
    lines = "\n".join(line for value in missing for line in _pasted(value))
    return (
        f"`{new.id}` said {', '.join(str(value.date) for value in missing)} in public, and that is"
        " overwritten; keep it in `history`, oldest first (for a slip of the pen that was never"
        f" right, ask a maintainer for the label `correction`):\n    history:\n{lines}"
    )


def _is_public(value: Announcement) -> bool:
    return not isinstance(value.date, Undecided)


def _same(
    one: Announcement, at: dt.datetime | None, other: Announcement, then: dt.datetime | None
) -> bool:
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
    }
    lines = [f"{name}: {written}" for name, written in given.items() if written]
    yield f"      - {lines[0]}"
    yield from (f"        {line}" for line in lines[1:])
