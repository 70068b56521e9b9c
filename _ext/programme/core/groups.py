"""The people of a workshop as a page shows them: group by group, in the order of this list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .relations import by_name, by_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .people import People, Person, Role
    from .sessions import Duty
    from .times import Slot


@dataclass(frozen=True, slots=True)
class Group:
    """A heading, its name in addresses, and who stands below it.

    ``portraits`` are for those whom one meets on the day; others are a list of names.
    """

    role: Role | Duty | None
    title: str
    portraits: bool
    people: tuple[Person, ...] = ()


_GROUPS = (
    Group("speaker", "Speakers", portraits=True),
    Group("panelist", "Panelists", portraits=True),
    Group("moderator", "Moderators", portraits=True),
    Group("organizer", "Organizers", portraits=True),
    Group("advisor", "Advisors", portraits=True),
    Group("chair", "Session chairs", portraits=False),
    Group("area-chair", "Area chairs", portraits=False),
    Group("committee", "Program committee", portraits=False),
    Group("reviewer", "Reviewers", portraits=False),
    Group("volunteer", "Volunteers", portraits=False),
)


def groups(people: People, slots: Sequence[Slot]) -> Iterator[Group]:
    """The groups that have anybody in them; who has two roles stands in both.

    Who has none, such as a speaker whose session is not public yet, comes first, without a title.
    """
    roles = by_role(people, slots)
    placed = {person.id for there in roles.values() for person in there}
    if others := [person for person in by_name(people.people) if person.id not in placed]:
        yield Group(None, "", portraits=True, people=tuple(others))
    for group in _GROUPS:
        if there := roles.get(group.role) if group.role else None:
            yield replace(group, people=there)


def initials(name: str) -> str:
    """One or two letters for a name: of its first and its last word with a capital.

    ``Vincent van Gogh`` is VG, ``Plato`` P, ``Łukasz Nguyễn`` ŁN.
    """
    letters = [word[0] for word in name.split() if word[0].isalpha()]
    capitals = [letter for letter in letters if letter.isupper()]
    ends = capitals or [letter.upper() for letter in letters]
    return "".join(ends[:1] + ends[1:][-1:])
