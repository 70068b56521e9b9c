"""The program: a table by time for each day, and what holds for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from important_dates.core import zones
from important_dates.core.wording import day_text

from .core.changes import all_changes
from .core.times import by_day, slots_of
from .core.timetable import beside, offset_words, rows
from .core.wording import heading_text, summary_text
from .domain import link, programme_domain, shown_on
from .feed_links import feed_ways
from .nodes import block, other_clock
from .sections import section_of
from .session_block import change_words, session_block
from .words import clocks, instants, paragraph, standing_out

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx.environment import BuildEnvironment

    from .core.model import Data, Programme
    from .core.times import Slot
    from .core.timetable import Row

_TENTATIVE = "This program is tentative: times and titles may still change."


class ProgrammeDays(SphinxDirective):
    """Every session by day and time, on the clocks of the venue."""

    def run(self) -> list[nodes.Node]:
        """Make the sections of the days; nothing while the program is a draft."""
        data = shown_on(self.env)
        programme = data.programme
        if programme is None:
            return []
        slots = slots_of(programme)
        note_places(self.env, data, slots)
        days = by_day(slots)
        head = block("", *_head(programme, slots), classes=["programme-head"])
        return [head, *(self._day(data, programme, *day) for day in days.items())]

    def _day(
        self, data: Data, programme: Programme, date: dt.date, slots: Sequence[Slot]
    ) -> nodes.section:
        title = day_text(date)
        table = _table(_row(one, data, programme, self.env.docname) for one in rows(slots))
        labels = "; ".join(dict.fromkeys(_labels(programme, date)))
        head = [paragraph(nodes.Text(labels))] if labels else []
        return section_of(self, f"day-{date.isoformat()}", title, *head, table)


def note_places(env: BuildEnvironment, data: Data, slots: Iterable[Slot]) -> None:
    """Remember that the sessions and their talks stand on the page that is being read."""
    domain = programme_domain(env)
    domain.note(env.docname, "part", "program", "", "Program")
    for slot in slots:
        session, heading = slot.session, heading_text(slot.session, data)
        domain.note(env.docname, "session", session.id, session.anchor, heading)
        for talk in session.talks:
            domain.note(env.docname, "session", talk.id, talk.anchor, talk.title or heading)


def _labels(programme: Programme, date: dt.date) -> Iterator[str]:
    yield from (day.label for day in programme.days if day.date == date and day.label)


def _head(programme: Programme, slots: Sequence[Slot]) -> Iterator[nodes.Node]:
    """Whether it may change, and on which clocks it is told."""
    if programme.held:
        yield paragraph(nodes.Text(f"The workshop was held on {day_text(programme.held)}."))
    elif programme.status == "tentative":
        yield paragraph(nodes.Text(_TENTATIVE))
    if programme.note:
        yield paragraph(nodes.Text(programme.note))
    offset = offset_words(slots)
    zone = zones.spoken(programme.timezone) + (f", {offset}" if offset else "")
    yield paragraph(nodes.Text(f"Times are those of {zone}."))
    # In a line of its own, so that the name of a reader's zone, put there later, moves nothing.
    other = other_clock("", "Beside them: UTC.", data={"zone": ""})
    yield paragraph(other, kind="programme-small")


def _table(body: Iterable[nodes.row]) -> nodes.table:
    group = nodes.tgroup("", cols=2)
    # In characters, for the builders that draw the table as text.
    group += [nodes.colspec(colwidth=20, stub=1), nodes.colspec(colwidth=60)]
    head = nodes.row("", *(nodes.entry("", paragraph(nodes.Text(text))) for text in _COLUMNS))
    group += [nodes.thead("", head), nodes.tbody("", *body)]
    return nodes.table("", group, classes=["programme"])


_COLUMNS = ("Time", "Session")


def _row(row: Row, data: Data, programme: Programme, docname: str) -> nodes.row:
    first = row.slots[0]
    time = standing_out(*clocks(first, row.start, row.end), kind="programme-time")
    utc = beside(row.start, row.end, first.date)
    shown = {**instants(row.start, row.end), "day": first.date.isoformat()}
    note = paragraph(
        other_clock("", f"{utc} UTC", data=shown), kind="programme-small programme-other"
    )
    blocks = (
        session_block(
            slot, data, programme, docname, own_time=row.end is None and slot.end is not None
        )
        for slot in row.slots
    )
    cell = nodes.entry("", block("", *blocks, classes=["programme-beside"]))
    return nodes.row("", nodes.entry("", time, note), cell)


class ProgrammeCalendar(SphinxDirective):
    """The ways to the calendar of the sessions; nothing while the program is a draft."""

    def run(self) -> list[nodes.Node]:
        """Make a section with a mark in it, since the address of the site is known later."""
        if shown_on(self.env).programme is None:
            return []
        name = "programme-calendar"
        programme_domain(self.env).note(self.env.docname, "part", "calendar", name, "Calendar")
        return [section_of(self, name, "Calendar", feed_ways())]


class ProgrammeChanges(SphinxDirective):
    """A section of every change of a session with its day, newest first; nothing without one."""

    def run(self) -> list[nodes.Node]:
        """Make the section."""
        data = shown_on(self.env)
        programme = data.programme
        told = all_changes(slots_of(programme), programme) if programme else []
        if programme is None or not told:
            return []
        sessions = {session.id: session for session in programme.sessions}
        items = nodes.bullet_list(bullet="-")
        for change in told:
            name = nodes.inline("", summary_text(sessions[change.session], data))
            note = f" ({change.note})" if change.note else ""
            text = nodes.Text(f", {change_words(change)}{note}")
            where = link("session", change.session, name, self.env.docname)
            items += nodes.list_item("", paragraph(where, text))
        return [section_of(self, "programme-changes", "Changes", items)]
