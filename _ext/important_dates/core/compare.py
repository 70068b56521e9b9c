"""Whether a proposal keeps what was public: each value that readers saw stays on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from located_yaml.problems import Finding

from .changes import refines
from .instants import instant
from .values import Undecided

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from .model import Announcement, ImportantDate, Schedule

    Moment = tuple[Announcement, dt.datetime | None]


def lost(published: Sequence[Schedule], head: Schedule) -> Iterator[Finding]:
    """Public values of the ``published`` versions, oldest first, that ``head`` no longer tells.

    Each with the lines that bring it back. Another edition has dates of its own, so nothing is
    compared with it. No loss is a value that only became more exact (a day of the month that was
    announced), or that the proposal says was a slip of the pen (``corrects``).
    """
    bases = [base for base in published if base.workshop.edition == head.workshop.edition]
    for index, new in enumerate(head.dates):
        if missing := _missing(bases, head, new):
            yield Finding(("dates", index, "date"), _message(new, missing))
    dates = (date for base in bases for date in base.dates)
    public = dict.fromkeys(date.id for date in dates if any(map(_is_public, date.timeline)))
    present = {date.id for date in head.dates}
    for gone in (date_id for date_id in public if date_id not in present):
        message = f"`{gone}` was public and is gone; put it back, with `status: cancelled`"
        yield Finding(("dates",), f"{message} if it no longer holds")


def _missing(bases: Sequence[Schedule], head: Schedule, new: ImportantDate) -> list[Announcement]:
    kept = [(value, instant(head, new, value)) for value in new.timeline]
    missing: list[Moment] = []
    for value, at in _public_values(bases, new.id):
        if value.date in new.slips or any(refines(head, new, value, other) for other, _ in kept):
            continue
        if not any(_same(value, at, *other) for other in (*kept, *missing)):
            missing.append((value, at))
    return [value for value, _ in missing]


def _public_values(bases: Sequence[Schedule], date_id: str) -> Iterator[Moment]:
    for base in bases:
        for old in base.dates:
            for value in old.timeline if old.id == date_id else ():
                if _is_public(value):
                    yield value, instant(base, old, value)


def _message(new: ImportantDate, missing: list[Announcement]) -> str:
    lines = "\n".join(line for value in missing for line in _pasted(value))
    days = ", ".join(dict.fromkeys(str(value.date) for value in missing))
    return (
        f"`{new.id}` said {days} in public, and that is overwritten; keep it in `history`, oldest"
        " first; or, if it was a slip of the pen and never right, write below the day"
        f" `corrects: [{days}]`:\n    history:\n{lines}"
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
        "corrects": f"[{', '.join(map(str, value.corrects))}]" if value.corrects else None,
    }
    lines = [f"{name}: {written}" for name, written in given.items() if written]
    yield f"      - {lines[0]}"
    yield from (f"        {line}" for line in lines[1:])
