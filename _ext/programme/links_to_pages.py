"""Links to a page that there is not yet: until there is, they lead to the call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.addnodes import pending_xref
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import docname_join

from .pages import PAGES, WRITTEN

if TYPE_CHECKING:
    from docutils import nodes

_CALL = "call-for-papers"


class LinksToLaterPages(SphinxPostTransform):
    """Turns the links to pages that are left out, so that a text can link to them at any time."""

    default_priority = 6  # after overviews (5), before missing pages are told (8)

    def run(self, **_: object) -> None:
        there = self.env.found_docs
        for named in self.document.findall(pending_xref):
            if self._page(named) in {*PAGES, *WRITTEN} - there:
                home = str(self.env.config.root_doc)
                named["reftarget"] = f"/{_CALL if _CALL in there else home}"
                if named["refdomain"] == "doc":  # of MyST, which knows names from the top alone
                    named["reftarget"] = named["reftarget"].removeprefix("/")
                    named["reftargetid"] = None

    def _page(self, named: nodes.Element) -> str:
        """The page that a link names, from the top of the site; empty if it names no page."""
        if named.get("refdomain") == "doc":
            return str(named["reftarget"])
        if named.get("refdomain") == "std" and named.get("reftype") == "doc":
            return docname_join(self.env.docname, named["reftarget"])
        return ""
