"""What readers may see: everything that is shown or exported is made of this, and of nothing else.

A draft leaves no word in it, nor do a withdrawn paper, the files of a masked one, what happens in a
closed session, or a link that is not for everybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .model import Data

if TYPE_CHECKING:
    from collections.abc import Collection

    from .model import Day, Programme
    from .papers.model import Papers
    from .people import People
    from .sessions import Session, Talk


def public(data: Data) -> Data:
    """The public part of what the files say."""
    papers = _papers(data.papers)
    numbers = {paper.number for paper in papers.shown} if papers else set()
    known = {person.id for person in data.people.people}
    programme = data.programme
    if programme:
        programme = _programme(programme, numbers, known) if programme.announced else None
    return Data(programme, _people(data.people, programme), papers, data.place, data.schedule)


def _papers(papers: Papers | None) -> Papers | None:
    """The papers as they are shown; of a withdrawn one only that there was one."""
    if papers is None or papers.announced is None:
        return None
    return papers.model_copy(update={"entries": (*papers.shown, *papers.withdrawn)})


def _programme(programme: Programme, numbers: Collection[int], known: Collection[str]) -> Programme:
    days = tuple(_day(programme, day, numbers, known) for day in programme.days)
    return programme.model_copy(update={"days": days, "rules": None})


def _day(programme: Programme, day: Day, numbers: Collection[int], known: Collection[str]) -> Day:
    sessions = tuple(_session(session, numbers, known) for session in day.sessions)
    told = (
        session.model_copy(update={"announced": session.announced or programme.announced})
        for session in sessions
    )
    return day.model_copy(update={"sessions": tuple(told)})


def _session(session: Session, numbers: Collection[int], known: Collection[str]) -> Session:
    if session.kind == "closed":
        return _closed(session)
    shown: dict[str, object] = {
        "join": session.join if session.access == "open" else None,
        "papers": tuple(number for number in session.papers if number in numbers),
        "paper": session.paper if session.paper in numbers else None,
        "talks": tuple(_talk(talk, numbers, known) for talk in session.talks),
        "moderator": session.moderator if session.moderator in known else None,
    }
    for field in ("speakers", "panelists", "chairs"):
        shown[field] = tuple(one for one in getattr(session, field) if one in known)
    return session.model_copy(update=shown)


def _closed(session: Session) -> Session:
    """That it takes place; not who is there, nor what about."""
    kept = {"id", "kind", "start", "end", "minutes", "title", "room", "parallel", "access"}
    kept |= {"announced", "status", "note", "history"}
    fields = type(session).model_fields
    gone = {name: field.get_default() for name, field in fields.items() if name not in kept}
    return session.model_copy(update=gone)


def _talk(talk: Talk, numbers: Collection[int], known: Collection[str]) -> Talk:
    speakers = tuple(one for one in talk.speakers if one in known)
    paper = talk.paper if talk.paper in numbers else None
    return talk.model_copy(update={"speakers": speakers, "paper": paper})


def _people(people: People, programme: Programme | None) -> People:
    sessions = programme.sessions if programme else ()
    there = {person for session in sessions for person, _, _ in session.duties()}
    shown = tuple(one for one in people.people if one.announced or one.id in there)
    return people.model_copy(update={"people": shown})
