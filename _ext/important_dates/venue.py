"""A page of the venue, which the site has where the data file tells more of it than words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from .core.venue import Venue
from .domain import language_for, schedule_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from .core.language import Language
    from .core.model import Schedule
    from .core.venue import Attendance


def leave_out_page(app: Sphinx, schedule: Schedule) -> None:
    """Take the page out of the site while there is nothing to tell on it, if there is one."""
    config = app.config
    if config.important_dates_venue_page and not isinstance(schedule.workshop.place, Venue):
        page = f"{config.important_dates_venue_page}.*"
        config.exclude_patterns = [*config.exclude_patterns, page]


def venue_link(env: BuildEnvironment, schedule: Schedule) -> list[nodes.Node]:
    """The venue in words, as a link where it has its page."""
    text = nodes.inline("", schedule.workshop.venue or language_for(env).gettext("TBD"))
    page = env.config.important_dates_venue_page
    if page not in env.found_docs or not isinstance(schedule.workshop.place, Venue):
        return list(text.children)
    target = {"refdomain": "std", "reftype": "doc", "reftarget": f"/{page}", "refdoc": env.docname}
    return [addnodes.pending_xref("", text, refexplicit=True, refwarn=True, **target)]


class VenueParts(SphinxDirective):
    """A list of all that the file tells of the venue; its words, where it tells no more."""

    def run(self) -> list[nodes.Node]:
        """Make the list."""
        facts, language = schedule_for(self.env).workshop, language_for(self.env)
        if not isinstance(facts.place, Venue):
            return [nodes.paragraph("", facts.venue or language.gettext("TBD"))]
        items = [
            nodes.definition_list_item("", nodes.term("", name), nodes.definition("", *content))
            for name, content in self._parts(facts.place, language)
        ]
        return [nodes.definition_list("", *items)]

    def _parts(self, place: Venue, language: Language) -> Iterator[tuple[str, list[nodes.Node]]]:
        gettext = language.gettext
        attendance: dict[Attendance, str] = {
            "offline": gettext("In person"),
            "online": gettext("Online"),
            "mixed": gettext("In person and online"),
        }
        texts = {
            gettext("Place"): place.name,
            gettext("Room"): place.room,
            gettext("Address"): ", ".join(filter(None, [place.address, place.city, place.country])),
            gettext("Attendance"): attendance[place.attendance],
        }
        for name, text in texts.items():
            if text:
                yield name, [nodes.paragraph("", text)]
        if place.access_text:
            yield gettext("Access"), self.parse_text_to_nodes(place.access_text)
        links = [(gettext("Map"), place.map)] if place.map else []
        links += [(link.name, link.web) for link in place.links]
        if links:
            yield gettext("Links"), [_listed(links)]


def _listed(links: list[tuple[str, str]]) -> nodes.bullet_list:
    targets = (nodes.reference("", name, refuri=web) for name, web in links)
    items = (nodes.list_item("", nodes.paragraph("", "", target)) for target in targets)
    return nodes.bullet_list("", *items, bullet="-")
