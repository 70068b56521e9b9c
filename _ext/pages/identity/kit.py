"""The kit for who tells others of the workshop: SVG files that need no page, in both schemes.

Letters of the wordmark are outlines, so that they look the same everywhere; those of the figure and
the card are text, in a font that the machine has.
"""

from __future__ import annotations

from copy import deepcopy
from hashlib import sha256
from typing import TYPE_CHECKING

from figures.elements import element, root, spoken, written
from figures.takeaway import FONTS
from figures.text import lines

from .hero import hero_shapes
from .scheme import both, dressed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from important_dates.core.model import Workshop

    from .chosen import Identity
    from .scheme import Scheme

# What the files show, by the first part of their names.
PARTS = {"mark": "Mark", "wordmark": "Wordmark", "hero": "Figure", "social-card": "Social card"}
CARD = (1200, 630)
_BOOK = "Charter, 'Bitstream Charter', Cambria, 'Liberation Serif', Georgia, serif"


def schemes(identity: Identity) -> tuple[Scheme, Scheme]:
    """The light one and the dark one of the site."""
    return both(identity.docs / "_static" / "site.css", identity.site.colors.palettes())


def kit(facts: Workshop, identity: Identity, license_line: str) -> dict[str, str]:
    """The files by name: ``mark-light.svg`` and so on."""
    return {
        f"{part}-{scheme.name}.svg": f"{written(_licensed(drawing, facts.name, license_line))}\n"
        for scheme in schemes(identity)
        for part, drawing in drawings(facts, identity, scheme)
    }


def drawings(facts: Workshop, identity: Identity, scheme: Scheme) -> Iterator[tuple[str, Element]]:
    """The parts that this site has; no wordmark where its font lacks a letter of the name."""
    # Here, because importing matplotlib takes a second that no check needs.
    from figures.outlines import outline  # noqa: PLC0415

    mark = dressed(identity.mark_drawing(), scheme)
    mark.attrib |= spoken(facts.name)
    yield "mark", mark
    if word := outline(facts.name, 22):
        letters, width = word
        name = element("path", d=letters, fill=scheme.heading, transform="translate(40 23.5)")
        square = _placed(mark, 0, 0, 32, 32)
        yield "wordmark", root(f"0 0 {40 + width:.0f} 32", square, name, **spoken(facts.name))
    if (figure := identity.figure()) is not None:
        yield "hero", dressed(figure, scheme)
    yield "social-card", card(facts, identity, scheme)


def card_words(facts: Workshop) -> tuple[str, str, str]:
    """What the social card says; no date, so that it stays true."""
    return facts.name, facts.title or "", facts.tagline or ""


def card(facts: Workshop, identity: Identity, scheme: Scheme) -> Element:
    """The social card, on its ground."""
    width, height = CARD
    return root(
        f"0 0 {width} {height}",
        element("rect", width="100%", height="100%", fill=scheme.ground),
        dressed(_card_picture(identity), scheme),
        *_card_text(facts, scheme),
        **spoken(", ".join(filter(None, card_words(facts)))),
        font_family=_BOOK,
    )


def _card_picture(identity: Identity) -> Element:
    """The computed picture behind the words; another one, or else the mark, below them."""
    if identity.site.hero == "computed":
        behind = element("g", *hero_shapes(), transform="translate(40 168) scale(0.94)")
        behind.attrib |= {"font-family": FONTS, "font-size": "24", "font-weight": "600"}
        return behind
    figure = identity.figure()
    below = _placed(identity.mark_drawing() if figure is None else figure, 664, 346, 472, 220)
    below.set("preserveAspectRatio", "xMaxYMax")
    return below


def _card_text(facts: Workshop, scheme: Scheme) -> Iterator[Element]:
    name, title, tagline = card_words(facts)
    y = 112
    yield element("text", name, x=64, y=y, font_size=80, font_weight=700, fill=scheme.heading)
    y += 12
    for line in lines(title, 560, 42):
        y += 50
        yield element("text", line, x=64, y=y, font_size=44, fill=scheme.heading)
    y += 20
    for line in lines(tagline, 800, 26):
        y += 34
        yield element("text", line, x=64, y=y, font_size=26, fill=scheme.muted)


def card_page(facts: Workshop, identity: Identity) -> str:
    """A page of the card's size that is the social card, in the light scheme."""
    rules = "body{margin:0}svg{display:block}"
    light = written(card(facts, identity, schemes(identity)[0]))
    return f"<!doctype html><meta charset=utf-8><style>{rules}</style>{light}"


def card_description(facts: Workshop, identity: Identity) -> str:
    """What the card says, and a digest of how it is drawn: a change of either changes this."""
    digest = sha256(card_page(facts, identity).encode()).hexdigest()
    return "\n".join((*card_words(facts), f"drawn as {digest[:16]}"))


def _placed(drawing: Element, *room: float) -> Element:
    """A copy that stands in another drawing: at ``x`` and ``y``, in a width and a height."""
    copy = deepcopy(drawing)
    for name in ("role", "aria-label"):
        copy.attrib.pop(name, None)
    copy.attrib |= dict(zip(("x", "y", "width", "height"), map(str, room), strict=True))
    return copy


def _licensed(svg: Element, name: str, license_line: str) -> Element:
    """The same with its title and license, which programs read."""
    for title in svg.findall("title"):
        svg.remove(title)
    svg.insert(0, element("title", name))
    svg.insert(1, element("desc", license_line))
    return svg
