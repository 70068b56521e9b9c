"""What zones are called besides their names: by the time zone database and by Unicode's CLDR.

No list here is ours: abbreviations are those of the database, old names, cities, countries and the
words for a time those of CLDR. Offsets are no names; see ``zone_advice``.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
import unicodedata
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

from . import zone_files

if TYPE_CHECKING:
    from collections.abc import Mapping

Index = dict[str, set[str]]

# What the database calls the zones that have a name of their own here, and those of no place.
_OWN = {"Etc/UTC": "UTC", "Etc/GMT": "UTC", "Etc/GMT+12": "AoE"}


def key(text: str) -> str:
    """A name without accents, capitals and what stands between words; ``/`` stays."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9/]", "", plain)


def renamed() -> dict[str, str]:
    """Old names of zones, each with the one of today (CLDR's ``alias`` and ``iana``)."""
    return dict(get_global("zone_aliases"))


def todays(name: str) -> str:
    """The name of today of a zone, as it may be written in the file; itself if it has no other."""
    now = renamed().get(name, name)
    return _OWN.get(now, now)


def renamed_in_browsers() -> dict[str, str]:
    """The old names by which browsers call zones of today: those that CLDR itself goes by."""
    return {old: new for old, new in renamed().items() if old in get_global("meta_zones")}


@cache
def _fixed() -> Mapping[str, str]:
    names = {*zone_files.listed(), *renamed()}
    return {key(name): own for name in names if (own := todays(name)) in _OWN.values()}


def fixed(wanted: str) -> str | None:
    """``UTC`` or ``AoE`` for the key of one of its other names, such as ``Zulu``."""
    return _fixed().get(wanted)


@cache
def places() -> Mapping[str, set[str]]:
    """The last part of every name, and CLDR's name of the city."""
    index: Index = defaultdict(set)
    for name in zone_files.listed():
        if "/" in (now := todays(name)) and not now.startswith("Etc/"):
            index[key(name.rpartition("/")[2])].add(now)
    for name, words in Locale("en").time_zones.items():
        if (city := words.get("city")) and name in zone_files.listed():
            index[key(city)].add(todays(name))
    return index


@cache
def regions() -> Mapping[str, set[str]]:
    """Countries, and what the database's comments call a part of one, such as Queensland."""
    index: Index = defaultdict(set)
    countries = Locale("en").territories
    for code, _, name, *comments in zone_files.table("zone.tab"):
        index[key(countries.get(code, ""))].add(name)
        for words in re.split("[;,]", "".join(comments)):
            index[key(re.sub(r"\(.*|\bTime\b", "", words))].add(name)
    return index


@cache
def times() -> Mapping[str, set[str]]:
    """Abbreviations and words for the time of a zone: ``PDT``, ``PT``, ``Pacific Time``."""
    index: Index = defaultdict(set)
    for name in _main():
        for word in _abbreviations(name):
            index[key(word)].add(name)
    # Where the database has an abbreviation, what CLDR's countries mean by it is left out.
    return {word: index.get(word) or zones for word, zones in (_cldr_times() | index).items()}


def _cldr_times() -> Index:
    index: Index = defaultdict(set)
    metazones = {todays(name): meta for name, meta in get_global("meta_zones").items()}
    shifting: set[str] = set()
    for locale in _english():
        for name in _main():
            ways = locale.time_zones.get(name), locale.meta_zones.get(metazones.get(name))
            for kind, word in itertools.chain(*map(_words, ways)):
                index[key(word)].add(name)
                if kind != "standard":
                    shifting.add(key(word))
    for word in shifting:  # "Eastern Time" is not said where clocks stay, if it is said elsewhere
        index[word] = set(filter(_shifts, index[word])) or index[word]
    for word, name in get_global("windows_zone_mapping").items():
        if not (now := todays(name)).startswith("Etc/"):
            index[key(word)].add(now)
    return index


@cache
def distinct() -> frozenset[str]:
    """One zone for all whose clocks agree from now on."""
    return frozenset(row[2] for row in zone_files.table("zonenow.tab"))


@cache
def _main() -> frozenset[str]:
    """Those, and what CLDR has a word of Windows for."""
    windows = {todays(name) for name in get_global("windows_zone_mapping").values()}
    places = {name for name in zone_files.listed() if not name.startswith("Etc/")}
    return (distinct() | windows) & places


def _halves(name: str) -> list[dt.datetime]:
    """Winter and summer of the year whose rules are in use."""
    zone, year = zone_files.load(name), zone_files.year()
    return [dt.datetime(year, month, 1, tzinfo=zone) for month in (1, 7)]


def _abbreviations(name: str) -> list[str]:
    words = (moment.tzname() or "" for moment in _halves(name))
    # Where there is no abbreviation, the database has the offset.
    return [word for word in words if word.isalpha()]


def _shifts(name: str) -> bool:
    winter, summer = _halves(name)
    return winter.utcoffset() != summer.utcoffset()


def _english() -> list[Locale]:
    """English everywhere: each country has the abbreviations that are usual there."""
    names = (name for name in locale_identifiers() if re.fullmatch(r"en(_[A-Z0-9]+)?", name))
    return [Locale.parse(name) for name in sorted(names)]


def _words(names: Mapping[str, Mapping[str, str]] | None) -> list[tuple[str, str]]:
    lengths = ((names or {}).get(length, {}) for length in ("long", "short"))
    return [pair for length in lengths for pair in length.items()]
