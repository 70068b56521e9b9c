"""Names of people, and the letters behind LaTeX's spelling of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pybtex.richtext import Text
from pybtex.textutils import abbreviate

if TYPE_CHECKING:
    from pybtex.database import Entry, Person

# Decoding is half of what formatting costs, and most values hold nothing but braces.
_LATEX = re.compile(r"[\\~$]|--")
_BRACES = str.maketrans("", "", "{}")


def rich(value: str) -> Text:
    """The text that a field's value stands for."""
    return Text.from_latex(value) if _LATEX.search(value) else Text(value.translate(_BRACES))


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
