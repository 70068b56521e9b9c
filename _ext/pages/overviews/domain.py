"""Links of the overviews, resolved by the builder that writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx.addnodes import pending_xref
from sphinx.domains import Domain
from sphinx.util.nodes import make_refnode

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from docutils import nodes
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment


class PagesDomain(Domain):
    """Resolves a link whose target is a document, or a document and an anchor, with its markup."""

    name = "overviews"
    label = "Overviews"

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over nothing: the links are made when the pages are written."""

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        docname, _, anchor = target.partition("#")
        return make_refnode(builder, fromdocname, docname, anchor, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        return []  # pages and passages have names of their own in the standard domain


def link(place: tuple[str, str], content: nodes.Element, spoken: str = "") -> pending_xref:
    """A link to a document and an anchor (or ``""``).

    ``spoken`` is what a screen reader adds to the content, so that it makes sense by itself.
    """
    target = "#".join(filter(None, place))
    return pending_xref(
        "",
        content,
        refdomain=PagesDomain.name,
        reftype="page",
        reftarget=target,
        refwarn=True,
        spoken=spoken,
    )
