"""Computed numbers in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from .core.requests import say
from .depend import depend

if TYPE_CHECKING:
    from docutils.nodes import Node, system_message

logger = logging.getLogger(__name__)


class NumberRole(SphinxRole):
    """A number of the example: ``interval none n=61``."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Compute it; where it is asked for wrongly, warn and show the request."""
        depend(self.env)
        try:
            return [nodes.Text(say(self.text))], []
        except ValueError as error:
            logger.warning(
                "%s",
                error.args[0],
                type="misspecification",
                subtype="unknown",
                location=self.get_location(),
            )
            return [nodes.literal("", self.text)], []
