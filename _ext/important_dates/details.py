"""What the dates page tells beside the table: the calendar, other zones, changes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinx_helpers.builders import WEB
from sphinx_helpers.files import address_from
from sphinx_helpers.late import LateDirective

from .core import zones
from .core.changes import changes
from .core.instants import instants
from .core.listing import by_time, label_text
from .core.values import Known
from .core.wording import clock_text, day_text
from .domain import language_for, schedule_for, workshop_domain
from .outputs import CALENDAR, JSON, address
from .render import simple_table, with_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.application import Sphinx

    from .core.language import Language
    from .core.model import ImportantDate, Schedule


class DateChanges(SphinxDirective):
    """A list of every change of a date with its day, newest first."""

    def run(self) -> list[nodes.Node]:
        """Make the list, or the sentence that there is none."""
        schedule, language = schedule_for(self.env), language_for(self.env)
        pairs = [
            (change, date)
            for date in schedule.dates
            for change in changes(schedule, date, language)
        ]
        pairs.sort(key=lambda pair: pair[0].announced or dt.date.min, reverse=True)
        if not pairs:
            return [nodes.paragraph("", language.gettext("No announced date has changed."))]
        items = nodes.bullet_list(bullet="-")
        for change, date in pairs:
            text = language.gettext("{label} {change}").format(
                label=label_text(schedule, date), change=change.sentence
            )
            if change.announced:
                day = day_text(change.announced, weekday=False, language=language)
                text = f"{day}: {text}"
            note = f" ({change.note})" if change.note else ""
            items += nodes.list_item("", nodes.paragraph("", f"{text}{note}"))
        return [items]


class DeadlineTimes(SphinxDirective):
    """A table of what closes on the clocks of UTC and of the cities of the data file."""

    def run(self) -> list[nodes.Node]:
        """Make the table, or the sentence that no deadline has a day."""
        schedule, language = schedule_for(self.env), language_for(self.env)
        closing = [date for date in by_time(schedule) if date.kind in ("deadline", "period")]
        known = [date for date in closing if instants(schedule, date)]
        if not known:
            return [nodes.paragraph("", language.gettext("No deadline has a day yet."))]
        places = [("Anywhere on Earth", zones.AOE), ("UTC", zones.UTC)]
        places += [(city.name, city.timezone) for city in schedule.cities]
        labels = (_marked_label(schedule, date, language) for date in known)
        head = [language.gettext("Place"), *labels]
        rows = [
            [name, *(_clocks(instants(schedule, date), zone, language) for date in known)]
            for name, zone in places
        ]
        caption = language.gettext("The deadlines in other time zones")
        return [simple_table(caption, head, rows)]


def _marked_label(schedule: Schedule, date: ImportantDate, language: Language) -> str:
    marks = {
        "confirmed": "{date}",
        "tentative": language.gettext("{date} (tentative)"),
        "cancelled": language.gettext("{date} (canceled)"),
    }
    return marks[date.status].format(date=label_text(schedule, date))


def _clocks(moments: Sequence[dt.datetime], zone: str, language: Language) -> str:
    tz = zones.zone(zone)
    first, *rest = (clock_text(moment.astimezone(tz), language) for moment in moments)
    between = language.gettext("{first} to {last}")
    return between.format(first=first, last=rest[0]) if rest else first


class calendar_links(nodes.General, nodes.Element):  # noqa: N801 - docutils' way
    """Stands for the ways to the calendar until it is known where the page is published."""


class CalendarLinks(LateDirective):
    """The ways to subscribe to the calendar, to download it and to read the dates as JSON."""

    mark = calendar_links


def calendar_ways(app: Sphinx, docname: str) -> list[nodes.Node]:
    """Links for a browser, and the address alone for other readers."""
    ways = _web_ways(app, docname) if app.builder.name in WEB else _other_ways(app)
    items = [nodes.list_item("", nodes.paragraph("", "", *way)) for way in ways]
    return [nodes.bullet_list("", *items, bullet="-")] if items else []


def _web_ways(app: Sphinx, docname: str) -> list[list[nodes.Node]]:
    domain, chosen = workshop_domain(app.env), app.config.important_dates_outputs
    gettext = domain.language.gettext
    calendar, dates = (address_from(app.builder, docname, name) for name in (CALENDAR, JSON))
    ways: list[list[nodes.Node]] = []
    if "calendar" in chosen:
        ways += _subscribe(address(app, CALENDAR), domain.language)
        link = _link(gettext("Download the calendar"), calendar)
        ways += [with_link(_download(domain.schedule, domain.language), link)]
    if "json" in chosen:
        ways += [
            with_link(gettext("{link} for programs."), _link(gettext("The dates as JSON"), dates))
        ]
    return ways


def _download(schedule: Schedule, language: Language) -> str:
    if any(isinstance(date.date, Known) for date in schedule.dates):
        return language.gettext("{link} for one look at the dates.")
    return language.gettext("{link}; it is empty until a date has a day.")


def _other_ways(app: Sphinx) -> list[list[nodes.Node]]:
    published = address(app, CALENDAR)
    if not published or "calendar" not in app.config.important_dates_outputs:
        return []
    words = language_for(app.env).gettext("The calendar: {link}")
    return [with_link(words, _link(published, published))]


def _subscribe(published: str, language: Language) -> list[list[nodes.Node]]:
    gettext = language.gettext
    if not published:
        words = gettext(
            "To subscribe, copy the address of the link to the calendar below and add it in your "
            "calendar program as a calendar from a URL; it then follows each change by itself."
        )
        return [[nodes.Text(words)]]
    _, _, place = published.partition("://")
    subscribe = _link(gettext("Subscribe in your calendar program"), f"webcal://{place}")
    google = gettext("In Google Calendar, choose to add a calendar from a URL and paste {link}.")
    return [
        with_link(gettext("{link}; it then follows each change by itself."), subscribe),
        with_link(google, nodes.literal("", published)),
    ]


def _link(text: str, target: str) -> nodes.reference:
    return nodes.reference("", text, refuri=target, internal=False)
