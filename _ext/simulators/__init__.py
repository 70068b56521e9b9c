"""The simulators of a field, from most to least resolved: a picture and a table from one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from sphinx_helpers.page_sheets import PageSheet

    from .directives import SimulatorHierarchy
    from .nodes import depart_hierarchy_picture, hierarchy_picture, visit_hierarchy_picture

    app.add_node(hierarchy_picture, html=(visit_hierarchy_picture, depart_hierarchy_picture))
    app.add_directive("simulator-hierarchy", SimulatorHierarchy)
    PageSheet(Path(__file__).parent / "static" / "hierarchies.css", hierarchy_picture).connect(app)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
