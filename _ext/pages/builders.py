"""Which of Sphinx's builders the look of this site can serve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util import logging
from sphinxcontrib.serializinghtml import SerializingHTMLBuilder

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

logger = logging.getLogger(__name__)


def refuse_serialized_pages(app: Sphinx) -> None:
    """Leave with status 2 where pages are written without templates, as JSON or pickles.

    The theme asks for its own settings there and ends in a traceback (pydata-sphinx-theme 0.24).
    ``SystemExit``, because Sphinx prints a traceback for any exception.
    """
    if isinstance(app.builder, SerializingHTMLBuilder):
        logger.error(
            "the builder %r does not work with the theme %s; build `html` for readers, `xml` for "
            "programs; the dates are in important-dates.json",
            app.builder.name,
            app.config.html_theme,
        )
        raise SystemExit(2)


def setup(app: Sphinx) -> ExtensionMetadata:
    app.connect("builder-inited", refuse_serialized_pages)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
