"""The check of what a page names: works, and files that are in another folder."""

from __future__ import annotations

import difflib
import posixpath
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import docname_join, logging

from pages.overviews.nodes import overview
from references.core.pages import keys_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)

# How alike two keys or names of files have to be: one is meant to be the other.
_ALIKE = 0.75


class UnknownNames(SphinxPostTransform):
    """Warns about works and pages that there are not, with those that may be meant.

    What is told here is taken out, so that nobody else tells it without a remedy.
    """

    default_priority = 8  # after overviews (5), before references are resolved (MyST's at 9)

    def run(self, **_: object) -> None:
        for named in list(self.document.findall(pending_xref)):
            shown_from = _origin(self.env, named)
            if named["refdomain"] == "cite":
                message, subtype = self._works(named["reftarget"]), "citation"
            else:
                here = shown_from or self.env.docname
                message, subtype = self._file(named, here), "link"
            if message:
                if not shown_from:  # else it is told on its own page
                    logger.warning("%s", message, location=named, type="page", subtype=subtype)
                named.replace_self(nodes.inline("", named.astext()))

    def _works(self, targets: str) -> str:
        works = self.env.get_domain("cite").bibdata.data.entries  # type: ignore[attr-defined]
        unknown = [key for key in keys_in(targets) if key not in works]
        where = " or ".join(self.config.bibtex_bibfiles)
        advice = "write its entry there, or take the citation out"
        told = [f"{where} has no work {key!r}; {_meant(key, works) or advice}" for key in unknown]
        return ". ".join(told)

    def _file(self, named: pending_xref, here: str) -> str:
        target, kind = named["reftarget"].partition("#")[0], named["reftype"]
        whole = target.removesuffix(".md") if kind == "myst" else target
        if kind not in {"myst", "doc"} or (kind == "myst" and whole == target):
            return ""
        if named.get("refdomain") == "doc" or docname_join(here, whole) in self.env.found_docs:
            return ""
        ending = target[len(whole) :]
        names = [f"{path}{ending}" for path in _elsewhere(self.env, docname_join(here, whole))]
        paths = [posixpath.relpath(name, posixpath.dirname(here) or ".") for name in sorted(names)]
        return f"there is no page {target!r} here; write {' or '.join(paths)}" if paths else ""


def _origin(env: BuildEnvironment, named: pending_xref) -> str | None:
    """The page that an overview shows the beginning of, if the name stands in one."""
    node: nodes.Element | None = named
    while node is not None and not isinstance(node, overview):
        node = node.parent
    return env.path2doc(named.source or "") if node is not None else None


def _elsewhere(env: BuildEnvironment, docname: str) -> list[str]:
    """The pages of the name of ``docname`` in other folders, or else of a name like it.

    One in the folder itself goes before all others.
    """
    by_name: dict[str, list[str]] = {}
    for page in env.found_docs:
        by_name.setdefault(PurePosixPath(page).name, []).append(page)
    wanted = PurePosixPath(docname).name
    if wanted not in by_name:
        wanted = next(iter(difflib.get_close_matches(wanted, by_name, 1, _ALIKE)), "")
    pages = by_name.get(wanted, [])
    return [
        page for page in pages if posixpath.dirname(page) == posixpath.dirname(docname)
    ] or pages


def _meant(key: str, keys: Iterable[str]) -> str:
    near = difflib.get_close_matches(key, list(keys), 1, _ALIKE)
    return f"did you mean {near[0]}?" if near else ""
