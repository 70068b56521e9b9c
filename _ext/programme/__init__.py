"""The workshop's people, sessions and papers: read, checked, imported, shown and exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from . import domain, feed_links, feeds, markup, nodes, sheets, unshown
    from .links_to_pages import LinksToLaterPages
    from .source import ProgrammeSource

    source = ProgrammeSource()
    app.setup_extension("sphinx_helpers.time_element")
    app.setup_extension("sphinx_helpers.pages_beside")
    app.add_domain(domain.ProgrammeDomain)
    nodes.add_nodes(app)
    markup.add_markup(app)
    app.add_post_transform(LinksToLaterPages)
    # After the dates (100), whose file has the facts that these files are checked by.
    app.connect("config-inited", source.load, priority=150)
    app.connect("builder-inited", source.attach)
    app.connect("env-get-outdated", domain.outdated)
    app.connect("env-check-consistency", unshown.tell)
    app.connect("missing-reference", domain.without_link)
    app.connect("doctree-resolved", feed_links.resolve)
    app.connect("html-page-context", feeds.add_structured_data)
    app.connect("build-finished", feeds.write_files)
    app.connect("pages-beside", feeds.pages_of_papers)
    sheets.add_sheets(app, Path(__file__).with_name("static"))
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
