"""A picture with its number, its caption, and what readers may take of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.nodes import make_id

from ..site_data import NAME
from .addresses import picture_at
from .nodes import drawing, takeaway

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.util.docutils import SphinxDirective

NUMBER = "figure-number"


def numbered(directive: SphinxDirective, name: str, caption: Sequence[nodes.Node]) -> nodes.caption:
    """A caption that begins with ``Figure 1.``, as figures are counted on each page anew.

    Sphinx's own ``numfig`` counts through the whole site, so that a figure more on one page would
    change the numbers of all pages after it, and numbers every table too.
    """
    count = directive.env.new_serialno("figure") + 1
    return nodes.caption(
        name, "", nodes.strong("", f"Figure {count}.", classes=[NUMBER]), nodes.Text(" "), *caption
    )


def plain(caption: nodes.Element) -> str:
    """The caption as text, without its number."""
    _, *said = caption.children
    return " ".join("".join(part.astext() for part in said).split())


def figure(directive: SphinxDirective, address: str, caption: Sequence[nodes.Node]) -> nodes.figure:
    """The picture at the address, with ``caption`` as the content of its caption, if there is any.

    With the option ``unnumbered`` it only has its caption: where a picture opens a page it is no
    figure to be cited, and nothing is to be taken of it.
    The page is read again when the code of the picture or the file of its colors changes.
    """
    env, picture = directive.env, picture_at(address)
    env.note_dependency(str(Path(env.srcdir, NAME)))
    whole = nodes.figure("", drawing(picture=address, alt=picture.describe()))
    whole["ids"].append(make_id(env, directive.state.document, "figure", picture.name))
    if caption and "unnumbered" in directive.options:
        whole += nodes.caption(picture.name, "", *caption)
    elif caption:
        whole += numbered(directive, picture.name, caption)
        whole += nodes.legend("", takeaway(picture=address))
    directive.set_source_info(whole)
    return whole
