"""Time zones by name, read from the ``tzdata`` package and never from the machine."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from babel.dates import get_timezone_location, get_timezone_name

from . import zone_files
from .zone_advice import advice

AOE = "AoE"
UTC = "UTC"

# IEEE 802.16 and every call for papers: Anywhere on Earth is UTC-12, IANA "Etc/GMT+12".
_FIXED: dict[str, dt.tzinfo] = {
    AOE: dt.timezone(dt.timedelta(hours=-12), AOE),
    UTC: dt.UTC,
}

# How CLDR calls the country of a zone of none, or of one that is newer than its list.
_NOWHERE = ("world ", "Unknown Region ")


@cache
def zone_names() -> frozenset[str]:
    """The names that may be written: ``AoE``, ``UTC`` and IANA's ``Area/Location`` names.

    Abbreviations are left out because they name a fixed offset in some lists and a zone in others,
    and ``Etc/GMT+5`` because its sign is the inverse of what people read into it.
    """
    listed = zone_files.listed()
    areas = {name for name in listed if "/" in name and not name.startswith("Etc/")}
    return frozenset(areas | _FIXED.keys())


@cache
def zone(name: str) -> dt.tzinfo:
    """The zone called ``name``, from the pinned ``tzdata``.

    Raises ``ValueError`` with the name to write instead if there is no such zone.
    """
    if name in _FIXED:
        return _FIXED[name]
    if name not in zone_names():
        raise ValueError(
            f"`{name}` is not a time zone that can be used here; {advice(name, zone_names())}"
        )
    return zone_files.load(name)


@cache
def spoken(name: str, locale: str = "en") -> str:
    """A zone as people say it: ``Pacific Time (Los Angeles)``; AoE and UTC stay as they are.

    By the names of Unicode's CLDR in that ``locale``, the same in summer and in winter; the city
    tells zones apart whose clocks differ for a part of the year. A zone of no country keeps its
    IANA name.
    """
    if name in _FIXED or _common(name, "en").startswith(_NOWHERE):
        return name
    city = get_timezone_location(zone(name), locale=locale, return_city=True).rpartition("/")[2]
    return f"{_common(name, locale)} ({city})"


def _common(name: str, locale: str) -> str:
    return re.sub(r" \(.*\)", "", get_timezone_name(zone(name), locale=locale))


def to_utc(local: dt.datetime, tz: dt.tzinfo) -> dt.datetime:
    """The moment at which clocks in ``tz`` show ``local`` (a naive datetime), in UTC.

    Raises ``ValueError`` if a clock change skips that time or shows it twice (PEP 495).
    """
    first, second = (local.replace(tzinfo=tz, fold=fold) for fold in (0, 1))
    moment = first.astimezone(dt.UTC)
    if first.utcoffset() == second.utcoffset():
        return moment
    timespec = "seconds" if local.second else "minutes"
    shown = local.isoformat(timespec=timespec)
    back = moment.astimezone(tz).replace(tzinfo=None)
    if back != local:
        raise ValueError(
            f"{shown} does not exist in {tz}: the clocks skip it; "
            f"write {back.isoformat(timespec=timespec)}"
        )
    raise ValueError(
        f"{shown} happens twice in {tz}: the clocks are put back; write the offset that you mean, "
        f"{shown}{offset_text(first.utcoffset())} (the first) "
        f"or {shown}{offset_text(second.utcoffset())} (the second)"
    )


def offset_text(offset: dt.timedelta | None) -> str:
    """An offset from UTC as ISO 8601 writes it: ``Z`` or ``+02:00``."""
    if not offset:
        return "Z"
    sign = "-" if offset < dt.timedelta(0) else "+"
    hours, minutes = divmod(abs(offset) // dt.timedelta(minutes=1), 60)
    return f"{sign}{hours:02}:{minutes:02}"
