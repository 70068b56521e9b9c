"""A page of the venue, which the site has where the data file tells more of it than words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from .core.venue import Venue
from .domain import schedule_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from .core.model import Schedule
    from .core.venue import Attendance

PAGE = "venue"
_ATTENDANCE: dict[Attendance, str] = {
    "offline": "In person",
    "online": "Online",
    "mixed": "In person and online",
}


def leave_out_page(app: Sphinx, schedule: Schedule) -> None:
    """Take the page out of the site while there is nothing to tell on it."""
    if not isinstance(schedule.workshop.place, Venue):
        app.config.exclude_patterns = [*app.config.exclude_patterns, f"{PAGE}.*"]


def venue_link(env: BuildEnvironment, schedule: Schedule) -> list[nodes.Node]:
    """The venue in words, as a link where it has its page."""
    text = nodes.inline("", schedule.workshop.venue or "TBD")
    if PAGE not in env.found_docs or not isinstance(schedule.workshop.place, Venue):
        return list(text.children)
    target = {"refdomain": "std", "reftype": "doc", "reftarget": f"/{PAGE}", "refdoc": env.docname}
    return [addnodes.pending_xref("", text, refexplicit=True, refwarn=True, **target)]


class VenueParts(SphinxDirective):
    """A list of all that the file tells of the venue; its words, where it tells no more."""

    def run(self) -> list[nodes.Node]:
        """Make the list."""
        facts = schedule_for(self.env).workshop
        if not isinstance(facts.place, Venue):
            return [nodes.paragraph("", facts.venue or "TBD")]
        items = [
            nodes.definition_list_item("", nodes.term("", name), nodes.definition("", *content))
            for name, content in self._parts(facts.place)
        ]
        return [nodes.definition_list("", *items)]

    def _parts(self, place: Venue) -> Iterator[tuple[str, list[nodes.Node]]]:
        texts = {
            "Place": place.name,
            "Room": place.room,
            "Address": ", ".join(filter(None, [place.address, place.city, place.country])),
            "Attendance": _ATTENDANCE[place.attendance],
        }
        for name, text in texts.items():
            if text:
                yield name, [nodes.paragraph("", text)]
        if place.access_text:
            yield "Access", self.parse_text_to_nodes(place.access_text)
        links = [("Map", place.map)] if place.map else []
        links += [(link.name, link.web) for link in place.links]
        if links:
            yield "Links", [_listed(links)]


def _listed(links: list[tuple[str, str]]) -> nodes.bullet_list:
    targets = (nodes.reference("", name, refuri=web) for name, web in links)
    items = (nodes.list_item("", nodes.paragraph("", "", target)) for target in targets)
    return nodes.bullet_list("", *items, bullet="-")
