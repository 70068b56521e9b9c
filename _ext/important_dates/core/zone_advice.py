"""What to write in place of a name that is no time zone: by data, or no guess at all."""

from __future__ import annotations

import itertools
import re

from . import zone_index as index
from .zone_index import key

_AOE = re.compile(
    r"(?<![a-z])a\.?o\.?e(?![a-z])|anywhere[\W_]*on[\W_]*earth|idlw|date\W*line\W*west",
    re.IGNORECASE,
)
_AOE_MINUTES = -12 * 60
_SIGNS = str.maketrans({"−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "﹣": "-",
                        "－": "-", "＋": "+", "_": None, "(": None, ")": None})  # fmt: skip
# RFC 9557, 4.1, ISO 8601 and POSIX write offsets in their ways, and people in others.
_OFFSET = re.compile(
    r"(?P<etc>etc/)?(?:utc?|gmt|uct|z|zulu|utc/gmt|gmt/utc)?(?P<sign>[+-])(?P<hours>\d{1,2})"
    r"(?:[:h]?(?P<minutes>\d\d)(?::00)?|[.,](?P<part>\d+))?(?:h|hours?|hrs?)?"
)
_WITHIN = re.compile(r"(?:etc/)?(?:utc|gmt)[+-]\d[\d:]*")
# More zones than these help nobody, and a slip in a shorter name may be another name.
_MOST, _LONG = 9, 5
_GENERAL = "write AoE, UTC or an IANA name such as Europe/Berlin"


def advice(name: str, known: frozenset[str]) -> str:
    """What to write for ``name``, given the names that may be written."""
    if (minutes := _minutes(name)) is not None:
        return _for_offset(minutes)
    wanted = key(re.split("[,(]", name)[0])
    by_key = {key(one): one for one in known}
    # What people in Britain call their time has the name of UTC.
    if own := "UTC or Europe/London" if wanted == "gmt" else index.fixed(wanted):
        return f"write {own}"
    if exact := by_key.get(wanted):
        return f"did you mean {exact}?"
    zones = _called(wanted)
    if len(zones) > _MOST:
        zones = zones & index.distinct()
    if 0 < len(zones) <= _MOST:
        return _one_of(sorted(zones))
    if (minutes := _minutes_within(name)) is not None:
        return _for_offset(minutes)
    near = _near(wanted, by_key)
    return f"did you mean {near.pop()}?" if len(near) == 1 else _GENERAL


def _called(wanted: str) -> set[str]:
    """The zones that have this name beside their own, by the first kind that has one."""
    if not (city := wanted.rpartition("/")[2]):
        return set()
    parts = [index.times().get(part, set()) for part in wanted.split("/")]  # as in PST/PDT
    return set.intersection(*parts) or _places(wanted, city) or index.regions().get(city, set())


def _places(wanted: str, city: str) -> set[str]:
    """The zones of a place of that name, those of the same area if there are any."""
    zones = index.places().get(city, set())
    area = wanted.partition("/")[0]
    return {zone for zone in zones if key(zone.partition("/")[0]) == area} or zones


def _near(wanted: str, by_key: dict[str, str]) -> set[str]:
    """The zones whose name, or else a place of which, is one slip from what is written."""
    area, _, city = wanted.rpartition("/")
    if len(wanted) < _LONG:
        return set()
    if names := {one for one_key, one in by_key.items() if _one_slip(wanted, one_key)}:
        today = {index.todays(one) for one in names}
        return names if len(names) == 1 else today & names if len(today) == 1 else today
    if len(city) < _LONG:
        return set()
    places = itertools.chain(index.places().items(), index.regions().items())
    near = (zones for place, zones in places if _one_slip(city, place))
    return {zone for zone in set().union(*near) if area in ("", key(zone.partition("/")[0]))}


def _minutes(name: str) -> int | None:
    """The offset from UTC that is written, in minutes east; ``None`` if it is no offset."""
    if _AOE.search(name):
        return _AOE_MINUTES
    text = _folded(name)
    if text == "z":
        return 0
    if not (match := _OFFSET.fullmatch(text)):
        return None
    part = match["part"] or "0"
    as_minutes = len(part) == 2 and int(part) < 60
    minutes = int(match["minutes"] or (part if as_minutes else round(60 * float(f"0.{part}"))))
    east = (match["sign"] == "+") != text.startswith("etc/gmt")  # as POSIX has it: west is plus
    return (60 * int(match["hours"]) + minutes) * (1 if east else -1)


def _minutes_within(name: str) -> int | None:
    """The same of an offset that stands with other words, as in ``GMT+8 (Singapore)``."""
    match = _WITHIN.search(_folded(name))
    return _minutes(match[0]) if match else None


def _folded(name: str) -> str:
    words = name.casefold().replace("minus", "-").replace("plus", "+")
    return re.sub(r"\s", "", words).translate(_SIGNS)


def _for_offset(minutes: int) -> str:
    if minutes == 0:
        return "write UTC"
    if minutes == _AOE_MINUTES:
        return "write AoE"
    if not _AOE_MINUTES < minutes <= 14 * 60:
        return f"offsets go from -12:00 to +14:00; {_GENERAL}"
    shown = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    return (
        "an offset is no zone; write an IANA name, which is an area and a city of it, or the "
        f"offset on the date, as in 2026-08-29T23:59{shown}"
    )


def _one_of(zones: list[str]) -> str:
    *others, last = zones
    if not others:
        return f"write {last}"
    return f"write the zone that is meant: {', '.join(others)} or {last}"


def _one_slip(one: str, other: str) -> bool:
    """Whether a letter is lost, added or another, or two neighbors are exchanged."""
    same = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    start = sum(1 for _ in same)
    one, other = one[start:], other[start:]
    lost, added, another = one == other[1:], one[1:] == other, one[1:] == other[1:]
    return lost or added or another or (one[1::-1], one[2:]) == (other[:2], other[2:])
