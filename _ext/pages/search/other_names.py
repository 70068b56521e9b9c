"""What a page is found under besides its words: its own names, and both names of a thing."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.environment.collectors import EnvironmentCollector

from sphinx_helpers.builders import SITE
from sphinx_helpers.toctrees import listed_on

from .abbreviations import Pair, abbreviations, missing, names
from .language import stem
from .spelling import parts

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

# Attributes of the environment: the pairs of names by the page that explains them, and all of them
# as of the last build.
_PAIRS = "search_pairs"
_KNOWN = "search_pairs_known"


class NamesCollector(EnvironmentCollector):
    """Collects which names the pages explain, in brackets or as terms of one entry."""

    def clear_doc(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Forget the names of a page."""
        _pairs(env).pop(docname, None)

    def merge_other(
        self, app: Sphinx, env: BuildEnvironment, docnames: Set[str], other: BuildEnvironment
    ) -> None:
        """Take over the names of pages that another process has read."""
        _pairs(env).update({name: _pairs(other)[name] for name in sorted(docnames)})

    def process_doc(self, app: Sphinx, doctree: nodes.document) -> None:
        """Collect the names of the page that was read."""
        _pairs(app.env)[app.env.current_document.docname] = sorted(set(_explained(doctree)))

    def get_updated_docs(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """All pages once a name has changed, since any page may have it."""
        known, before = _all_pairs(env), getattr(env, _KNOWN, None)
        setattr(env, _KNOWN, known)
        return [] if known == before else sorted(env.found_docs)


def add_names(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the other names of a page and of what it speaks of where only the index reads them."""
    if app.builder.name not in SITE:
        return
    own = [*_keywords(doctree), *_in_menus(app.env, docname)]
    pairs = [(_stems(one), _stems(other)) for one, other in _all_pairs(app.env)]
    others = missing(_stems(" ".join(_texts(doctree))), pairs)
    # An entry of the index, as the directive of that name makes it: no builder shows it.
    entries = [("single", name, "", "main", None) for name in dict.fromkeys(own)]
    words = nodes.Text(" ".join([*own, *others]))
    doctree.append(addnodes.index("", words, entries=entries))


def _pairs(env: BuildEnvironment) -> dict[str, list[Pair]]:
    if not hasattr(env, _PAIRS):
        setattr(env, _PAIRS, {})
    pairs: dict[str, list[Pair]] = getattr(env, _PAIRS)
    return pairs


def _all_pairs(env: BuildEnvironment) -> list[Pair]:
    return sorted({pair for pairs in _pairs(env).values() for pair in pairs})


def _explained(doctree: nodes.document) -> Iterator[Pair]:
    for block in doctree.findall(nodes.TextElement):
        if not isinstance(block.parent, nodes.TextElement):
            yield from abbreviations(block.astext())
    for tag in doctree.findall(nodes.meta):
        if tag.get("name") == "keywords":
            yield from abbreviations(tag["content"])
    for entry in doctree.findall(nodes.definition_list_item):
        first, *others = [term.astext() for term in entry.findall(nodes.term)] or [""]
        yield from ((first, other) for other in others)


def _keywords(doctree: nodes.document) -> Iterator[str]:
    for tag in doctree.findall(nodes.meta):
        if tag.get("name") == "keywords":
            yield from names(tag["content"])


def _in_menus(env: BuildEnvironment, docname: str) -> list[str]:
    """What other pages call this one in their list of pages."""
    listed = (one for page in sorted(env.tocs) for one in listed_on(env, page))
    return [title for title, name in listed if title and name == docname]


def _texts(node: nodes.Node) -> Iterator[str]:
    """The texts of a page that the index reads."""
    if isinstance(node, nodes.Text):
        yield node.astext()
    hidden = isinstance(node, nodes.Element) and "no-search" in node.get("classes", ())
    if not hidden and not isinstance(node, nodes.comment | nodes.raw):
        for child in node.children:
            yield from _texts(child)


def _stems(text: str) -> list[str]:
    return [stem(word) for word in parts(text)]
