"""How an entry of the bibliography is printed: authors (year). Title. Where. Links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pybtex.richtext import Text
from pybtex.style.formatting import BaseStyle
from pybtex.style.names.lastfirst import NameStyle
from pybtex.style.template import (
    field,
    first_of,
    href,
    join,
    node,
    optional,
    sentence,
    tag,
)

from .citing import dated
from .labels import AlphabeticalOrder, AuthorYearLabels, is_rest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pybtex.database import Entry
    from pybtex.style import FormattedEntry
    from pybtex.style.template import Node

# A list longer than this is cut to its first name: the whole one is in the BibTeX entry.
LONGEST_LIST, FIRST_FEW = 5, 1
# A tag that pybtex's backends print without mark-up, for the one that makes a link of it.
TITLE = "title"


class WorkshopStyle(BaseStyle):  # type: ignore[misc]  # pybtex has no types
    """One template for the few types of entry that ``references.bib`` has."""

    # Classes, not names: looking a name up reads the metadata of every installed package.
    default_name_style = NameStyle
    default_label_style = AuthorYearLabels
    default_sorting_style = AlphabeticalOrder

    def format_entry(
        self, label: str, entry: Entry, bib_data: object | None = None
    ) -> FormattedEntry:
        """The entry, its year with the letter of ``label``."""
        return super().format_entry(label, dated(entry, label), bib_data)

    def get_article_template(self, entry: Entry) -> Node:
        """An article in a journal."""
        issue = join[field("volume"), optional["(", field("number"), ")"]]
        volume = first_of[optional[issue], optional[field("number")]]
        place = join(sep=", ")[tag("em")[field("journal")], volume, optional[_pages()]]
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
        return _entry(optional[field("publisher")])

    def get_misc_template(self, entry: Entry) -> Node:
        """A preprint, a report or a program."""
        return _entry(optional[field("howpublished")])


def _entry(place: Node) -> Node:
    return join(sep=" ")[
        join[_authors, " (", field("year"), ")."],
        sentence[tag(TITLE)[field("title")]],
        sentence[place],
        sentence[optional[field("note")]],
        join(sep=" ")[_links()],
    ]


@node  # type: ignore[untyped-decorator]  # pybtex has no types
def _authors(_children: Sequence[Node], context: dict[str, Any]) -> Text:
    people = context["entry"].persons["author"]
    named = [person for person in people if not is_rest(person)]
    shown = named if len(named) <= LONGEST_LIST else named[:FIRST_FEW]
    format_name = context["style"].format_name
    names = [format_name(person, abbr=True).format_data(context) for person in shown]
    if len(shown) < len(people):
        return Text(Text(", ").join(names), " et al.")
    *first, last = names
    return Text(Text(", ").join(first), " and ", last) if first else Text(last)


def _pages() -> Node:
    return field("pages", apply_func=lambda text: str(text).replace("--", "–"))


def _links() -> Iterable[Node]:
    doi, eprint, url = (field(name, raw=True) for name in ("doi", "eprint", "url"))
    at_doi = href(join["https://doi.org/", doi])[join["doi:", doi]]
    at_arxiv = href(join["https://arxiv.org/abs/", eprint])[join["arXiv:", eprint]]
    return [optional[at_doi], optional[at_arxiv], optional[href(url)[url]]]
