"""Sections that a directive makes, each with an address of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.util.docutils import SphinxDirective


def section_of(
    directive: SphinxDirective, name: str, title: str, *body: nodes.Node
) -> nodes.section:
    """A section whose anchor is ``name``, below a heading."""
    section = nodes.section("", nodes.title(title, title), *body, names=[name])
    directive.set_source_info(section)
    directive.state.document.note_explicit_target(section, section)
    return section
