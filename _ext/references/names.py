"""Names of people, and texts with what LaTeX marks in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from pybtex.richtext import HRef, String, Tag, Text
from pybtex.textutils import abbreviate

from .core.texts import LINK, MATH, pieces

if TYPE_CHECKING:
    from pybtex.backends import BaseBackend
    from pybtex.database import Entry, Person
    from pybtex.richtext import BaseText

    from .core.texts import Piece


class Formula(Tag):  # type: ignore[misc]  # pybtex has no types
    """A formula in LaTeX, which docutils sets and other backends print as it is written."""

    def render(self, backend: BaseBackend) -> object:
        """The node of a formula for docutils."""
        if backend.RenderType is list:
            return [nodes.math("", str(self))]
        return super().render(backend)


def rich(value: str) -> Text:
    """The text that a field's value stands for."""
    return Text(*map(_rich, pieces(value)))


def _rich(piece: Piece) -> BaseText:
    kind, content = piece
    if kind == MATH:
        return Formula(MATH, content)
    if kind == LINK:
        return HRef(content, content)
    return Tag(kind, rich(content)) if kind else String(content)


def is_rest(person: Person) -> bool:
    """Whether this is not a person but the "and others" that ends an incomplete list."""
    return str(person) == "others"


def family_name(person: Person) -> str:
    """The name by which a person is cited, such as "de Freitas"."""
    return str(rich(" ".join(person.prelast_names + person.last_names)))


def indexed_name(person: Person) -> str:
    """The name as an index has it, such as "de Freitas, N."; no line breaks between initials."""
    given = map(str, map(rich, person.first_names + person.middle_names))
    parts = [family_name(person), *person.lineage_names, "\u00a0".join(map(abbreviate, given))]
    return ", ".join(part for part in parts if part)


def authors(entry: Entry) -> list[Person]:
    """The authors, or the editors of a work that has none, or nobody."""
    people = entry.persons
    return list(people.get("author") or people.get("editor") or [])


def year_of(entry: Entry) -> str:
    """The year, or "n.d." for no date."""
    return str(entry.fields.get("year") or "n.d.")


def short_names(entry: Entry) -> str:
    """Shorten the authors to "Cranmer", "Kennedy and O'Hagan" or "Cranmer et al.".

    A work without authors is called by its title, or its key.
    """
    people = authors(entry)
    if not people:
        return str(rich(entry.fields.get("title", ""))) or str(entry.key)
    if len(people) > 2 or is_rest(people[-1]):
        return f"{family_name(people[0])} et al."
    return " and ".join(map(family_name, people))
