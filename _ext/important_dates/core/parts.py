"""What could be read of a file that may be wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import zones
from .model import Announcement, ImportantDate, zone_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from located_yaml.problems import Path


@dataclass(frozen=True, slots=True)
class Parts:
    """What could be read of a file, by place, so that one wrong entry does not hide the others.

    ``ids`` are those of all entries by index, of the wrong ones too.
    """

    ids: Mapping[int, str]
    dates: Mapping[int, ImportantDate]
    timezone: str = zones.AOE
    event: str | None = None
    venue_changed: tuple[dt.date, ...] = ()
    edition: int | None = None
    updated: dt.date | None = None

    def zone_name(self, date: ImportantDate, value: Announcement) -> str:
        """The zone in which ``value`` of ``date`` is read."""
        return zone_name(self.timezone, date, value)

    def public_values(self) -> Iterator[tuple[Path, ImportantDate, Announcement]]:
        """Every value that the file holds, with its place."""
        for index, date in self.dates.items():
            for path, value in timeline(index, date):
                yield path, date, value


def timeline(index: int, date: ImportantDate) -> Iterator[tuple[Path, Announcement]]:
    """The values that a date had and has, oldest first, with their places."""
    for position, earlier in enumerate(date.history):
        yield ("dates", index, "history", position), earlier
    yield ("dates", index), date
