"""Whether every id stands once, and every id that is used exists."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from located_yaml.problems import Finding
from programme.core.papers.checks import Remark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from located_yaml.problems import Path
    from programme.core.parts import Parts


def sessions(parts: Parts) -> Iterator[Remark]:
    """Ids of sessions and talks, on whatever day: each is an address of the site."""
    return _repeated(parts.session_ids, "session or talk")


def persons(parts: Parts) -> Iterator[Remark]:
    """Ids of people, and those of sponsors."""
    yield from _repeated(parts.person_ids, "person")
    sponsors = [(("sponsors", i), sponsor.id) for i, sponsor in parts.sponsors.items()]
    yield from _repeated(sponsors, "sponsor")


def _repeated(ids: Iterable[tuple[Path, str]], what: str) -> Iterator[Remark]:
    seen: set[str] = set()
    for path, name in ids:
        if name in seen:
            message = f"the id `{name}` is taken; write one that no other {what} has"
            yield Remark("duplicate-id", Finding((*path, "id"), message))
        seen.add(name)


def uses(parts: Parts) -> Iterator[Remark]:
    """People and papers that sessions name and no file has."""
    known = [name for _, name in parts.person_ids]
    for path, name in _named(parts):
        if name not in known:
            yield Remark("unknown-id", Finding(path, _no_person(name, known)))
    for path, number in numbers(parts):
        if str(number) not in parts.numbers:
            message = f"there is no paper {number} in papers.yaml; write the number of one"
            yield Remark("unknown-id", Finding(path, message))


def _no_person(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    advice = f"did you mean `{near[0]}`?" if near else "add the person there, or take the id out"
    return f"there is no person `{name}` in people.yaml; {advice}"


def _named(parts: Parts) -> Iterator[tuple[Path, str]]:
    """Every id of a person in the programme, with its place."""
    for one in parts.listed:
        for field in ("speakers", "panelists", "chairs"):
            for index, name in enumerate(getattr(one.session, field)):
                yield (*one.path, field, index), name
        if one.session.moderator:
            yield (*one.path, "moderator"), one.session.moderator
        for t, talk in enumerate(one.session.talks):
            for index, name in enumerate(talk.speakers):
                yield (*one.path, "talks", t, "speakers", index), name


def numbers(parts: Parts) -> Iterator[tuple[Path, int]]:
    """Every number of a paper in the programme, with its place."""
    for one in parts.listed:
        for index, number in enumerate(one.session.papers):
            yield (*one.path, "papers", index), number
        if one.session.paper:
            yield (*one.path, "paper"), one.session.paper
        for t, talk in enumerate(one.session.talks):
            if talk.paper:
                yield (*one.path, "talks", t, "paper"), talk.paper
