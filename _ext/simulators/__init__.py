"""The simulators of a field, from most to least resolved: a picture and a table from one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docutils.nodes import Node
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from sphinx_helpers.page_sheets import PageSheet

    from . import nodes
    from .directives import SimulatorComparison, SimulatorHierarchy
    from .offer import offer
    from .table import group_heading

    app.add_node(nodes.hierarchy_picture, html=(nodes.visit_hierarchy_picture, None))
    app.add_node(group_heading, html=(nodes.visit_group_heading, nodes.depart_group_heading))
    for transform in (nodes.DrawTransform, nodes.CaptionTransform, nodes.RowGroupTransform):
        app.add_post_transform(transform)
    app.add_directive("simulator-hierarchy", SimulatorHierarchy)
    app.add_directive("simulator-comparison", SimulatorComparison)
    app.connect("doctree-resolved", offer)
    sheet = Path(__file__).parent / "static" / "hierarchies.css"
    PageSheet(sheet, _has_table).connect(app)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _has_table(node: Node) -> bool:
    return "hierarchy-table" in getattr(node, "attributes", {}).get("classes", ())
