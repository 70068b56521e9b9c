"""Formulas as MathML, made when the site is built.

MathJax, which Sphinx would load, comes from another host.
"""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import tostring

from docutils import nodes
from latex2mathml.converter import convert_to_element
from sphinx.util import logging

from sphinx_helpers.page_sheets import PageSheet

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata
    from sphinx.writers.html5 import HTML5Translator

logger = logging.getLogger(__name__)


def _converted(node: nodes.Element, display: str) -> str:
    try:
        formula = convert_to_element(node.astext(), display=display)
    # The converter has a dozen errors with no common base, some of them built-in ones.
    except Exception as error:
        if node.get("lenient"):  # of a text that is not the site's own, and stays as it is
            return ""
        logger.warning(
            "this formula cannot be converted (%s: %s); write it in simpler LaTeX",
            *(type(error).__name__, error),
            type="mathml",
            subtype="formula",
            location=node,
        )
        return ""
    for part in formula.iter():
        part.text = unescape(part.text or "")  # the converter writes signs as references
    # <mspace/> is an end for HTML and XHTML, but not for every tool that reads HTML.
    return tostring(formula, encoding="unicode", short_empty_elements=False)


def visit_inline(self: HTML5Translator, node: nodes.math) -> None:
    self.body.append(_converted(node, "inline") or self.encode(node.astext()))
    raise nodes.SkipNode


def visit_block(self: HTML5Translator, node: nodes.math_block) -> None:
    """Write a formula on lines of its own. The theme's class for them moves them to the right."""
    self.body.append(self.starttag(node, "div", CLASS="formula"))
    self.body.append(_converted(node, "block") or self.encode(node.astext()))
    self.body.append("</div>\n")
    raise nodes.SkipNode


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the renderer, which ``html_math_renderer`` in conf.py chooses."""
    app.add_html_math_renderer("mathml", (visit_inline, None), (visit_block, None))
    PageSheet(Path(__file__).with_name("formulas.css"), nodes.math_block).connect(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
