"""The check that a page can be reached from the menu, with the place where to write it."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from sphinx.addnodes import toctree
from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)


def check_listed(_app: Sphinx, env: BuildEnvironment) -> None:
    """Warn about a page that no toctree lists, in place of Sphinx, which does not say where to.

    The rule is Sphinx's own (``toc.not_included``, which conf.py leaves to this check).
    """
    listed = {env.config.root_doc, *env.files_to_rebuild, *set().union(*env.included.values())}
    for docname in sorted(env.all_docs.keys() - listed):
        if "orphan" not in env.metadata[docname]:
            logger.warning(
                "no toctree lists this page; %s, or, if no menu is to have it, `orphan: true` "
                "between the lines --- at its top",
                _where(env, docname),
                location=f"{env.doc2path(docname)}:1",
                type="page",
                subtype="toctree",
            )


def _where(env: BuildEnvironment, docname: str) -> str:
    index = _index(env, docname)
    name = posixpath.relpath(docname, posixpath.dirname(index) or ".")
    page = f"{env.srcdir.name}/{env.doc2path(index, base=False).as_posix()}"
    trees = [tree.line for tree in env.get_doctree(index).findall(toctree) if tree.line]
    if trees:
        return f"write {name} below the others in the toctree of {page}, line {trees[0]}"
    return f"write ```{{toctree}} with {name} in it on {page}"


def _index(env: BuildEnvironment, docname: str) -> str:
    """The nearest overview: that of the page's folder, of the one around it, or the home page."""
    for folder in PurePosixPath(docname).parents:
        index = (folder / "index").as_posix()
        if index in env.all_docs and index != docname:
            return index
    return str(env.config.root_doc)
