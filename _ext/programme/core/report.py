"""What a check tells programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from important_dates.core.wording import utc_text

from .sequence import sequence
from .stage import stage_of

if TYPE_CHECKING:
    from .load import Loaded
    from .times import Slot


def report(loaded: Loaded) -> dict[str, Any]:
    """The stage, every session that can be read, by the file's order, and every problem."""
    head = loaded.parts.head
    return {
        "stage": stage_of(
            papers=loaded.parts.papers_announced, programme=head.announced, held=head.held
        ),
        "timezone": head.timezone,
        "sessions": [_session(slot, loaded) for slot in loaded.parts.slots],
        "problems": [
            {
                "level": one.level,
                "code": one.code,
                "where": one.problem.location,
                "message": one.problem.message,
            }
            for one in loaded.told
        ],
    }


def _session(slot: Slot, loaded: Loaded) -> dict[str, Any]:
    return {
        "id": slot.id,
        "kind": slot.session.kind,
        "start_utc": utc_text(slot.start),
        "end_utc": utc_text(slot.end) if slot.end else None,
        "minutes": slot.minutes,
        "sequence": sequence(slot.session, loaded.parts.schedule),
    }
