"""The bibliography: checked, cited and listed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    import sphinxcontrib.bibtex.plugin
    from docutils.nodes import citation
    from pybtex.backends import plaintext
    from pybtex.plugin import register_plugin

    from sphinx_helpers.page_sheets import PageSheet

    from . import nodes
    from .citing import ReferenceStyle
    from .directives import CitedWorks, WorksBySubject
    from .files import BibliographyFiles, leave_out_missing
    from .freshness import add_dependents
    from .lists import fill_lists
    from .style import WorkshopStyle

    files = BibliographyFiles()
    # What is registered is not looked for in the metadata of every installed package, which
    # sphinxcontrib-bibtex would have done for each citation: 4.3 s in place of 6.6 s for a build
    # of 400 (sphinxcontrib-bibtex 2.7.0, pybtex 0.26.1).
    register_plugin("pybtex.backends", "plaintext", plaintext.Backend, force=True)
    register_plugin("pybtex.style.formatting", "workshop", WorkshopStyle)
    sphinxcontrib.bibtex.plugin.register_plugin(
        "sphinxcontrib.bibtex.style.referencing", "author_year_round", ReferenceStyle
    )
    app.setup_extension("sphinxcontrib.bibtex")
    app.add_node(nodes.cited_works)
    app.add_node(nodes.works_by_subject)
    # Only html: EPUB falls back to it, and an epub visitor would hide other extensions' ones.
    app.add_node(citation, override=True, html=(nodes.visit_citation, nodes.depart_citation))
    PageSheet(Path(__file__).with_name("references.css"), nodes.is_list_of_works).connect(app)
    app.add_directive("cited-works", CitedWorks)
    app.add_directive("works-by-subject", WorksBySubject)
    app.connect("config-inited", leave_out_missing)
    # Before sphinxcontrib-bibtex reads the file, whose errors are a traceback.
    app.connect("builder-inited", files.read, priority=400)
    app.connect("env-before-read-docs", add_dependents)
    app.connect("doctree-resolved", fill_lists)
    app.connect("build-finished", files.write)
    return {
        "version": "2",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
