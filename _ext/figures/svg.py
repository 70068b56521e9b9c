"""From a figure to files: a thin SVG for the page, a PDF and a PNG for print and books."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import matplotlib as mpl

from .elements import element, root, spoken, written
from .palette import NAMES, STAND_INS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from .palette import Palette
    from .picture import Picture

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
# The page's own font is used, so what matplotlib says about fonts is dropped.
DROPPED = {"font-family", "id", "clip-path"}
# What holds anyway: the value on the <svg>, or SVG's own.
IMPLIED = {("font-size", "14px"), ("stroke-dashoffset", "0")}
# No stamp of time or version: the same commit gives the same bytes.
UNSTAMPED = {
    "svg": dict.fromkeys(("Creator", "Date", "Format", "Type")),
    "pdf": dict.fromkeys(("Creator", "Producer", "CreationDate")),
    "png": {"Software": None},
}


def saved(picture: Picture, palette: Palette, form: str) -> bytes:
    """The picture as ``svg``, ``pdf`` or ``png``, whatever the machine's own settings are."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams["svg.fonttype"] = "none"
        mpl.rcParams["svg.hashsalt"] = picture.name
        mpl.rcParams["font.size"] = 14
        figure, out = picture.draw(palette), BytesIO()
        for patch in (figure.patch, *(axes.patch for axes in figure.axes)):
            patch.set_visible(form != "svg")
        figure.savefig(out, format=form, dpi=200, metadata=UNSTAMPED[form])
    return out.getvalue()


def drawn(picture: Picture) -> Element:
    """The picture as an ``<svg>`` element for a page, in the page's colors, with its text."""
    full = ET.fromstring(saved(picture, STAND_INS, "svg"))  # noqa: S314 - matplotlib wrote it
    shapes = list(_shapes(full, _Names(picture.name)))
    definitions = [shape for shape in shapes if "id" in shape.attrib]
    return root(
        full.attrib["viewBox"],
        *([element("defs", *definitions)] if definitions else []),
        *(shape for shape in shapes if "id" not in shape.attrib),
        class_="drawing",
        **spoken(picture.describe()),
        fill="currentColor",
        font_size=14,
        stroke_linejoin="round",
    )


def inline(picture: Picture) -> str:
    """The same as text."""
    return written(drawn(picture))


class _Names:
    """Short ids that two drawings on a page do not share."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._given: dict[str, str] = {}

    def __getitem__(self, long: str) -> str:
        return self._given.setdefault(long, f"{self._prefix}-{len(self._given)}")


def _shapes(full: Element, names: _Names) -> Iterator[Element]:
    """What is to be seen, without the groups around it."""
    defined = {f"#{path.get('id')}" for path in full.iter(f"{SVG}path")} - {"#None"}
    for part in full.iter():
        tag = part.tag.removeprefix(SVG)
        text = (part.text or "") if tag == "text" else ""
        shape = element(tag, text, **dict(_attributes(part)))
        # A line through a single marker is a point to move to, and nothing is drawn there.
        if tag not in {"path", "use", "text"} or re.fullmatch(r"M[\d. -]+", shape.get("d", "")):
            continue
        if tag == "path" and "id" in part.attrib:
            shape.set("id", names[f"#{part.attrib['id']}"])
        if tag == "use" and part.attrib[HREF] in defined:
            shape.set("href", f"#{names[part.attrib[HREF]]}")
        yield shape


def _attributes(part: Element) -> Iterator[tuple[str, str]]:
    """Attributes instead of a style, which a strict content policy would refuse."""
    style = dict(rule.split(": ", 1) for rule in part.get("style", "").split("; ") if rule)
    plain = {name: value for name, value in part.attrib.items() if not name.startswith("{")}
    plain.pop("style", None)
    for name, value in (plain | style).items():
        unturned = name == "transform" and value.startswith("rotate(-0 ")
        if not (name in DROPPED or unturned or (name, value) in IMPLIED):
            yield name, _short(NAMES.get(value, value))


def _short(value: str) -> str:
    """Numbers to a tenth of a unit, and no white space that is not needed."""
    rounded = re.sub(r"-?\d+\.\d+", lambda number: f"{float(number[0]):.1f}", value)
    whole = re.sub(r"-0\b(?!\.)", "0", re.sub(r"\.0\b", "", rounded))
    return re.sub(r"\s*([A-Za-z])\s*(?=[-\d]|$)", r"\1", whole).strip()
