"""One session of a program as a block of lines: what is not known has no line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from important_dates.core.venue import Attendance, Venue
from important_dates.core.wording import day_text

from .core.changes import changes
from .core.sessions import PAUSES, Session
from .core.wording import heading_text, kind_text, title_text
from .feed_links import session_calendar
from .nodes import block, fold
from .talk_lines import abstract, links_of, presenters, talk_items
from .words import (
    DOT,
    clocks,
    instants,
    joined,
    paper_link,
    paper_of,
    paragraph,
    people_links,
    standing_out,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .core.changes import Change
    from .core.model import Data, Programme
    from .core.sessions import Access, Kind
    from .core.times import Slot

_ATTENDANCE: dict[Attendance, str] = {
    "offline": "in person",
    "online": "online",
    "mixed": "in person and online",
}
_ACCESS: dict[Access, str] = {"open": "", "registered": "with registration", "closed": "closed"}
# Kinds whose sessions are known by who speaks, while they have no title.
_OF_SPEAKERS: frozenset[Kind] = frozenset({"invited-talk", "contributed-talk", "tutorial"})
# Kinds that add nothing to a title.
_SAID: frozenset[Kind] = frozenset({"break", "meal", "other", "setup"})
# So many papers have their place in the session; more are folded.
_FEW = 6


def session_block(
    slot: Slot, data: Data, programme: Programme, docname: str, *, own_time: bool = False
) -> block:
    """All that is known of a session; with ``own_time``, its time is not that of its row."""
    session = slot.session
    body = block("", ids=[session.anchor], classes=["programme-session"])
    if session.status != "cancelled":
        body["data"] = instants(slot.start, slot.end)
    if own_time:
        body += standing_out(*clocks(slot, slot.start, slot.end), kind="programme-time")
    body += _title(session, data, docname)
    body += list(_people(session, data, docname))
    if facts := _facts(slot, data, over=programme.held is not None):
        body += paragraph(*joined(facts, DOT), kind="programme-small")
    if talks := talk_items(slot, data, docname):
        body += nodes.bullet_list("", *talks, bullet="-")
    body += _papers(session, data, docname)
    body += abstract(session.abstract)
    for text in _remarks(slot, programme):
        body += paragraph(nodes.Text(text))
    return body


def _title(session: Session, data: Data, docname: str) -> nodes.paragraph:
    """The title; without one who speaks, and without that the kind."""
    mark = [nodes.Text("Canceled: ")] if session.status == "cancelled" else []
    paper = paper_of(session.paper, data)
    content: list[nodes.Node]
    if session.title:
        content = [nodes.Text(session.title)]
    elif paper:
        content = [paper_link(paper, docname)]
    else:
        names = people_links(session.speakers, data, docname) if _by_speakers(session) else []
        content = names or [nodes.Text(kind_text(session.kind))]
    return standing_out(nodes.strong("", "", *mark, *content), kind="programme-title")


def _people(session: Session, data: Data, docname: str) -> Iterator[nodes.paragraph]:
    """Who speaks, where the title does not say it, and who else has a part in it."""
    named = _by_speakers(session) and not title_text(session, data)
    if speakers := presenters(session, data, docname, named=named):
        yield paragraph(*speakers)
    for label, ids in (
        ("Panelists", session.panelists),
        ("Moderator", [session.moderator] if session.moderator else []),
        ("Chairs" if len(session.chairs) > 1 else "Chair", session.chairs),
    ):
        if names := people_links(ids, data, docname):
            yield paragraph(nodes.Text(f"{label}: "), *names)


def _facts(slot: Slot, data: Data, *, over: bool) -> list[list[nodes.Node]]:
    """The kind, if that is no heading already, where and for whom it is, and what stays of it."""
    session = slot.session
    headed = title_text(session, data) or (session.speakers and _by_speakers(session))
    usual = data.place.attendance if isinstance(data.place, Venue) else None
    attendance = session.attendance if session.attendance != usual else None
    words = (
        kind_text(session.kind) if headed and session.kind not in _SAID else "",
        slot.room,
        _ATTENDANCE[attendance] if attendance else "",
        _ACCESS[session.access] if session.kind != "closed" else "",
        "tentative" if session.status == "tentative" else "",
    )
    facts: list[list[nodes.Node]] = [[nodes.Text(text)] for text in words if text]
    facts += links_of(session)
    # Nobody writes down what is over.
    if session.kind not in PAUSES and not over:
        facts.append([session_calendar(session.id, heading_text(session, data))])
    return facts


def _by_speakers(session: Session) -> bool:
    return session.kind in _OF_SPEAKERS


def _papers(session: Session, data: Data, docname: str) -> list[nodes.Node]:
    listed = [paper for number in session.papers if (paper := paper_of(number, data))]
    if not listed:
        return []
    items = [nodes.list_item("", paragraph(paper_link(paper, docname))) for paper in listed]
    papers = nodes.bullet_list("", *items, bullet="-")
    return [papers] if len(listed) <= _FEW else [fold("", papers, summary=f"{len(listed)} papers")]


def _remarks(slot: Slot, programme: Programme) -> Iterator[str]:
    """The note, and the last thing that changed."""
    if slot.session.note:
        yield slot.session.note
    for change in changes(slot, programme)[-1:]:
        yield change_words(change)


def change_words(change: Change) -> str:
    """``moved from 10:30 to 11:00 on 20 November 2026``."""
    day = f" on {day_text(change.announced, weekday=False)}" if change.announced else ""
    return f"{change.text}{day}"
