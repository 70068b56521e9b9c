"""What the home page says of the papers and the day: nothing until there are some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from important_dates.core import zones
from important_dates.core.venue import words
from important_dates.core.wording import day_text
from sphinx_helpers.time_element import date_time

from .core.relations import files_left
from .core.times import ends_of_days, slots_of
from .core.wording import heading_text
from .domain import link, shown_on
from .nodes import block
from .words import clock, joined, paragraph

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from .core.model import Data, Programme
    from .core.times import Slot


class ProgrammeSummary(SphinxDirective):
    """The day, the place and the first session, and how many papers there are.

    Once the workshop was held, that, and what is left of it.
    """

    def run(self) -> list[nodes.Node]:
        """Make the lines for the stage that the workshop is in."""
        data = shown_on(self.env)
        docname = self.env.docname
        lines = list(_lines(data, data.programme, docname)) if data.programme else []
        if data.papers and (number := len(data.papers.shown)):
            word = "paper" if number == 1 else "papers"
            lines.append(paragraph(_page("papers", f"{number} accepted {word}", docname)))
        return [block("", *lines, classes=["programme-summary"])] if lines else []


def _lines(data: Data, programme: Programme, docname: str) -> Iterator[nodes.Node]:
    place = words(data.place)
    where = [nodes.Text(f", {place}")] if place else []
    slots = slots_of(programme)
    if programme.held:
        yield paragraph(nodes.Text("The workshop was held on "), _day(programme.held), *where)
        files = " and ".join(files_left(programme))
        text = f"Program, with {files}" if files else "Program"
        yield paragraph(_page("program", text, docname))
        return
    days = sorted({slot.date for slot in slots})
    ends = [[_day(day)] for day in dict.fromkeys((days[0], days[-1]))]
    yield paragraph(nodes.strong("", "", *joined(ends, " to ")), *where)
    yield from _first(data, slots, docname)
    links = (("program", "Program"), ("calendar", "Subscribe to the program"))
    yield paragraph(*joined([[_page(*one, docname)] for one in links], " · "))


def _first(data: Data, slots: Sequence[Slot], docname: str) -> Iterator[nodes.Node]:
    for first, _ in list(ends_of_days(slots).values())[:1]:
        name = nodes.inline("", heading_text(first.session, data))
        zone = nodes.Text(f" {zones.spoken(first.zone)}: ")
        start = clock(first, first.start)
        yield paragraph(nodes.Text("From "), start, zone, link("session", first.id, name, docname))


def _day(day: dt.date) -> nodes.Node:
    return date_time("", day_text(day), datetime=day.isoformat())


def _page(name: str, text: str, docname: str) -> nodes.Node:
    return link("part", name, nodes.inline("", text), docname)
