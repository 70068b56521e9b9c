"""Citations in running text: "Cranmer et al. (2020a)" and "(Cranmer et al., 2020a)"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pybtex.database import Entry
from sphinxcontrib.bibtex.style.referencing import BracketStyle, PersonStyle
from sphinxcontrib.bibtex.style.referencing.author_year import AuthorYearReferenceStyle
from sphinxcontrib.bibtex.style.template import node

from .labels import is_rest, year_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pybtex.richtext import BaseText
    from pybtex.style.template import Node


def dated(entry: Entry, label: str) -> Entry:
    """A copy of an entry whose year carries the letter of its label."""
    copy = Entry(entry.type, fields={**entry.fields, "year": year_of(label)}, persons=entry.persons)
    copy.key = entry.key
    return copy


@node  # type: ignore[untyped-decorator]  # it has no types
def _as_labelled(children: Sequence[Node], data: dict[str, Any]) -> BaseText:
    (reference,) = children
    entry = dated(data["entry"], data["formatted_entry"].label)
    people = entry.persons["author"]
    if len(people) == 2 and is_rest(people[1]):
        # Three names or more become "et al."; two would be read as a person called "others".
        entry.persons = {"author": [*people, people[1]]}
    return reference.format_data({**data, "entry": entry})


def _round() -> BracketStyle:
    return BracketStyle(left="(", right=")", sep="; ", sep2="; ", last_sep="; ")


def _persons() -> PersonStyle:
    return PersonStyle(sep2=" and ", last_sep=" and ", other=" et al.")


@dataclass
class ReferenceStyle(AuthorYearReferenceStyle):
    """Author and year in round brackets, several works parted by semicolons."""

    bracket_textual: BracketStyle = field(default_factory=_round)
    bracket_parenthetical: BracketStyle = field(default_factory=_round)
    bracket_author: BracketStyle = field(default_factory=_round)
    bracket_label: BracketStyle = field(default_factory=_round)
    bracket_year: BracketStyle = field(default_factory=_round)
    person: PersonStyle = field(default_factory=_persons)

    def inner(self, role_name: str) -> Node:
        """One work of a citation, named and dated as the list of references does it."""
        return _as_labelled[super().inner(role_name)]
