"""The short name of a work, "Cranmer et al., 2020a", and the order in which works are listed."""

from __future__ import annotations

import unicodedata
from collections import Counter
from string import ascii_lowercase
from textwrap import shorten
from typing import TYPE_CHECKING

from pybtex.style.labels import BaseLabelStyle
from pybtex.style.sorting import BaseSortingStyle

from .names import authors, family_name, is_rest, short_names, year_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pybtex.database import Entry

# The text builder sets a work beside its label, and has no room left at 67 letters.
_LONGEST = 50


def names_and_year(label: str) -> tuple[str, str]:
    """The parts of a label; the year has the letter that tells apart works of one name and year."""
    names, _, year = label.rpartition(", ")
    return names, year


class AuthorYearLabels(BaseLabelStyle):  # type: ignore[misc]  # pybtex has no types
    """Labels such as "Cranmer et al., 2020a", with a letter only where it is needed."""

    def format_labels(self, sorted_entries: Sequence[Entry]) -> Iterator[str]:
        """One label for each entry, in the order given."""
        plain = [f"{_short(entry)}, {year_of(entry)}" for entry in sorted_entries]
        total, seen = Counter(plain), Counter[str]()
        for label in plain:
            yield label + letters(seen[label]) if total[label] > 1 else label
            seen[label] += 1


def _short(entry: Entry) -> str:
    """The names, or the title of a work without any, cut at a word."""
    return shorten(short_names(entry), _LONGEST, placeholder=" …")


def letters(number: int) -> str:
    """The letters of the work of that number, counted from 0: a to z, then aa, ab and so on."""
    before, last = divmod(number, len(ascii_lowercase))
    return (letters(before - 1) if before else "") + ascii_lowercase[last]


class AlphabeticalOrder(BaseSortingStyle):  # type: ignore[misc]  # pybtex has no types
    """By first author, as an index sorts names; then alone, with one other, with more; by year."""

    def sorting_key(self, entry: Entry) -> tuple[str, int, str, str, str]:
        """What to compare; accents and capitals count for nothing."""
        people, title = authors(entry), entry.fields.get("title", "")
        first = f"{family_name(people[0])} {people[0]!s}" if people else title
        size = 3 if people and is_rest(people[-1]) else min(len(people), 3)
        second = family_name(people[1]) if size == 2 else ""
        return _plain(first), size, _plain(second), year_of(entry), _plain(title)

    def sort(self, entries: Iterable[Entry]) -> list[Entry]:
        return sorted(entries, key=self.sorting_key)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum() or letter == " ")
