"""The people of the workshop, group by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from important_dates.core.wording import weekday_text

from .core.groups import groups, initials
from .core.relations import appearances
from .core.times import slots_of
from .core.wording import heading_text
from .domain import link, programme_domain, shown_on
from .nodes import block
from .nodes import initials as initials_node
from .sections import section_of
from .words import joined, paragraph, person_link, standing_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .core.groups import Group
    from .core.model import Data
    from .core.people import Person
    from .core.relations import Appearance
    from .core.sessions import Talk
    from .core.times import Slot

_ORCID = "https://orcid.org/"
# In CSS pixels.
_PORTRAIT = "96px"


class PeopleList(SphinxDirective):
    """Everybody who is public, with a section for each group that has anybody."""

    def run(self) -> list[nodes.Node]:
        """Make the sections."""
        data = shown_on(self.env)
        slots = slots_of(data.programme) if data.programme else ()
        placed: set[str] = set()
        return [
            node
            for group in groups(data.people, slots)
            for node in self._group(group, data, slots, placed)
        ]

    def _group(
        self, group: Group, data: Data, slots: Sequence[Slot], placed: set[str]
    ) -> list[nodes.Node]:
        made = [self._person(person, group, data, slots, placed) for person in group.people]
        if group.portraits:
            body: nodes.Element = block("", *made, classes=["people"])
        else:
            items = (nodes.list_item("", one) for one in made)
            body = nodes.bullet_list("", *items, bullet="-")
        if not group.title:
            return [body]
        return [section_of(self, f"people-{group.role}", group.title, body)]

    def _person(
        self, person: Person, group: Group, data: Data, slots: Sequence[Slot], placed: set[str]
    ) -> nodes.Element:
        """All that is known of a person at the first place, and the name alone at others."""
        docname, first = self.env.docname, person.id not in placed
        placed.add(person.id)
        ids = [person.anchor] if first else []
        if first:
            domain = programme_domain(self.env)
            domain.note(docname, "person", person.id, person.anchor, person.name)
        name = nodes.Text(person.name) if first else person_link(person, docname)
        if not group.portraits:
            places = "".join(f", {one}" for one in person.affiliations)
            line = paragraph(name, nodes.Text(places), *_links(person, before=" · "))
            line["ids"] = ids
            return line
        text = block("", standing_out(nodes.strong("", "", name), kind="person-name"))
        if first:
            text += list(_about(person))
            text += _sessions(person, data, slots, docname)
        return block("", _portrait(person), text, ids=ids, classes=["person"])


def _portrait(person: Person) -> nodes.Node:
    if person.photo is None:
        return initials_node("", letters=initials(person.name))
    words = f"Portrait of {person.name}"
    # From the root of the site, wherever the page is.
    return nodes.image("", uri=f"/{person.photo.file}", alt=words, width=_PORTRAIT)


def _about(person: Person) -> Iterator[nodes.Node]:
    if person.affiliations:
        yield paragraph(nodes.Text(", ".join(person.affiliations)))
    if links := _links(person):
        yield paragraph(*links, kind="programme-small")
    for line in (person.bio or "").splitlines():
        if line.strip():
            yield paragraph(nodes.Text(line))
    if person.photo and person.photo.credit:
        yield paragraph(nodes.Text(f"Photograph: {person.photo.credit}"), kind="programme-small")


def _links(person: Person, before: str = "") -> list[nodes.Node]:
    named = {"Website": person.web, "ORCID": person.orcid and f"{_ORCID}{person.orcid}"}
    links: list[list[nodes.Node]] = [
        [nodes.reference("", "", nodes.Text(text), _hidden(f" of {person.name}"), refuri=address)]
        for text, address in named.items()
        if address
    ]
    return [nodes.Text(before), *joined(links, " · ")] if links and before else joined(links, " · ")


def _hidden(text: str) -> nodes.inline:
    """Words that only a screen reader needs, among many links that look alike."""
    return nodes.inline("", text, classes=["visually-hidden"])


def _place(one: Appearance) -> tuple[Slot, Talk | None]:
    """The session, and the talk in it if that has a title to be called by."""
    return one.slot, one.talk if one.talk and one.talk.title else None


def _when(slot: Slot, talk: Talk | None) -> str:
    """When it begins; of a talk without times of its own, the times within which it is."""
    own = next((one.start for one in slot.talks if one.talk == talk), None) if talk else slot.start
    if own or slot.end is None:
        return f"{slot.local(own or slot.start):%H:%M}"
    return f"{slot.local(slot.start):%H:%M}–{slot.local(slot.end):%H:%M}"


def _sessions(person: Person, data: Data, slots: Sequence[Slot], docname: str) -> list[nodes.Node]:
    """Where the person can be met, each place once; with the weekday where there are several."""
    several = len({slot.date for slot in slots}) > 1
    items = []
    for slot, talk in dict.fromkeys(map(_place, appearances(slots, person.id))):
        day = f"{weekday_text(slot.date)} " if several else ""
        time = f"{day}{_when(slot, talk)} "
        name = nodes.inline("", (talk and talk.title) or heading_text(slot.session, data))
        canceled = " (canceled)" if slot.session.status == "cancelled" else ""
        where = link("session", talk.id if talk else slot.id, name, docname)
        items.append(nodes.list_item("", paragraph(nodes.Text(time), where, nodes.Text(canceled))))
    return [nodes.bullet_list("", *items, bullet="-")] if items else []
