"""Drawings in the form that suits what is built."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from ..builders import WEB
from ..site_data import load_site
from .addresses import picture_at
from .figure import NUMBER
from .nodes import drawing


class InlineTransform(SphinxPostTransform):
    """Draws for a web page: SVG that takes its colors from the page."""

    builders = WEB
    # Before Sphinx looks at the images of a document, at 100.
    default_priority = 90

    def run(self, **_: object) -> None:
        # matplotlib takes half a second to import, and most documents have no drawing.
        for node in self.document.findall(drawing):
            from figures.svg import drawn  # noqa: PLC0415 - as above

            node["svg"] = drawn(picture_at(node["picture"]))


class _FileTransform(SphinxPostTransform):
    """Draws for print and books: a file, in the printed colors."""

    default_priority = 90
    form: ClassVar[str]

    def run(self, **_: object) -> None:
        for node in list(self.document.findall(drawing)):
            path = str(self._saved(node["picture"]))
            image = nodes.image("", uri=path, alt=node["alt"], candidates={"*": path})
            self.env.images.add_file(self.env.current_document.docname, path)
            node.replace_self(image)

    def _saved(self, address: str) -> Path:
        from figures.svg import saved  # noqa: PLC0415 - as above

        picture = picture_at(address)
        path = Path(self.env.doctreedir, "drawings", f"{picture.name}.{self.form}")
        path.parent.mkdir(parents=True, exist_ok=True)
        palette, _ = load_site(Path(self.env.srcdir)).colors.palettes()
        path.write_bytes(saved(picture, palette, self.form))
        return path


class PdfTransform(_FileTransform):
    """The files for LaTeX, which counts figures by itself."""

    formats = ("latex",)
    form = "pdf"

    def run(self, **options: object) -> None:
        super().run(**options)
        for number in list(self.document.findall(nodes.strong)):
            if NUMBER in number["classes"]:
                number.parent.remove(number)


class PngTransform(_FileTransform):
    """The files for books. A book's pages have no colors that an SVG could take."""

    builders = ("epub", "texinfo")
    form = "png"


class WordsTransform(SphinxPostTransform):
    """Words for all other formats."""

    # After the transforms above.
    default_priority = 95

    def run(self, **_: object) -> None:
        for node in list(self.document.findall(drawing)):
            if "svg" not in node:
                node.replace_self(nodes.paragraph("", node["alt"]))
