"""When papers can be submitted, and whether the file's ids for that are those of its dates."""

from __future__ import annotations

import datetime as dt
import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from located_yaml.problems import Finding

from .instants import instant, moments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .model import ImportantDate, Kind, Schedule
    from .parts import Parts

CLOSED = "Submissions closed"
NOT_YET = "Submissions have not opened yet"
# The deadline of a file that does not name one.
_USUAL = "submission"
_KINDS: dict[str, Kind] = {"opens": "opening", "closes": "deadline"}


@dataclass(frozen=True, slots=True)
class Window:
    """The moments in UTC between which the submission site is open; ``None`` for an open end."""

    opens: dt.datetime | None
    closes: dt.datetime | None

    def told(self, now: dt.datetime) -> str:
        """What a reader is told at ``now``, an aware datetime, in the words of the browser too.

        Empty while the site is open, and where neither moment is known.
        """
        if self.closes and now >= self.closes:
            return CLOSED
        return NOT_YET if self.opens and now < self.opens else ""

    def is_open(self, now: dt.datetime) -> bool:
        """Whether the file says so: it names a moment, and none that forbids it."""
        return bool(self.opens or self.closes) and not self.told(now)


def opening_date(schedule: Schedule) -> ImportantDate | None:
    """The date at which submission opens, if the file names one."""
    submission = schedule.submission
    return schedule[submission.opens] if submission and submission.opens else None


def closing_date(schedule: Schedule) -> ImportantDate | None:
    """The deadline that the file names, else the one with the id ``submission``."""
    if (submission := schedule.submission) is None:
        return None
    wanted = submission.closes or _USUAL
    dates = (date for date in schedule.dates if date.kind == "deadline")
    return next((date for date in dates if date.id == wanted), None)


def window(schedule: Schedule) -> Window:
    """When the submission site is open. A canceled date says nothing."""
    opens, closes = (
        instant(schedule, date) if date and date.status != "cancelled" else None
        for date in (opening_date(schedule), closing_date(schedule))
    )
    return Window(opens, closes)


def errors(written: object, parts: Parts) -> Iterator[Finding]:
    """What is wrong with ``submission:`` as it is ``written``, beside its shape."""
    if not isinstance(written, dict):
        return
    for field, kind in _KINDS.items():
        yield from _wrong_date(field, kind, written.get(field), parts)
    yield from _wrong_order(written, parts)
    for field in ("tracks", "policies"):
        yield from _repeated(field, written.get(field))


def _wrong_date(field: str, kind: Kind, name: object, parts: Parts) -> Iterator[Finding]:
    if not isinstance(name, str):
        return
    if name not in parts.ids.values():
        yield Finding(("submission", field), f"there is no date `{name}`; {_advice(name, parts)}")
    elif (date := _date(name, parts)) and date.kind != kind:
        message = f"`{name}` is no {kind} but of the kind `{date.kind}`; name a date that is one"
        yield Finding(("submission", field), message)


def _advice(name: str, parts: Parts) -> str:
    known = list(parts.ids.values())
    near = difflib.get_close_matches(name, known, n=1)
    return f"did you mean `{near[0]}`?" if near else f"write one of {', '.join(known)}"


def _wrong_order(written: dict[str, object], parts: Parts) -> Iterator[Finding]:
    named = [_date(str(written.get(field)), parts) for field in _KINDS]
    moments = [_moment(date, parts) for date in named]
    if moments[0] and moments[1] and moments[0] >= moments[1]:
        message = f"`{written['opens']}` is not before `{written['closes']}`; check both"
        yield Finding(("submission", "opens"), message)


def _moment(date: ImportantDate | None, parts: Parts) -> dt.datetime | None:
    if date is None:
        return None
    try:
        return next(iter(moments(date.kind, date.date, parts.zone_name(date, date))), None)
    except ValueError:
        return None  # a problem of its own, which the check of the dates tells


def _date(name: str, parts: Parts) -> ImportantDate | None:
    return next((date for date in parts.dates.values() if date.id == name), None)


def _repeated(field: str, listed: object) -> Iterator[Finding]:
    seen: set[object] = set()
    for index, entry in enumerate(listed if isinstance(listed, list) else []):
        name = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(name, str) and name in seen:
            message = f"the id `{name}` is taken; write one that no other entry has"
            yield Finding(("submission", field, index, "id"), message)
        seen.add(str(name))
