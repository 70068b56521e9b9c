"""The facts of the workshop in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .language import ENGLISH
from .values import Undecided
from .wording import date_parts

if TYPE_CHECKING:
    from .language import Language
    from .model import Schedule


def fact_text(schedule: Schedule, name: str, language: Language = ENGLISH) -> str:
    """A fact of the workshop as text; ``TBD`` while it is open.

    ``hosted`` says whose workshop it is, with or without a host, and ``day`` when. Raises
    ``KeyError`` that names the known facts, or says that the file has nothing on that one.
    """
    facts = schedule.workshop.facts()
    derived = {"hosted": _hosted, "day": _event_day}
    if name in derived:
        return derived[name](schedule, language)
    if name not in facts:
        raise KeyError(f"there is no fact `{name}`; the facts are {', '.join([*facts, *derived])}")
    if not schedule.workshop.tells(name):
        raise KeyError(f"the data file has no `{name}`; write it below `workshop:`, or TBD")
    return language.gettext("TBD") if facts[name] is None else str(facts[name])


def _hosted(schedule: Schedule, language: Language) -> str:
    if host := schedule.workshop.host:
        return language.gettext("{host} Workshop").format(host=host)
    if schedule.workshop.tells("host"):
        return language.gettext("Workshop · Host conference: TBD")
    return language.gettext("Workshop")


def _event_day(schedule: Schedule, language: Language) -> str:
    if schedule.event is None or isinstance(schedule.event.date, Undecided):
        return language.gettext("Date: TBD")
    return "".join(part.text for part in date_parts(schedule, schedule.event, language))
