"""Places that are filled once every page has been read, and text that is only for listening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class overview(nodes.container):  # noqa: N801 - docutils names nodes in lower case
    """A place that is filled from other pages."""


class page_summaries(overview):  # noqa: N801
    """How the pages of ``index`` are called and begin, as a list or ``numbered``."""


class page_matrix(overview):  # noqa: N801
    """Which page of the index ``rows`` bears on which of ``columns``; it holds the caption."""


class unseen(nodes.inline):  # noqa: N801
    """Text that a screen reader says and no screen shows."""


def visit_unseen(self: HTML5Translator, node: unseen) -> None:
    self.body.append(self.starttag(node, "span", "", CLASS="overview-unseen"))


def depart_unseen(self: HTML5Translator, node: unseen) -> None:
    self.body.append("</span>")
