"""What the rooms use of Sphinx though it does not document it.

A failure says what a new version of a package has changed, and which file uses it. What is used of
sphinxcontrib-bibtex and pybtex is tried in ``tests/references/test_undocumented.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from sphinx import __version__ as sphinx_version
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, new_document, patch_docutils
from sphinx.util.nodes import make_id, make_refnode
from sphinx.util.osutil import relative_uri

from sphinx_helpers.toctrees import listed_on

if TYPE_CHECKING:
    from pathlib import Path

SPHINX = f"Sphinx {sphinx_version}:"

INDEX = "# Home\n\n(one--other)=\n\nWords.\n\n```{toctree}\na\nB <b>\n```\n"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Sphinx:
    """A small site that has been built."""
    root: Path = tmp_path_factory.mktemp("small")
    (root / "conf.py").write_text('extensions = ["myst_parser"]\n', "utf-8")
    for name, text in (("index", INDEX), ("a", "# A\n"), ("b", "# Another\n")):
        (root / f"{name}.md").write_text(text, "utf-8")
    # What it registers with docutils must not stay there for the tests after these.
    with patch_docutils(), docutils_namespace():
        built = Sphinx(root, root, root / "out", root / "doctrees", "html", status=None)
        built.build()
    return built


@pytest.mark.parametrize(
    ("base", "to", "way"),
    [
        ("a/b.html", "references/x.bib", "../references/x.bib"),
        ("index.html", "_static/x.js", "_static/x.js"),
        ("a/b/", "x.ics", "../../x.ics"),
    ],
)
def test_sphinx_makes_an_address_relative(base: str, to: str, way: str) -> None:
    reason = f"{SPHINX} relative_uri makes another address; see sphinx_helpers/files.py"
    assert relative_uri(base, to) == way, reason


def test_sphinx_keeps_the_toctrees_of_each_page(app: Sphinx) -> None:
    reason = f"{SPHINX} env.tocs or its toctrees have changed; see sphinx_helpers/toctrees.py"
    assert listed_on(app.env, "index") == [(None, "a"), ("B", "b")], reason
    assert listed_on(app.env, "a") == listed_on(app.env, "no-such-page") == [], reason
    includes = f"{SPHINX} env.toctree_includes has changed; see pages/site_pages/neighbours.py"
    assert app.env.toctree_includes["index"] == ["a", "b"], includes


def test_sphinx_makes_ids_that_are_not_taken(app: Sphinx) -> None:
    reason = f"{SPHINX} make_id gives other ids, which are published; see the directives using it"
    document = new_document("a")
    assert make_id(app.env, document, "date", "a") == "date-a", reason
    document.ids["date-a"] = nodes.paragraph()
    assert make_id(app.env, document, "date", "a") != "date-a", reason


def test_sphinx_makes_a_link_to_a_part_of_a_page(app: Sphinx) -> None:
    reason = f"{SPHINX} make_refnode makes another link; see the domains using it"
    away = make_refnode(app.builder, "index", "a", "part", nodes.inline())
    here = make_refnode(app.builder, "a", "a", "part", nodes.inline())
    assert (away["refuri"], here["refid"]) == ("a.html#part", "part"), reason


def test_sphinx_has_what_it_keeps_under_the_same_names(app: Sphinx) -> None:
    for owner, name, user in (
        (app.env, "settings", "pages/project.py"),
        (app.env.images, "add_file", "sphinx_helpers/drawings, pages/pictures/fitting.py"),
        (app.builder, "current_docname", "misspecification/nodes.py"),
    ):
        reason = f"{SPHINX} {type(owner).__name__}.{name} has moved; see {user}"
        assert hasattr(owner, name), reason
