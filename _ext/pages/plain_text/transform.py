"""What the text builder leaves out or draws too wide, put right before it writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from docutils import nodes

from .ascii import to_ascii

if TYPE_CHECKING:
    from sphinx.application import Sphinx


# An identifier in a list of works, which is the end of its address.
_IDENTIFIER = re.compile(r"(?:doi|arXiv):(\S+)", re.IGNORECASE)
# The links that a page writes as such; a term, a day and a citation need no address in a mail.
_WRITTEN = {"doc", "std-doc", "std-ref", "myst"}


def simplify(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Write addresses out, drop marks of emphasis, and make lists of two-column tables."""
    if app.builder.name != "text":
        return
    base = app.config.html_baseurl
    page = urljoin(f"{base.rstrip('/')}/", f"{docname}.html") if base else ""
    for table in list(doctree.findall(nodes.table)):
        if all(len(row.children) == 2 for row in table.findall(nodes.row)):
            table.replace_self(_as_list(table))
    for link in list(doctree.findall(nodes.reference)):
        link.parent.replace(link, _written_out(link, page))
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


def _written_out(link: nodes.reference, page: str) -> list[nodes.Node]:
    address = _address(link, page).removeprefix("mailto:")
    if not address or _says(link.astext(), address):
        return link.children
    return [*link.children, nodes.Text(f" ({address})")]


def _address(link: nodes.reference, page: str) -> str:
    """Where a link leads; nothing within the page, and on the site while its address is unknown."""
    address: str = link.get("refuri", "")
    if not link.get("internal"):
        return address
    written = any(_WRITTEN & set(part["classes"]) for part in link.findall(nodes.Element))
    return urljoin(page, address) if page and written and address[:1] not in ("", "#") else ""


def _says(text: str, address: str) -> bool:
    """Whether a text is the address itself, or the identifier that it ends with."""
    if found := _IDENTIFIER.fullmatch(text):
        return address.endswith(found[1])
    return text.rstrip("/") in {address.rstrip("/"), address.partition("://")[2].rstrip("/")}
