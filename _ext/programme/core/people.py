"""The shape of ``docs/people.yaml``: people, and who pays. Every scalar reaches it as text."""

from __future__ import annotations

from typing import Literal

from important_dates.core.fields import Id, PublicDay
from important_dates.core.shapes import Part, SecureWeb

from .fields import Known, Orcid, Picture

Role = Literal[
    "organizer",
    "advisor",
    "committee",
    "area-chair",
    "reviewer",
    "volunteer",
    "speaker",
    "panelist",
]


class Photo(Part):
    """A portrait: its path below ``docs``, called as the person's id, and who took it."""

    file: Picture
    credit: Known | None = None


class Person(Part):
    """One person. Public with a day in ``announced``, or with a session that is public."""

    id: Id
    name: Known
    announced: PublicDay | None = None
    # By which the person is sorted, where that is not the whole name.
    family: Known | None = None
    affiliations: tuple[Known, ...] = ()
    web: SecureWeb | None = None
    orcid: Orcid | None = None
    photo: Photo | None = None
    bio: Known | None = None
    roles: tuple[Role, ...] = ()

    @property
    def anchor(self) -> str:
        """Where the list of people shows them; never made of the name."""
        return f"person-{self.id}"


class Logo(Part):
    """A picture of a name, and one for dark pages where the first cannot be seen on them."""

    light: Picture
    dark: Picture | None = None


class Sponsor(Part):
    """Who supports the workshop."""

    id: Id
    name: Known
    level: Known | None = None
    web: SecureWeb | None = None
    logo: Logo | None = None
    text: Known | None = None


class People(Part):
    """The whole file. ``levels`` has the levels of sponsors, the highest first."""

    people: tuple[Person, ...] = ()
    levels: tuple[Known, ...] = ()
    sponsors: tuple[Sponsor, ...] = ()

    def __getitem__(self, person_id: str) -> Person:
        """The person with that id. Raises ``KeyError`` that names the known ids."""
        for person in self.people:
            if person.id == person_id:
                return person
        known = ", ".join(person.id for person in self.people)
        raise KeyError(f"there is no person `{person_id}`; the people are {known}")
