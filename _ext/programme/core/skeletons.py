"""The files with which a programme begins."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from important_dates.core.values import span

if TYPE_CHECKING:
    from important_dates.core.model import Schedule

_FOLDER = Path(__file__).parents[1] / "skeletons"
NAMES = ("people.yaml", "programme.yaml")


def skeleton(name: str, schedule: Schedule, zone: str) -> str:
    """The text of a file that is a draft, on the day of the workshop as far as that is known."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return text.replace("DAY", _day(schedule).isoformat()).replace("ZONE", zone)


def _day(schedule: Schedule) -> dt.date:
    known = span(schedule.event.date) if schedule.event else None
    # A draft needs some day, and no build depends on today's.
    return known[0] if known else dt.date(schedule.workshop.edition or 2000, 1, 1)
