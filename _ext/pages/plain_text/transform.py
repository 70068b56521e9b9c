"""What the text builder leaves out or draws too wide, put right before it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from .ascii import to_ascii

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def simplify(app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """Write addresses out, drop marks of emphasis, and make lists of two-column tables."""
    if app.builder.name != "text":
        return
    for table in list(doctree.findall(nodes.table)):
        if all(len(row.children) == 2 for row in table.findall(nodes.row)):
            table.replace_self(_as_list(table))
    for link in list(doctree.findall(nodes.reference)):
        link.parent.replace(link, _written_out(link))
    for kind in (nodes.emphasis, nodes.strong, nodes.literal):
        for mark in list(doctree.findall(kind)):
            mark.parent.replace(mark, mark.children)
    for inline in doctree.findall(nodes.inline):
        inline["classes"] = []  # the builder puts asterisks around terms
    for text in list(doctree.findall(nodes.Text)):
        text.parent.replace(text, nodes.Text(to_ascii(text.astext())))


def _as_list(table: nodes.table) -> list[nodes.Node]:
    """Each row of the body as ``header: value; value``, for 72 columns are too few for two."""
    listed = nodes.bullet_list(bullet="*")
    for body in table.findall(nodes.tbody):
        for row in body.children:
            header, cell = row.children
            paragraph = nodes.paragraph("", f"{header.astext()}: ")
            for number, part in enumerate(cell.children):
                paragraph += [nodes.Text("; " if number else ""), *part.children]
            listed += nodes.list_item("", paragraph)
    return [listed]


def _written_out(link: nodes.reference) -> list[nodes.Node]:
    address = link.get("refuri", "").removeprefix("mailto:")
    text = link.astext()
    # An address is said already by itself, and by the identifier that it ends with.
    if not address or link.get("internal") or address.endswith(text.rpartition(":")[2]):
        return link.children
    return [*link.children, nodes.Text(f" ({address})")]
