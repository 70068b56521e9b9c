"""The check of a page as it was read: markup that readers would see, and HTML."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

logger = logging.getLogger(__name__)

_SEEN = (
    (re.compile(r"\{[a-z][\w:+-]*\}"), "write the role's name close to its text, as {cite:p}`key`"),
    (re.compile(r"(?<!\w):[a-z][\w:+-]*:$"), "a role is written {name}`text` here"),
    (re.compile(r"^\.\. [\w-]+"), "a directive is written ```{name} here, and closed by ```"),
    (re.compile(r"!\[[^]]*\]\([^)]*\s"), "take the blanks out of the name of the picture's file"),
    (re.compile(r"`{3,}|^:{3,}"), "put the fence on a line of its own, and close it"),
    (re.compile(r"^`?_{1,2}(?=\W|$)"), "a link is written [text](address) here"),
)
_SHOWN_AS_IT_IS = (nodes.literal, nodes.FixedTextElement, nodes.comment, nodes.raw, nodes.math)


class UnparsedMarkup(SphinxTransform):
    """Warns about directives, roles and fences that are text, and takes HTML out of the page."""

    # After substitutions, before Sphinx's own transforms turn quotation marks (750).
    default_priority = 700

    def apply(self, **_: object) -> None:
        for text in self.document.findall(nodes.Text):
            if not isinstance(text.parent, _SHOWN_AS_IT_IS) and not _is_citation(text.parent):
                _check_text(text)
        for second in _sections(self.document)[1:]:
            advice = "a page has one heading of the first level; write one # more for this one"
            _warn(second[0], f"{second[0].astext()!r} is a second title; {advice}", "title")
        for html in list(self.document.findall(nodes.raw)):
            _check_html(html)
            html.parent.remove(html)


def _is_citation(node: nodes.Element) -> bool:
    """Whether it holds keys, which may have words in braces around them."""
    around = node.parent
    return isinstance(around, pending_xref) and around["refdomain"] == "cite"


def _sections(document: nodes.document) -> list[nodes.section]:
    return [child for child in document if isinstance(child, nodes.section)]


def _check_text(text: nodes.Text) -> None:
    for pattern, advice in _SEEN:
        if match := pattern.search(text.astext()):
            _warn(text.parent, f"readers would see {match[0]!r}; {advice}", "markup")


def _check_html(html: nodes.raw) -> None:
    written = html.astext().strip()
    if not written.startswith("</"):  # its opening tag has been told
        instead = (
            "a comment is a line that begins with %" if written[:2] == "<!" else "write Markdown"
        )
        _warn(html, f"HTML is not taken from a page: {_start(written)}; {instead}", "html")


def _start(html: str) -> str:
    line = html.partition("\n")[0]
    return line if len(line) <= 40 else f"{line[:40]}…"


def _warn(node: nodes.Node, message: str, subtype: str) -> None:
    while node.line is None and node.parent:
        node = node.parent
    logger.warning("%s", message, location=node, type="page", subtype=subtype)
