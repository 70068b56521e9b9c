"""Whether the papers of sessions are those that were accepted, and each has its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from important_dates.core.values import span
from located_yaml.problems import Finding
from programme.core.papers.checks import Remark

from .ids import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from programme.core.papers.checks import Level
    from programme.core.parts import Parts
    from programme.core.sessions import Kind, Session

# Where a paper is not given as a talk.
_NO_SLOT: frozenset[Kind] = frozenset({"posters", "awards"})


def in_sessions(parts: Parts) -> Iterator[Remark]:
    """Papers in a session that readers may no longer see."""
    gone = {p.number: p.status for p in parts.papers.values() if p.status != "accepted"}
    for path, number in numbers(parts):
        if number in gone:
            message = f"paper {number} is {gone[number]}; take it out of the session"
            yield Remark("withdrawn-in-session", Finding(path, message))


def twice(parts: Parts) -> Iterator[Remark]:
    """A paper that sessions of one kind have more than once.

    A session may name it in ``papers:`` and say in ``talks:`` who gives it: that is one place.
    """
    seen: dict[tuple[Kind, int], str] = {}
    for one in parts.listed:
        session = one.session
        if session.status == "cancelled":
            continue
        repeated = _repeated(session)
        for number in session.numbers:
            other = seen.setdefault((session.kind, number), session.id)
            if other != session.id or number in repeated:
                where = (
                    f"`{session.id}`" if other == session.id else f"`{other}` and `{session.id}`"
                )
                message = f"paper {number} is twice in sessions of the kind {session.kind}, {where}"
                finding = Finding(one.path, f"{message}; take one out")
                yield Remark("paper-twice", finding)


def _repeated(session: Session) -> set[int]:
    talks = [talk.paper for talk in session.talks if talk.paper]
    return {n for listed in (session.listed, talks) for n in listed if listed.count(n) > 1}


def without_session(parts: Parts) -> Iterator[Remark]:
    """Orals that nobody gives, and posters that hang nowhere; wrong once the programme stands.

    It stands when it is public and confirmed: papers are told before there are all sessions. A
    session of posters without numbers is for all of them.
    """
    sessions = [one.session for one in parts.listed if one.session.status != "cancelled"]
    posters = [session for session in sessions if session.kind == "posters"]
    hung = {number for session in posters for number in session.numbers}
    given = {n for one in sessions if one.kind not in _NO_SLOT for n in one.numbers}
    all_hang = any(not session.numbers for session in posters)
    stands = parts.head.announced is not None and parts.head.status == "confirmed"
    level: Level = "error" if stands else "warning"
    for index, paper in parts.papers.items() if sessions and parts.whole else ():
        if paper.status != "accepted":
            continue
        hangs = paper.kind != "poster" or all_hang or paper.number in hung
        if not hangs or (paper.kind == "oral" and paper.number not in given):
            message = f"paper {paper.number} ({paper.kind}) is in no session; add its number to one"
            yield Remark("paper-without-session", Finding(("entries", index), message), level)


def too_early(parts: Parts) -> Iterator[Remark]:
    """Papers that are public before their authors were told."""
    for date in parts.schedule.dates if parts.schedule else ():
        known = span(date.date)
        early = known and parts.papers_announced and parts.papers_announced < known[0]
        if date.kind == "notification" and date.status != "cancelled" and known and early:
            message = f"{parts.papers_announced} is before {date.id} ({date.date}); check both"
            yield Remark("papers-too-early", Finding(("announced",), message), "warning")
            return
