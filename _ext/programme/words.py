"""Small pieces of pages: people, papers and times as nodes that every builder knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from important_dates.core.wording import utc_text
from sphinx_helpers.time_element import date_time

from .core.relations import people_of
from .domain import link
from .nodes import standout
from .texts import set_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from .core.model import Data
    from .core.papers.model import Paper
    from .core.people import Person
    from .core.times import Slot

# What is shown between facts of one line.
DOT = " · "


def paragraph(*content: nodes.Node, kind: str = "") -> nodes.paragraph:
    """A line of its own, of the classes ``kind``."""
    return nodes.paragraph("", "", *content, classes=kind.split())


def standing_out(*content: nodes.Node, kind: str) -> standout:
    """The same for the names and times by which one finds the others."""
    return standout("", "", *content, classes=[kind])


def joined(parts: Sequence[Sequence[nodes.Node]], between: str = ", ") -> list[nodes.Node]:
    """Pieces of text with words between them."""
    flat: list[nodes.Node] = []
    for number, part in enumerate(parts):
        flat += [nodes.Text(between), *part] if number else part
    return flat


def person_link(person: Person, docname: str) -> nodes.Node:
    """The name, which leads to the list of people once that shows the person."""
    return link("person", person.id, nodes.inline("", person.name), docname)


def people_links(
    ids: Iterable[str], data: Data, docname: str, *, affiliations: bool = False
) -> list[nodes.Node]:
    """Names with commas, or with their institutions and semicolons."""
    people = people_of(ids, data)
    parts: list[list[nodes.Node]] = []
    for person in people:
        place = ", ".join(person.affiliations) if affiliations else ""
        parts.append([person_link(person, docname), *([nodes.Text(f", {place}")] if place else [])])
    return joined(parts, "; " if affiliations else ", ")


def paper_link(paper: Paper, docname: str) -> nodes.Node:
    """The title, which leads to the list of papers once that shows the paper."""
    title = nodes.inline("", "", *set_text(paper.title))
    return link("paper", str(paper.number), title, docname)


def paper_of(number: int | None, data: Data) -> Paper | None:
    """The paper that the files have under that number, if readers may see it."""
    # Not ``shown``, which sorts them: what is public is sorted and masked already.
    listed = data.papers.entries if data.papers else ()
    there = (paper for paper in listed if paper.number == number)
    return next((paper for paper in there if paper.status != "withdrawn"), None)


def clock(slot: Slot, moment: dt.datetime) -> date_time:
    """A time on the clocks of the venue, for programs with its offset."""
    local = slot.local(moment)
    return date_time("", f"{local:%H:%M}", datetime=local.isoformat())


def clocks(slot: Slot, start: dt.datetime, end: dt.datetime | None) -> list[nodes.Node]:
    """``09:00–09:30``, on the clocks of the venue."""
    last = [nodes.Text("–"), clock(slot, end)] if end else []
    return [clock(slot, start), *last]


def instants(start: dt.datetime, end: dt.datetime | None) -> dict[str, str]:
    """The moments for the script, in UTC."""
    return {"start": utc_text(start), **({"end": utc_text(end)} if end else {})}
