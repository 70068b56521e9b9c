"""The time zone database as the package ``tzdata`` holds it; nothing of the machine's own."""

from __future__ import annotations

from functools import cache
from importlib import metadata, resources
from zoneinfo import ZoneInfo


@cache
def listed() -> frozenset[str]:
    """Every name of the database, old ones and abbreviations among them."""
    return frozenset((resources.files("tzdata") / "zones").read_text(encoding="utf-8").split())


@cache
def load(name: str) -> ZoneInfo:
    """The zone of a name that is listed."""
    with resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def table(name: str) -> list[list[str]]:
    """The rows of one of the database's tables: countries, place, zone, comments if any."""
    text = resources.files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def year() -> int:
    """The year of the pinned database, whose rules are those in use."""
    return int(metadata.version("tzdata").partition(".")[0])
