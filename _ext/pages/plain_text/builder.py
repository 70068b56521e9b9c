"""Sphinx's text builder, with the addresses of pages, and with addresses that stay in one piece."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from docutils import nodes
from sphinx.builders.text import TextBuilder
from sphinx.writers.text import TextTranslator

_WORD = re.compile(r"\S+")
# In a word that a reader copies or a program makes a link of.
_ADDRESS = re.compile(r"(?:[a-z]://|\bdoi:|\barXiv:|\w@\w)\S", re.IGNORECASE)
# Unicode's characters for private use, of which no text holds any.
_FIRST, _LAST = 0xE000, 0xF8FF
_STAND_IN = re.compile(f"([{chr(_FIRST)}-{chr(_LAST)}])\\1*")
# Less than any line holds, so that no stand-in is broken.
_LONGEST = 40


class WholeAddresses(TextTranslator):
    """Wraps lines around addresses, which Sphinx would break at hyphens and where a line ends."""

    def __init__(self, *arguments: Any) -> None:  # noqa: ANN401 - handed on
        super().__init__(*arguments)
        self._addresses: list[str] = []

    def visit_Text(self, node: nodes.Text) -> None:  # noqa: N802 - docutils' way
        """Write a word of private characters, as long, in the place of each address."""
        # A cell of a table that is drawn has the width of its column, and no more.
        text = node.astext()
        self.add_text(text if _is_in_table(node) else _WORD.sub(self._stand_in, text))

    def depart_document(self, node: nodes.Element) -> None:
        """Put the addresses back."""
        super().depart_document(node)
        self.body = _STAND_IN.sub(self._address, self.body)

    def _stand_in(self, match: re.Match[str]) -> str:
        if not _ADDRESS.search(match[0]):
            return match[0]
        self._addresses.append(match[0])
        return chr(_FIRST + len(self._addresses) - 1) * min(len(match[0]), _LONGEST)

    def _address(self, match: re.Match[str]) -> str:
        return self._addresses[ord(match[1]) - _FIRST]


def _is_in_table(node: nodes.Node) -> bool:
    return isinstance(node, nodes.table) or bool(node.parent and _is_in_table(node.parent))


class AddressedText(TextBuilder):
    """Tells the way to other pages, as their HTML is named."""

    default_translator_class: ClassVar[type[TextTranslator]] = WholeAddresses

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:  # noqa: ARG002
        """The page's HTML, from the root of the site."""
        return f"{docname}.html"
