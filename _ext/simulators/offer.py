"""The file of a hierarchy that readers may take, linked below its caption."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_helpers.builders import SITE
from sphinx_helpers.drawings.figure import plain
from sphinx_helpers.drawings.offer import FOLDER, save
from sphinx_helpers.files import address_from

from .core.alone import alone
from .nodes import hierarchy_picture

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def offer(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Write the file of each hierarchy, where a site is built."""
    for picture in doctree.findall(hierarchy_picture):
        if app.builder.name in SITE and "layouts" in picture:
            name = f"{FOLDER}/hierarchy-{picture['stem']}.svg"
            figure = picture.parent
            wide, _narrow = picture["layouts"]
            save(app, name, alone(wide), plain(next(figure.findall(nodes.caption))))
            address = address_from(app.builder, docname, name)
            figure.append(nodes.legend("", _links(app, address, picture["file"])))


def _links(app: Sphinx, address: str, data: str) -> nodes.paragraph:
    links = nodes.paragraph("", "", nodes.reference("", "SVG", refuri=address, internal=True))
    if repository := app.config.html_context.get("repository"):
        url = f"https://github.com/{repository}/blob/main/{Path(data).as_posix()}"
        links += [nodes.Text(" · "), nodes.reference("", "data", refuri=url)]
    return links
