"""How an entry of the bibliography is printed: authors (year). Title. Where. Links."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from pybtex.richtext import HRef, Tag, Text
from pybtex.style import FormattedEntry
from pybtex.style.formatting import BaseStyle
from pybtex.style.names.plain import NameStyle

from .labels import AlphabeticalOrder, AuthorYearLabels, names_and_year
from .names import authors, indexed_name, is_rest, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pybtex.database import Entry, Person

# A list longer than this is cut to its first name: the whole one is in the BibTeX entry.
LONGEST_LIST, FIRST_FEW = 5, 1
# What RFC 3986 (section 3.3) lets a path hold beside letters, digits and -._~
_PATH = "/:@!$&'()*+,;="
# A tag that pybtex's backends print without mark-up, for the one that makes a link of it.
TITLE = "title"


class WorkshopStyle(BaseStyle):  # type: ignore[misc]  # pybtex has no types
    """One form for the few types of entry that ``references.bib`` has.

    The form is put together here and not in pybtex's templates, which try out every field that an
    entry might have: they cost three times as much.
    """

    # Classes, not names: looking a name up reads the metadata of every installed package.
    default_name_style = NameStyle
    default_label_style = AuthorYearLabels
    default_sorting_style = AlphabeticalOrder

    def format_entry(
        self,
        label: str,
        entry: Entry,
        bib_data: object | None = None,
    ) -> FormattedEntry:
        """The entry, its year with the letter of ``label``. What it lacks is left out."""
        _, year = names_and_year(label)
        title = Text(Tag(TITLE, rich(entry.fields.get("title", ""))))
        dated = f" ({year})."
        people = authors(entry)
        sentences = [
            *([Text(_names(people), dated), title.add_period()] if people else [title + dated]),
            _place(entry).add_period(),
            rich(entry.fields.get("note", "")).add_period(),
            Text(" ").join(_links(entry)),
        ]
        return FormattedEntry(entry.key, Text(" ").join(filter(len, sentences)), label)


def _names(people: list[Person]) -> str:
    named = [indexed_name(person) for person in people if not is_rest(person)]
    shown = named if len(named) <= LONGEST_LIST else named[:FIRST_FEW]
    if len(shown) < len(people):
        return f"{', '.join(shown)} et al."
    *first, last = shown
    return f"{', '.join(first)} and {last}" if first else last


def _place(entry: Entry) -> Text:
    fields = entry.fields
    if entry.type in {"book", "misc"}:
        return rich(fields.get("publisher" if entry.type == "book" else "howpublished", ""))
    volume, number, pages = (rich(fields.get(name, "")) for name in ("volume", "number", "pages"))
    issue = Text(volume, "(", number, ")") if volume and number else volume or number
    name = "journal" if entry.type == "article" else "booktitle"
    parts = [Tag("em", rich(fields.get(name, ""))), issue, pages]
    place = Text(", ").join(filter(len, parts))
    return place if name == "journal" or not place else Text("In ", place)


def _links(entry: Entry) -> Iterator[HRef]:
    if doi := entry.fields.get("doi"):
        # Old identifiers hold < and >, which an address must not.
        yield HRef(f"https://doi.org/{quote(doi, safe=_PATH)}", f"doi:{doi}")
    if eprint := entry.fields.get("eprint"):
        yield HRef(f"https://arxiv.org/abs/{eprint}", f"arXiv:{eprint}")
    if url := entry.fields.get("url"):
        yield HRef(url, url)
