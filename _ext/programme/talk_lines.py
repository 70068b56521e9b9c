"""What a session holds: its talks, who gives them, and the files that stay of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from .core.relations import people_of
from .nodes import fold
from .words import DOT, clocks, joined, paper_link, paper_of, paragraph, people_links

if TYPE_CHECKING:
    from .core.model import Data
    from .core.sessions import Session, Talk
    from .core.times import Slot, TalkSlot


def talk_items(slot: Slot, data: Data, docname: str) -> list[nodes.list_item]:
    """The talks in their order, without those of which nothing is known."""
    items = (_talk_item(slot, timed, data, docname) for timed in slot.talks)
    return [item for item in items if item]


def _talk_item(slot: Slot, timed: TalkSlot, data: Data, docname: str) -> nodes.list_item | None:
    talk, line = timed.talk, []
    if words := _words(talk, data, docname):
        if timed.start:
            line = [*clocks(slot, timed.start, timed.end), nodes.Text(" ")]
        elif talk.minutes:
            words.append(nodes.Text(f" ({talk.minutes} min)"))
        item = nodes.list_item("", paragraph(*line, *words), ids=[talk.anchor])
        item += abstract(talk.abstract)
        if links := links_of(talk):
            item += paragraph(*joined(links, DOT), kind="programme-small")
        return item
    return None


def _words(talk: Talk, data: Data, docname: str) -> list[nodes.Node]:
    """The title and who speaks, as far as they are known."""
    paper = paper_of(talk.paper, data)
    title: list[nodes.Node] = [nodes.Text(talk.title)] if talk.title else []
    if not title and paper:
        title = [paper_link(paper, docname)]
    names = presenters(talk, data, docname)
    return joined([part for part in (title, names) if part], ": ")


def presenters(
    entry: Session | Talk, data: Data, docname: str, *, named: bool = False
) -> list[nodes.Node]:
    """Who speaks, with their institutions; those alone if the speakers are ``named`` already.

    The authors of the paper, where no speaker is known.
    """
    paper = paper_of(entry.paper, data)
    if not entry.speakers and paper:
        return [nodes.Text(", ".join(paper.names))]
    if not named:
        return people_links(entry.speakers, data, docname, affiliations=True)
    listed = (", ".join(person.affiliations) for person in people_of(entry.speakers, data))
    places = "; ".join(dict.fromkeys(filter(None, listed)))
    return [nodes.Text(places)] if places else []


def abstract(text: str | None) -> list[nodes.Node]:
    """The abstract, folded; a line of the file is a paragraph."""
    lines = [line for line in (text or "").splitlines() if line.strip()]
    body = (paragraph(nodes.Text(line)) for line in lines)
    return [fold("", *body, summary="Abstract")] if lines else []


def links_of(entry: Session | Talk) -> list[list[nodes.Node]]:
    """The links that stay with a session or a talk."""
    named = {
        "Join": getattr(entry, "join", None),
        "Slides": entry.slides,
        "Recording": entry.recording,
    }
    return [[nodes.reference("", text, refuri=web)] for text, web in named.items() if web]
