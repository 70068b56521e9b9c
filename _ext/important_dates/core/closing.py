"""At what time deadlines close: said once, below the dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import zones
from .instants import times
from .language import ENGLISH
from .wording import time_text, zone_text

if TYPE_CHECKING:
    from .language import Language
    from .model import ImportantDate, Kind, Schedule


def usual_time(schedule: Schedule, language: Language = ENGLISH) -> str:
    """What ``footnote`` says of the deadlines, as it stands after a day: ``, 23:59 AoE``."""
    zone = zones.spoken(schedule.timezone, language.locale)
    time = language.gettext("{time} {zone}").format(time="23:59", zone=zone)
    return language.gettext("{day}, {time}").format(day="", time=time)


def footnote(schedule: Schedule, language: Language = ENGLISH) -> str:
    """The sentence about the time of the deadlines, as the call words it where it is true."""
    closing: list[Kind] = ["deadline"]
    texts = {_closing_time(schedule, date) for date in schedule.dates if date.kind in closing}
    usual = texts <= {None, ("23:59", zones.spoken(schedule.timezone))}
    sentence = (
        language.gettext("All deadlines are {time}")
        if usual
        else language.gettext("Deadlines are {time}, unless another time is given")
    )
    return sentence.format(time=_closing_words(schedule.timezone, language))


def _closing_words(zone_name: str, language: Language) -> str:
    zone = zones.spoken(zone_name, language.locale)
    named = {
        zones.AOE: "Anywhere on Earth (AOE)",  # the same in every language
        zones.UTC: language.gettext("in UTC"),
    }
    return language.gettext("{time} {zone}").format(time="23:59", zone=named.get(zone_name, zone))


def _closing_time(schedule: Schedule, date: ImportantDate) -> tuple[str, str] | None:
    for time in times(date.kind, date.date):
        return time_text(time), zone_text(time, schedule.zone_name(date, date))
    return None
