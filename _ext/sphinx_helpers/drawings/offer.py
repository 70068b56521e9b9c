"""What readers may take of a picture: its file and its code, linked below its caption."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

from figures.elements import written
from figures.takeaway import takeaway as file

from ..builders import SITE
from ..files import address_from, write_if_changed
from ..site_data import load_site
from .addresses import code_path, picture_at
from .figure import plain
from .nodes import drawing, takeaway

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from sphinx.application import Sphinx

# Where the files stand, from the root of the site.
FOLDER = "figures"


def offer(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Write the file of each picture that has a caption, and link it; where no site is, nothing."""
    for mark in list(doctree.findall(takeaway)):
        legend = mark.parent
        if app.builder.name in SITE:
            name = f"{FOLDER}/{picture_at(mark['picture']).name}.svg"
            _write(app, name, legend.parent)
            mark.replace_self(_links(app, address_from(app.builder, docname, name), mark))
        else:
            legend.parent.remove(legend)


def _write(app: Sphinx, name: str, figure: nodes.Element) -> None:
    drawn, caption = (next(figure.findall(kind)) for kind in (drawing, nodes.caption))
    save(app, name, drawn["svg"], plain(caption))


def save(app: Sphinx, name: str, svg: Element, caption: str) -> None:
    """Write the file ``name`` for a picture, with its caption and license.

    ``name`` counts from the root of the site.
    """
    palette, _ = load_site(Path(app.srcdir)).colors.palettes()
    license_line = f"CC BY 4.0, {app.config.project}"
    content = written(file(svg, caption, license_line, palette))
    path = Path(app.outdir, name)
    path.parent.mkdir(exist_ok=True)
    write_if_changed(path, f"{content}\n".encode())


def _links(app: Sphinx, file: str, mark: takeaway) -> nodes.paragraph:
    links = nodes.paragraph("", "", nodes.reference("", "SVG", refuri=file, internal=True))
    if repository := app.config.html_context.get("repository"):
        code = f"https://github.com/{repository}/blob/main/{code_path(mark['picture'])}"
        links += [nodes.Text(" · "), nodes.reference("", "code", refuri=code)]
    return links
