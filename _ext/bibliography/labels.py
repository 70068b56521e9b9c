"""The short name of a work, "Cranmer et al., 2020a", and the order in which works are listed."""

from __future__ import annotations

import unicodedata
from collections import Counter
from string import ascii_lowercase
from typing import TYPE_CHECKING

from pybtex.richtext import Text
from pybtex.style.labels import BaseLabelStyle
from pybtex.style.sorting import BaseSortingStyle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pybtex.database import Entry, Person


def is_rest(person: Person) -> bool:
    """Whether this is not a person but the "and others" that ends an incomplete list."""
    return str(person) == "others"


def family_name(person: Person) -> str:
    """The name by which a person is cited, such as "de Freitas"."""
    return str(Text(" ").join(person.rich_prelast_names + person.rich_last_names))


def short_names(entry: Entry) -> str:
    """Shorten the authors to "Cranmer", "Kennedy and O'Hagan" or "Cranmer et al."."""
    people = entry.persons["author"]
    if len(people) > 2 or is_rest(people[-1]):
        return f"{family_name(people[0])} et al."
    return " and ".join(map(family_name, people))


def year_of(label: str) -> str:
    """The year of a label with the letter that tells apart works of one name and year."""
    return label.rpartition(", ")[2]


class AuthorYearLabels(BaseLabelStyle):  # type: ignore[misc]  # pybtex has no types
    """Labels such as "Cranmer et al., 2020a", with a letter only where it is needed."""

    def format_labels(self, sorted_entries: Sequence[Entry]) -> Iterator[str]:
        """One label for each entry, in the order given."""
        plain = [f"{short_names(entry)}, {entry.fields['year']}" for entry in sorted_entries]
        total, seen = Counter(plain), Counter[str]()
        for label in plain:
            yield label + ascii_lowercase[seen[label]] if total[label] > 1 else label
            seen[label] += 1


class AlphabeticalOrder(BaseSortingStyle):  # type: ignore[misc]  # pybtex has no types
    """By first author, as an index sorts names; then alone, with one other, with more; by year."""

    def sorting_key(self, entry: Entry) -> tuple[str, int, str, str, str]:
        """What to compare; accents and capitals count for nothing."""
        people = entry.persons["author"]
        first = f"{family_name(people[0])} {people[0]!s}"
        size = 3 if is_rest(people[-1]) else min(len(people), 3)
        second = family_name(people[1]) if size == 2 else ""
        year, title = entry.fields["year"], entry.fields["title"]
        return _plain(first), size, _plain(second), year, _plain(title)

    def sort(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries in order."""
        return sorted(entries, key=self.sorting_key)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum() or letter == " ")
