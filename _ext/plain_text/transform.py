"""What the text builder leaves out or draws too wide, put right before it writes."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from .ascii import to_ascii


class PlainText(SphinxPostTransform):
    """Writes addresses out, drops marks of emphasis, and makes lists of two-column tables."""

    default_priority = 900  # after every other one: it wants the finished document
    builders = ("text",)

    def run(self, **_: object) -> None:
        """Mend the document."""
        for table in list(self.document.findall(nodes.table)):
            if all(len(row.children) == 2 for row in table.findall(nodes.row)):
                table.replace_self(_as_list(table))
        for link in list(self.document.findall(nodes.reference)):
            link.parent.replace(link, _written_out(link))
        for kind in (nodes.emphasis, nodes.strong, nodes.literal):
            for mark in list(self.document.findall(kind)):
                mark.parent.replace(mark, mark.children)
        for inline in self.document.findall(nodes.inline):
            inline["classes"] = []  # the builder puts asterisks around terms
        for text in list(self.document.findall(nodes.Text)):
            text.parent.replace(text, nodes.Text(to_ascii(text.astext())))


def _as_list(table: nodes.table) -> list[nodes.Node]:
    """Each row of the body as ``header: value; value``, for 72 columns are too few for two."""
    found = nodes.bullet_list(bullet="*")
    for body in table.findall(nodes.tbody):
        for row in body.children:
            header, cell = row.children
            paragraph = nodes.paragraph("", f"{header.astext()}: ")
            for number, part in enumerate(cell.children):
                paragraph += [nodes.Text("; " if number else ""), *part.children]
            found += nodes.list_item("", paragraph)
    return [found]


def _written_out(link: nodes.reference) -> list[nodes.Node]:
    address = link.get("refuri", "").removeprefix("mailto:")
    text = link.astext()
    if not address or link.get("internal") or address == text:
        return link.children
    return [*link.children, nodes.Text(f" ({address})")]
