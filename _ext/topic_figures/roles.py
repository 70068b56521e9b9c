"""Numbers of a figure in its caption and in the text around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from .known import depend, number

if TYPE_CHECKING:
    from docutils.nodes import Node, system_message

logger = logging.getLogger(__name__)


class TopicFigureNumber(SphinxRole):
    """A number of a figure: ``FIGURE NUMBER``."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Compute it; where it is asked for wrongly, warn and show the request."""
        depend(self.env)
        try:
            return [nodes.Text(number(self.text))], []
        except ValueError as error:
            logger.warning(
                "%s",
                error,
                type="topic_figures",
                subtype="unknown",
                location=self.get_location(),
            )
            return [nodes.literal("", self.text)], []
