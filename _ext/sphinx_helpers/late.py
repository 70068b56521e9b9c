"""What a page says once it is known which builder writes it, and to which address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx


class LateDirective(SphinxDirective):
    """Leaves a mark of its class, which ``LateContent`` replaces."""

    mark: ClassVar[type[nodes.Element]]

    def run(self) -> list[nodes.Node]:
        return [self.mark()]


@dataclass(frozen=True, slots=True)
class LateContent:
    """Replaces each ``mark`` by what ``content`` says for the builder and the document."""

    mark: type[nodes.Element]
    content: Callable[[Sphinx, str], list[nodes.Node]]

    def connect(self, app: Sphinx) -> None:
        app.add_node(self.mark)
        app.connect("doctree-resolved", self._fill)

    def _fill(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        for mark in list(doctree.findall(self.mark)):
            mark.replace_self(self.content(app, docname))
