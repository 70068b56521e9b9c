"""sphinxcontrib-bibtex's domain, without a search where the answer is known."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from sphinxcontrib.bibtex.domain import BibtexDomain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pybtex.database import Entry
    from sphinxcontrib.bibtex.directives import BibliographyKey


class CitationDomain(BibtexDomain):
    """Takes all entries for a list of all, where the parent looks who cites each of them.

    That search compares every entry with every citation: of 1,000 each, a million.
    """

    def get_filtered_entries(
        self, bibliography_key: BibliographyKey
    ) -> Iterable[tuple[str, Entry]]:
        """The entries of a list of references, unsorted, by key."""
        bibliography = self.bibliographies[bibliography_key]
        if ast.unparse(bibliography.filter_) != "True":
            return super().get_filtered_entries(bibliography_key)
        entries = self.get_entries(bibliography.bibfiles)
        return ((bibliography.keyprefix + entry.key, entry) for entry in entries)
