"""Whether what was told, and when, can be right; and what may not be told yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from located_yaml.problems import Finding
from programme.core.papers.checks import Remark

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from programme.core.parts import Parts
    from programme.core.sessions import Session
    from programme.core.times import Listed


def announcements(parts: Parts) -> Iterator[Remark]:
    """Days on which readers were told that are missing, or not in their order."""
    for one in parts.listed:
        session = one.session
        if session.announced is None and (session.history or session.status == "cancelled"):
            message = f"`{session.id}` changed; write below it `announced:` and the day when"
            yield Remark("announced", Finding(one.path, f"{message} readers were told"))
        yield from _order(one)


def _order(one: Listed) -> Iterator[Remark]:
    latest: dt.date | None = None
    for position, day in enumerate(_days(one.session)):
        place = ("history", position) if position < len(one.session.history) else ()
        if day and latest and day <= latest:
            message = f"{day} is not after {latest}, the announcement before it; write the history"
            finding = Finding((*one.path, *place, "announced"), f"{message} oldest first")
            yield Remark("announced", finding)
        latest = day or latest


def _days(session: Session) -> tuple[dt.date | None, ...]:
    return (*(value.announced for value in session.history), session.announced)


def links(parts: Parts) -> Iterator[Remark]:
    """Links to meetings in a draft, which is not shown, but stands in a public repository."""
    for one in parts.listed:
        if one.session.join and parts.head.announced is None:
            message = "the programme is not announced, and whoever finds this file can join; write"
            finding = Finding((*one.path, "join"), f"{message} it when it is")
            yield Remark("secret-link", finding)
