"""Dates and facts in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from .core.facts import fact_text
from .domain import WorkshopDomain, language_for, schedule_for
from .render import date_nodes
from .venue import venue_link

if TYPE_CHECKING:
    from docutils.nodes import Node, system_message
    from sphinx.environment import BuildEnvironment

    from .core.model import ImportantDate, Schedule

logger = logging.getLogger(__name__)


class _LookupRole(SphinxRole):
    """A role whose text names something in the data file."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Look it up; where there is no such thing, warn and show the name."""
        try:
            return self.nodes_of(schedule_for(self.env)), []
        except KeyError as error:
            location = self.get_location()
            message = error.args[0]
            logger.warning("%s", message, type="workshop", subtype="unknown", location=location)
            return [nodes.literal("", self.text)], []

    def nodes_of(self, schedule: Schedule) -> list[Node]:
        """The nodes for what the text names. Raises ``KeyError`` with a message."""
        raise NotImplementedError


class DateRole(_LookupRole):
    """A date, linked to its row."""

    def nodes_of(self, schedule: Schedule) -> list[Node]:
        """The date in words."""
        link = date_link(self.env, schedule, schedule[self.text])
        self.set_source_info(link)
        return [link]


def date_link(
    env: BuildEnvironment, schedule: Schedule, date: ImportantDate
) -> addnodes.pending_xref:
    """A date in words, linked to its row."""
    words = date_nodes(schedule, date, language_for(env))
    return addnodes.pending_xref(
        "",
        nodes.inline("", "", *words, classes=["important-date"]),
        refdomain=WorkshopDomain.name,
        reftype="important-date",
        reftarget=date.id,
        refdoc=env.docname,
        refwarn=False,
    )


class FactRole(_LookupRole):
    """A fact of the workshop; an address is a link."""

    def nodes_of(self, schedule: Schedule) -> list[Node]:
        """The fact as text."""
        text = fact_text(schedule, self.text, language_for(self.env))
        if self.text == "venue":
            return venue_link(self.env, schedule)
        scheme = {"contact": "mailto:", "url": ""}.get(self.text)
        if scheme is None or not schedule.workshop.facts()[self.text]:
            return [nodes.Text(text)]
        return [nodes.reference("", text, refuri=f"{scheme}{text}")]
