"""What has no node in docutils: the figure that a reader can move."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sphinx_helpers.files import address_from

from .controls import choices, constants, controls

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class explorer(nodes.container):  # noqa: N801 - docutils names nodes in lower case
    """The still figures, and in HTML before them the one that moves where scripts run."""


class explorer_live(nodes.General, nodes.Element):  # noqa: N801
    """The controls and what they move. A transform removes it from all formats but HTML."""


def visit_explorer(self: HTML5Translator, node: explorer) -> None:
    """Open a plain ``<div>``: the theme pads docutils' containers."""
    self.body.append(self.starttag(node, "div", CLASS="explorer"))


def depart_explorer(self: HTML5Translator, node: explorer) -> None:
    self.body.append("</div>\n")


def visit_explorer_live(self: HTML5Translator, node: explorer_live) -> None:
    """Write the controls, each a native one with a label."""
    loader = FileSystemLoader(Path(__file__).parent)
    templates = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    script = address_from(self.builder, self.builder.current_docname, "_static/explorer.js")
    page = templates.get_template("explorer.html").render(
        constants=constants(),
        controls=controls(),
        choices=choices(),
        script=script,
    )
    self.body.append(page)
    raise nodes.SkipNode
