"""Drawings in the form that suits what is built."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from figures.palette import printed
from sphinx_helpers.builders import WEB

from .nodes import drawing, explorer_live

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

    from figures.palette import Palette


def _draw(name: str) -> Callable[[Palette], Figure]:
    # matplotlib takes half a second to import, and most documents have no drawing.
    from .core.drawings import DRAWINGS  # noqa: PLC0415

    return DRAWINGS[name]


class InlineTransform(SphinxPostTransform):
    """Draws for a web page: SVG that takes its colors from the page."""

    builders = WEB
    # Before Sphinx looks at the images of a document, at 100.
    default_priority = 90

    def run(self, **_: object) -> None:
        for node in self.document.findall(drawing):
            from figures.svg import inline  # noqa: PLC0415 - as above

            node["svg"] = inline(_draw(node["name"]), node["alt"])


class _FileTransform(SphinxPostTransform):
    """Draws for print and books: a file, in the printed colors."""

    default_priority = 90
    form: ClassVar[str]

    def run(self, **_: object) -> None:
        for node in list(self.document.findall(drawing)):
            path = str(self._saved(node["name"]))
            image = nodes.image("", uri=path, alt=node["alt"], candidates={"*": path})
            self.env.images.add_file(self.env.current_document.docname, path)
            node.replace_self(image)

    def _saved(self, name: str) -> Path:
        from figures.svg import saved  # noqa: PLC0415 - as above

        path = Path(self.env.doctreedir, "drawings", f"{name}.{self.form}")
        path.parent.mkdir(parents=True, exist_ok=True)
        palette = printed(Path(self.env.srcdir, self.config.misspecification_colours))
        path.write_bytes(saved(_draw(name), palette, self.form))
        return path


class PdfTransform(_FileTransform):
    """The files for LaTeX."""

    formats = ("latex",)
    form = "pdf"


class PngTransform(_FileTransform):
    """The files for books. A book's pages have no colors that an SVG could take."""

    builders = ("epub", "texinfo")
    form = "png"


class WordsTransform(SphinxPostTransform):
    """Words for all other formats, and nothing in the place of what can be moved."""

    # After the transforms above.
    default_priority = 95

    def run(self, **_: object) -> None:
        for node in list(self.document.findall(drawing)):
            if "svg" not in node:
                node.replace_self(nodes.paragraph("", node["alt"]))
        pages = InlineTransform(self.document).is_supported()
        for live in list(self.document.findall(explorer_live)):
            if not pages:
                live.parent.remove(live)
