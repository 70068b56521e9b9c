"""What is wrong on a page that an overview shows, told once however many overviews show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util import logging

if TYPE_CHECKING:
    from docutils import nodes

logger = logging.getLogger(__name__)


def tell_once(message: str, place: nodes.Node) -> None:
    """Warn with the place of a node of the other page."""
    logger.warning("%s", message, type="overviews", subtype="content", location=place, once=True)
