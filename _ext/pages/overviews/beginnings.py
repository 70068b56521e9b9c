"""How a page begins, as it reads on another page: its links have to lead from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.util import docname_join

from .domain import link
from .warnings import tell_once

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

# The roles whose target may be a document, written from the page that it stands on.
_RELATIVE = frozenset({"any", "doc", "myst"})


def beginning(env: BuildEnvironment, docname: str, here: str) -> list[nodes.Node]:
    """The content of a page's first paragraph after its title, to be shown on the page ``here``."""
    section = next(env.get_doctree(docname).findall(nodes.section), None)
    paragraphs = [child for child in section or [] if isinstance(child, nodes.paragraph)]
    if section and not paragraphs:
        tell_once(
            f"overviews show how the page {docname} begins, and it has no paragraph below its "
            "title; write one there, before the first heading",
            section[0],
        )
    words = paragraphs[0].deepcopy() if paragraphs else nodes.paragraph()
    for note in list(words.findall(nodes.footnote_reference)):
        note.parent.remove(note)
    for part in words.findall(nodes.Element):
        part["ids"] = []  # they stay with the page
    for local in list(words.findall(nodes.reference)):
        if "refid" in local:
            local.replace_self(link((docname, local["refid"]), nodes.inline("", "", *local)))
    for pending in words.findall(pending_xref):
        _lead(env, pending, docname, here)
    return words.children


def _lead(env: BuildEnvironment, pending: pending_xref, docname: str, here: str) -> None:
    pending["refdoc"] = here
    target = docname_join(docname, pending["reftarget"])
    if (
        pending["reftype"] in _RELATIVE
        and pending.get("refdomain") != "doc"
        and target in env.all_docs
    ):
        pending["reftarget"] = f"/{target}"
