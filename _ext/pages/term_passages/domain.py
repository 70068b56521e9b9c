"""Which terms a glossary explains, and where pages speak of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx import addnodes
from sphinx.domains import Domain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

# What an address may point to: a passage that is no longer than a paragraph.
_PASSAGES = (nodes.paragraph, nodes.list_item, nodes.section)


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a page speaks of a term: its document, the anchor and what the passage is called."""

    docname: str
    anchor: str
    section: str


class PassagesDomain(Domain):
    """Collects entries of glossaries, each with all its names, and the passages that link to them.

    ``entries`` holds, by document, the names of each entry; ``passages``, by document, the first
    passage of each section on a term, whose name is in lower case.
    """

    name = "passages"
    label = "Passages"
    initial_data: ClassVar[dict[str, Any]] = {"entries": {}, "passages": {}}
    data_version = 1

    def clear_doc(self, docname: str) -> None:
        """Forget what the document said."""
        for collected in ("entries", "passages"):
            self.data[collected].pop(docname, None)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        for collected in ("entries", "passages"):
            of_these = otherdata[collected].items()
            self.data[collected].update((name, held) for name, held in of_these if name in docnames)

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Collect from a document that was read; each passage on a term gets an anchor."""
        if entries := list(_entries(env, document)):
            self.data["entries"][docname] = entries
        elif passages := dict(_passages(docname, document)):
            self.data["passages"][docname] = passages

    def entry(self, name: str) -> tuple[str, ...]:
        """All names of the entry that has this one, as written; none if there is no such entry."""
        entries = (entry for held in self.data["entries"].values() for entry in held)
        return next((entry for entry in entries if name.lower() in map(str.lower, entry)), ())

    def names(self) -> list[str]:
        """The names of all entries."""
        return [name for held in self.data["entries"].values() for entry in held for name in entry]

    def of(self, entry: tuple[str, ...], docname: str) -> list[Passage]:
        """The passages of a document that link to an entry by any of its names, in their order."""
        names = set(map(str.lower, entry))
        held = self.data["passages"].get(docname, {})
        on_entry = [passage for (term, _), passage in held.items() if term in names]
        return list({passage.section: passage for passage in reversed(on_entry)}.values())[::-1]

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        return []  # terms belong to the standard domain


def _entries(env: BuildEnvironment, document: nodes.document) -> Iterator[tuple[str, ...]]:
    # Not the text of the terms: smart quotes have changed it, and links are written without them.
    written = {
        anchor: name
        for name, _, kind, _, anchor, _ in env.domains.standard_domain.get_objects()
        if kind == "term"
    }
    for glossary in document.findall(addnodes.glossary):
        for item in glossary.findall(nodes.definition_list_item):
            terms = item.findall(nodes.term)
            yield tuple(written.get(term["ids"][0], term.astext()) for term in terms)


def _passages(docname: str, document: nodes.document) -> Iterator[tuple[tuple[str, str], Passage]]:
    known = set()
    for link in document.findall(addnodes.pending_xref):
        if (link.get("refdomain"), link.get("reftype")) != ("std", "term"):
            continue
        section = _above(link, nodes.section)
        place = _above(link, *_PASSAGES)
        if section is None or place is None:
            continue
        term, title = link["reftarget"].lower(), _called(place, section)
        if (term, title) not in known:
            known.add((term, title))
            yield (term, title), Passage(docname, _anchor(document, place, term), title)


def _called(place: nodes.Element, section: nodes.Element) -> str:
    """What the passage is called: the bold words that begin it or one before it, or its section."""
    number = section.index(place) if place.parent is section else -1
    for part in reversed(section.children[: number + 1]):
        words = part.children if isinstance(part, nodes.paragraph) else []
        first = next((word for word in words if word.astext()), None)
        if isinstance(first, nodes.strong):
            return first.astext().rstrip(".:")
    return section[0].astext()


def _above(node: nodes.Node, *kinds: type[nodes.Element]) -> nodes.Element | None:
    above = node.parent
    while above is not None and not isinstance(above, kinds):
        above = above.parent
    return above


def _anchor(document: nodes.document, place: nodes.Element, term: str) -> str:
    if not place["ids"]:
        anchor = nodes.make_id(f"on {term}")
        while anchor in document.ids:
            anchor += "-"
        place["ids"].append(anchor)
        document.ids[anchor] = place
    return str(place["ids"][0])
