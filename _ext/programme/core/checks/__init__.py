"""What the shape of the files alone cannot tell: whether what they say can be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import host, ids, overlaps, papers, people, record, talks, texts, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from programme.core.papers.checks import Remark
    from programme.core.parts import Parts


def of_programme(parts: Parts, written: object) -> Iterator[Remark]:
    """Everything that is wrong or unusual about the days and sessions."""
    checks = (
        *(ids.sessions, ids.uses, times.days, times.clocks, times.ends, times.local),
        *(overlaps.rooms, overlaps.persons, overlaps.gaps, talks.within, talks.sums),
        *(papers.in_sessions, papers.twice, record.announcements, record.links, host.rules),
    )
    for check in checks:
        yield from check(parts)
    yield from texts.of(written)


def of_people(parts: Parts, written: object) -> Iterator[Remark]:
    """Everything that is wrong or unusual about people and sponsors."""
    for check in (ids.persons, people.unused, people.names, people.photos, people.sponsors):
        yield from check(parts)
    yield from texts.of(written)


def of_papers(parts: Parts) -> Iterator[Remark]:
    """What is wrong about papers beside their own file."""
    for check in (papers.without_session, papers.too_early):
        yield from check(parts)
