"""What the room uses of other packages though they do not document it.

A failure says what a new version of a package has changed, before citations go wrong for it.
"""

from __future__ import annotations

from importlib.metadata import version

from pybtex.database.input.bibtex import LowLevelParser
from sphinxcontrib.bibtex.bibfile import BibData
from sphinxcontrib.bibtex.directives import BibliographyKey
from sphinxcontrib.bibtex.domain import BibtexDomain, Citation
from sphinxcontrib.bibtex.roles import CitationRef

TEXT = "\n@misc{a, title = {b} # {c}}\n"


def test_pybtex_says_where_an_entry_starts_and_ends() -> None:
    reason = f"pybtex {version('pybtex')}: LowLevelParser has changed; see core/source"
    parser = LowLevelParser(TEXT)
    assert next(iter(parser)) == ("misc", ("a", [("title", ["b", "c"])])), reason
    assert (parser.command_start, parser.pos) == (1, len(TEXT) - 1), reason


def test_sphinxcontrib_bibtex_keeps_citations_under_the_same_names() -> None:
    reason = f"sphinxcontrib-bibtex {version('sphinxcontrib-bibtex')}: names have moved; see works"
    domain = {"citations", "citation_refs", "bibliographies", "bibdata"}
    assert {name for name in domain if not hasattr(BibtexDomain, name)} == set(), reason
    for kind, needed in (
        (Citation, {"key", "citation_id", "bibliography_key", "formatted_entry", "entry"}),
        (CitationRef, {"docname", "targets", "citation_ref_id"}),
        (BibliographyKey, {"docname"}),
        (BibData, {"bibfiles"}),
    ):
        assert needed.difference(kind._fields) == set(), f"{reason}: {kind.__name__}"
