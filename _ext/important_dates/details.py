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
from .domain import schedule_for
from .outputs import CALENDAR, JSON, address
from .render import simple_table

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from .core.model import ImportantDate, Schedule


class DateChanges(SphinxDirective):
    """A list of every change of a date with its day, newest first."""

    def run(self) -> list[nodes.Node]:
        """Make the list, or the sentence that there is none."""
        schedule = schedule_for(self.env)
        pairs = [(change, date) for date in schedule.dates for change in changes(schedule, date)]
        pairs.sort(key=lambda pair: pair[0].announced or dt.date.min, reverse=True)
        if not pairs:
            return [nodes.paragraph("", "No announced date has changed.")]
        items = nodes.bullet_list(bullet="-")
        for change, date in pairs:
            day = f"{day_text(change.announced, weekday=False)}: " if change.announced else ""
            note = f" ({change.note})" if change.note else ""
            text = f"{day}{label_text(schedule, date)} {change.sentence}{note}"
            items += nodes.list_item("", nodes.paragraph("", text))
        return [items]


class DeadlineTimes(SphinxDirective):
    """A table of what closes on the clocks of UTC and of the cities of the data file."""

    def run(self) -> list[nodes.Node]:
        """Make the table, or the sentence that no deadline has a day."""
        schedule = schedule_for(self.env)
        closing = [date for date in by_time(schedule) if date.kind in ("deadline", "period")]
        known = [date for date in closing if instants(schedule, date)]
        if not known:
            return [nodes.paragraph("", "No deadline has a day yet.")]
        places = [("Anywhere on Earth", zones.AOE), ("UTC", zones.UTC)]
        places += [(city.name, city.timezone) for city in schedule.cities]
        head = ["Place", *(_marked_label(schedule, date) for date in known)]
        rows = [[name, *_clocks(schedule, known, zone)] for name, zone in places]
        return [simple_table("The deadlines in other time zones", head, rows)]


def _marked_label(schedule: Schedule, date: ImportantDate) -> str:
    label = label_text(schedule, date)
    return label if date.status == "confirmed" else f"{label} ({date.status})"


def _clocks(schedule: Schedule, dates: list[ImportantDate], zone: str) -> list[str]:
    tz = zones.zone(zone)
    ends = (instants(schedule, date) for date in dates)
    return [" to ".join(clock_text(moment.astimezone(tz)) for moment in pair) for pair in ends]


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
    published = address(app, CALENDAR)
    calendar, dates = (address_from(app.builder, docname, name) for name in (CALENDAR, JSON))
    return [
        *(_subscribe(published) if published else _subscribe_later()),
        [_link("Download the calendar", calendar), nodes.Text(_held(schedule_for(app.env)))],
        [_link("The dates as JSON", dates), nodes.Text(" for programs.")],
    ]


def _held(schedule: Schedule) -> str:
    if any(isinstance(date.date, Known) for date in schedule.dates):
        return " for one look at the dates."
    return "; it is empty until a date has a day."


def _other_ways(app: Sphinx) -> list[list[nodes.Node]]:
    published = address(app, CALENDAR)
    return [[nodes.Text("The calendar: "), _link(published, published)]] if published else []


def _subscribe(published: str) -> list[list[nodes.Node]]:
    _, _, place = published.partition("://")
    return [
        [
            _link("Subscribe in your calendar program", f"webcal://{place}"),
            nodes.Text("; it then follows each change by itself."),
        ],
        [
            nodes.Text("In Google Calendar, choose to add a calendar from a URL and paste "),
            nodes.literal("", published),
            nodes.Text("."),
        ],
    ]


def _subscribe_later() -> list[list[nodes.Node]]:
    words = (
        "To subscribe, copy the address of the link to the calendar below and add it in your "
        "calendar program as a calendar from a URL; it then follows each change by itself."
    )
    return [[nodes.Text(words)]]


def _link(text: str, target: str) -> nodes.reference:
    return nodes.reference("", text, refuri=target, internal=False)
