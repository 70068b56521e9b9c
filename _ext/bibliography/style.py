"""How an entry of the bibliography is printed: authors (year). Title. Where. Links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pybtex.richtext import Text
from pybtex.style.formatting import BaseStyle
from pybtex.style.labels import BaseLabelStyle
from pybtex.style.template import field, first_of, href, join, names, optional, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pybtex.database import Entry, Person
    from pybtex.style.template import Node


def short_names(entry: Entry) -> str:
    """Shorten the authors to "Cranmer", "Kennedy and O'Hagan" or "Cranmer et al."."""
    people = [_family_name(person) for person in entry.persons["author"]]
    if len(people) > 2 or people[-1] == "others":
        return f"{people[0]} et al."
    return " and ".join(people)


def _family_name(person: Person) -> str:
    return str(Text(" ").join(person.rich_prelast_names + person.rich_last_names))


class AuthorYearLabels(BaseLabelStyle):  # type: ignore[misc]  # pybtex has no types
    """The label of an entry where a format shows one: "Cranmer et al., 2020"."""

    def format_labels(self, sorted_entries: Iterable[Entry]) -> Iterator[str]:
        """One label for each entry, in the order given."""
        for entry in sorted_entries:
            yield f"{short_names(entry)}, {entry.fields['year']}"


class WorkshopStyle(BaseStyle):  # type: ignore[misc]  # pybtex has no types
    """One template for the few types of entry that ``references.bib`` has."""

    default_name_style = "plain"
    default_label_style = AuthorYearLabels
    default_sorting_style = "author_year_title"

    def get_article_template(self, entry: Entry) -> Node:
        """An article in a journal."""
        issue = join[field("volume"), optional["(", field("number"), ")"]]
        place = join(sep=", ")[tag("em")[field("journal")], optional[issue], optional[_pages()]]
        return _entry(place)

    def get_inproceedings_template(self, entry: Entry) -> Node:
        """A paper in proceedings."""
        place = join(sep=", ")[
            tag("em")[field("booktitle")], optional[field("volume")], optional[_pages()]
        ]
        return _entry(join["In ", place])

    get_incollection_template = get_inproceedings_template

    def get_book_template(self, entry: Entry) -> Node:
        """A book."""
        return _entry(first_of[optional[field("publisher")], ""])

    def get_misc_template(self, entry: Entry) -> Node:
        """A preprint, a report or a program."""
        return _entry(first_of[optional[field("howpublished")], ""])


def _entry(place: Node) -> Node:
    authors = names("author", sep=", ", sep2=" and ", last_sep=" and ")
    return join(sep=" ")[
        join[authors, " (", field("year"), ")."],
        join[field("title"), "."],
        optional[join[place, "."]],
        join(sep=" ")[_links()],
    ]


def _pages() -> Node:
    return field("pages", apply_func=lambda text: str(text).replace("--", "–"))


def _links() -> Iterable[Node]:
    doi, arxiv, url = (field(name, raw=True) for name in ("doi", "eprint", "url"))
    return [
        optional[href(join["https://doi.org/", doi])["doi:", doi]],
        optional[href(join["https://arxiv.org/abs/", arxiv])["arXiv:", arxiv]],
        optional[href(url)[url]],
    ]
