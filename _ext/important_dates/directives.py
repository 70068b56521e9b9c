"""The table of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import make_id

from .core.changes import latest_change
from .core.listing import by_time, label_text
from .core.values import Month, Undecided
from .domain import schedule_for, workshop_domain
from .reader import next_date, reader_data
from .render import footnote_node, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from .core.model import ImportantDate, Schedule
    from .domain import Rows

logger = logging.getLogger(__name__)


class WhileTBD(SphinxDirective):
    """What is said only while something of a date that holds is marked TBD."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Read the content, or leave it out."""
        dates = schedule_for(self.env).dates
        open_dates = [date for date in dates if isinstance(date.date, Undecided | Month)]
        if all(date.status == "cancelled" for date in open_dates):
            return []
        return self.parse_content_to_nodes()


class NextDate(SphinxDirective):
    """An empty place in which the reader's browser says what is next; none while no day is known.

    The page needs a table of the dates, from which the words are taken.
    """

    def run(self) -> list[nodes.Node]:
        """Keep the place free."""
        schedule = schedule_for(self.env)
        ahead = [date for date in schedule.dates if reader_data(schedule, date)]
        changed = any(latest_change(schedule, date) for date in ahead)
        return [next_date(changed=changed)] if ahead else []


class ImportantDates(SphinxDirective):
    """A table of the dates: all of them by time, or those of ``:only:`` in its order.

    The optional argument is the caption. ``:no-index:`` leaves out the anchors, which belong to
    one page. ``:axis:`` shows the dates in their short form as the stops of a line.
    """

    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {
        "only": directives.unchanged_required,
        "no-footnote": directives.flag,
        "axis": directives.flag,
        "class": directives.class_option,
        "no-index": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        schedule = schedule_for(self.env)
        dates = self._chosen(schedule)
        ids = self._anchors(schedule, [] if "no-index" in self.options else dates)
        axis = "axis" in self.options
        rows = table(schedule, dates, self._caption(), ids, short=axis)
        rows["classes"] += ["important-dates-axis"] if axis else []
        rows["classes"] += self.options.get("class", [])
        self.set_source_info(rows)
        return [rows] if "no-footnote" in self.options else [rows, footnote_node(schedule)]

    def _caption(self) -> nodes.title:
        words = self.arguments[0] if self.arguments else "Important dates"
        content, messages = self.parse_inline(words, lineno=self.lineno)
        return nodes.title(words, "", *content, *messages)

    def _chosen(self, schedule: Schedule) -> list[ImportantDate]:
        if "only" not in self.options:
            return by_time(schedule)
        chosen = []
        for date_id in self.options["only"].replace(",", " ").split():
            try:
                chosen.append(schedule[date_id])
            except KeyError as error:
                logger.warning(
                    "%s",
                    error.args[0],
                    type="workshop",
                    subtype="unknown",
                    location=self.get_location(),
                )
        return chosen

    def _anchors(self, schedule: Schedule, dates: list[ImportantDate]) -> dict[str, str]:
        document = self.state.document
        anchors = {date.id: make_id(self.env, document, "date", date.id) for date in dates}
        rows: Rows = {date.id: (anchors[date.id], label_text(schedule, date)) for date in dates}
        workshop_domain(self.env).note_table(self.env.docname, rows, self.get_location())
        return anchors
