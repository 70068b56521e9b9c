"""The directive that puts the figure of a topic on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from sphinx_helpers.drawings.figure import figure

from .known import address, depend

if TYPE_CHECKING:
    from docutils import nodes


class TopicFigure(SphinxDirective):
    """The figure that is the argument; the content is its caption."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        depend(self.env)
        try:
            where = address(self.arguments[0])
        except ValueError as error:
            raise self.error(f"{self.name}: {error}") from None
        content, messages = self.parse_inline(" ".join(self.content), lineno=self.content_offset)
        return [figure(self, where, [*content, *messages])]
