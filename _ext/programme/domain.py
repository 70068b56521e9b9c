"""What of a programme is public, and where it stands, across documents and builds."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.domains import Domain, ObjType
from sphinx.util.nodes import make_refnode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from .core.model import Data

# (kind, id) → (anchor, what it is called)
Places = dict[tuple[str, str], tuple[str, str]]


class ProgrammeDomain(Domain):
    """Keeps, for each page, the people, sessions and papers that stand on it.

    And, as ``part``, which page has the program itself and its calendar.
    """

    name = "programme"
    label = "Program"
    object_types: ClassVar[dict[str, ObjType]] = {
        "person": ObjType("person", "person"),
        "session": ObjType("session", "session"),
        "paper": ObjType("paper", "paper"),
    }
    initial_data: ClassVar[dict[str, Any]] = {"places": {}, "users": set(), "digest": ""}
    data_version = 1

    # What readers may see in this build, and ids of what they may not; set when the builder is
    # made, never pickled.
    shown: Data
    drafts: frozenset[str]

    @property
    def places(self) -> dict[str, Places]:
        places: dict[str, Places] = self.data["places"]
        return places

    @property
    def users(self) -> set[str]:
        """The documents that say something else when the files do."""
        users: set[str] = self.data["users"]
        return users

    def note(self, docname: str, kind: str, name: str, anchor: str, title: str) -> None:
        """Remember where something stands; the first place counts."""
        self.places.setdefault(docname, {}).setdefault((kind, name), (anchor, title))

    def clear_doc(self, docname: str) -> None:
        """Forget a document that is read again or gone."""
        self.places.pop(docname, None)
        self.users.discard(docname)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel reader has read of ``docnames``."""
        self.places.update(
            {name: places for name, places in otherdata["places"].items() if name in docnames}
        )
        self.users.update(otherdata["users"] & docnames)

    def find(self, kind: str, name: str) -> tuple[str, str] | None:
        """The document and the anchor, if any page shows it."""
        for docname, places in sorted(self.places.items()):
            if (kind, name) in places:
                return docname, places[kind, name][0]
        return None

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: addnodes.pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """A link to where it stands, or ``None`` if no page shows it."""
        place = self.find(typ, target)
        return make_refnode(builder, fromdocname, *place, contnode) if place else None

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: addnodes.pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """The same for roles and links that name no domain."""
        links = (
            (kind, self.resolve_xref(env, fromdocname, builder, kind, target, node, contnode))
            for kind in self.object_types
        )
        return [(f"{self.name}:{kind}", link) for kind, link in links if link]

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """People and sessions, for search and the inventory."""
        for docname, places in self.places.items():
            for (kind, name), (anchor, title) in places.items():
                if kind in self.object_types:
                    yield name, title, kind, docname, anchor, 1


def programme_domain(env: BuildEnvironment) -> ProgrammeDomain:
    return cast("ProgrammeDomain", env.domains[ProgrammeDomain.name])


def shown_on(env: BuildEnvironment) -> Data:
    """What readers may see, noting that the document that is being read depends on it."""
    domain = programme_domain(env)
    domain.users.add(env.docname)
    return domain.shown


def outdated(
    _app: Sphinx,
    env: BuildEnvironment,
    _added: set[str],
    _changed: set[str],
    _removed: set[str],
) -> list[str]:
    """The documents to read again, because other things have become public since they were read.

    By what is public and not by the files, which come and go, and whose drafts change no page.
    """
    domain = programme_domain(env)
    digest = sha256(repr(domain.shown).encode()).hexdigest()
    before, domain.data["digest"] = domain.data["digest"], digest
    return sorted(domain.users & env.found_docs) if before != digest else []


def without_link(
    _app: Sphinx,
    _env: BuildEnvironment,
    node: addnodes.pending_xref,
    contnode: nodes.Element,
) -> nodes.Element | None:
    """The words alone where no page shows what they name."""
    return contnode if node.get("refdomain") == ProgrammeDomain.name else None


def link(kind: str, name: str, content: nodes.Element, docname: str) -> addnodes.pending_xref:
    """A link that is made once it is known where the thing stands."""
    target = {"refdomain": ProgrammeDomain.name, "reftype": kind, "reftarget": name}
    return addnodes.pending_xref("", content, refdoc=docname, refwarn=False, **target)
