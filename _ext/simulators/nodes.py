"""How pictures and tables are written: SVG and groups of rows in HTML, plain tables elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from figures.elements import written
from sphinx_helpers.builders import WEB

from .core.svg import layouts
from .table import group_heading

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class hierarchy_picture(nodes.General, nodes.Element):  # noqa: N801 - as docutils
    """The picture of ``hierarchy``, the field whose file is called ``stem``."""


def visit_hierarchy_picture(self: HTML5Translator, node: hierarchy_picture) -> None:
    """Write both layouts; the style sheet shows the one for which there is room."""
    self.body.append(self.starttag(node, "div", "", CLASS="hierarchy-picture"))
    self.body += map(written, node["layouts"])
    self.body.append("</div>\n")
    raise nodes.SkipNode


def visit_group_heading(self: HTML5Translator, node: group_heading) -> None:
    """Begin the cell that names a group of rows."""
    span = {"scope": "rowgroup", "colspan": node["morecols"] + 1}
    self.body.append(self.starttag(node, "th", "", CLASS="stub", **span))


def depart_group_heading(self: HTML5Translator, _node: group_heading) -> None:
    """End it."""
    self.body.append("</th>\n")


class DrawTransform(SphinxPostTransform):
    """Draws both layouts for a web page."""

    builders = WEB
    default_priority = 90

    def run(self, **_: object) -> None:
        for picture in self.document.findall(hierarchy_picture):
            picture["layouts"] = layouts(picture["hierarchy"], picture["stem"])


class CaptionTransform(SphinxPostTransform):
    """Where no picture can be, its caption is a paragraph above the table.

    A page of an EPUB that holds SVG must say so in the manifest, which Sphinx does not.
    """

    # After the transform above.
    default_priority = 95

    def run(self, **_: object) -> None:
        for picture in list(self.document.findall(hierarchy_picture)):
            if "layouts" not in picture:
                _number, *caption = next(picture.parent.findall(nodes.caption)).children
                picture.parent.replace_self(nodes.paragraph("", "", *caption))


class RowGroupTransform(SphinxPostTransform):
    """In HTML each group of rows is a body of its own; other formats know only one."""

    default_priority = 90
    formats = ("html",)

    def run(self, **_: object) -> None:
        bodies = {one.parent.parent: None for one in self.document.findall(group_heading)}
        for body in bodies:
            groups: list[nodes.tbody] = []
            for row in body.children:
                if not groups or isinstance(row.children[0], group_heading):
                    groups.append(nodes.tbody())
                groups[-1] += row
            body.replace_self(groups)
