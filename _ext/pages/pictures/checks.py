"""The check of each picture of a page, as the page is read: so that ``nox -s lint`` tells it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

from ..budgets import PICTURE
from . import bitmaps, drawings

logger = logging.getLogger(__name__)

# The class by which an author says that a picture has nothing to say.
DECORATIVE = "decorative"
# As editors and cameras fill the place of the words.
_NO_WORDS = frozenset({"", "image", "img", "photo", "picture"})

Found = Iterator[tuple[str, str]]


class CheckPictures(SphinxTransform):
    """Warns about pictures that some or all readers would not get."""

    # After substitutions, with the check of markup.
    default_priority = 700

    def apply(self, **_: object) -> None:
        for node in self.document.findall(nodes.image):
            for subtype, message in (*_words(node), *self._file(node)):
                where = node if node.line else node.parent
                logger.warning("%s", message, location=where, type="picture", subtype=subtype)

    def _file(self, node: nodes.image) -> Found:
        uri = node["uri"]
        if uri.startswith("data:"):
            yield "remote", "a picture is written into the page; put it into a file beside the page"
        elif "//" in uri:
            what = f"the picture {uri} is on another host, and browsers will not show it"
            yield "remote", f"{what}; put the file beside the page"
        else:
            path = Path(self.env.relfn2path(uri)[1])
            # One that is not there is told by Sphinx.
            for fault in _faults(path) if path.is_file() else ():
                yield "unfit", f"the picture {uri} {fault}"


def _words(node: nodes.image) -> Found:
    file, words = PurePosixPath(node["uri"]), node.get("alt", "").strip()
    # A link is called by the words of its picture.
    link = isinstance(node.parent, nodes.reference)
    if DECORATIVE in node["classes"] and not link:
        return
    if words.casefold() in _NO_WORDS | {file.name.casefold(), file.stem.casefold()}:
        message = f"no words stand for the picture {file.name} where it is not seen; write "
        message += (
            f"![what it shows]({node['uri']}), or `:alt:` in a directive, `:img-alt:` in a card"
        )
        yield (
            "words",
            message + ("" if link else "; or {.decorative} after it if it only decorates"),
        )


def _faults(path: Path) -> Iterator[str]:
    content = path.read_bytes()
    if path.suffix.lower() == ".svg":
        for fault in drawings.faults(content.decode(errors="replace")):
            yield f"has {fault}; save it as plain SVG"
        fixed = "drawing"
    else:
        try:
            bitmaps.check(content)
            fixed = "animation" if bitmaps.moves(content) else ""
        except bitmaps.UnfitError as error:
            yield str(error)
            return
    if fixed and len(content) > PICTURE:
        sizes = f"has {len(content) / 1000:,.0f} kB, and {PICTURE // 1000} kB is the most"
        yield f"{sizes} for a {fixed}, which the build cannot make smaller; {_ADVICE[fixed]}"


_ADVICE = {"drawing": "simplify it, or save it as PNG", "animation": "save one frame of it as PNG"}
