"""The kit for who tells others of the workshop: SVG files that need no page, in both schemes.

Letters of the wordmark are outlines, so that they look the same everywhere; those of the figure and
the card are text, in a font that the machine has.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from figures.elements import element, root, spoken, written
from figures.takeaway import FONTS
from figures.text import lines

from .drawing import mark_shapes
from .hero import HEIGHT, WIDTH, WORDS, hero_shapes
from .scheme import dressed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from important_dates.core.model import Workshop

    from .scheme import Scheme

# What the files show, by the first part of their names.
PARTS = {"mark": "Mark", "wordmark": "Wordmark", "hero": "Figure", "social-card": "Social card"}
CARD = (1200, 630)
_BOOK = "Charter, 'Bitstream Charter', Cambria, 'Liberation Serif', Georgia, serif"


def kit(facts: Workshop, schemes: tuple[Scheme, ...], license_line: str) -> dict[str, str]:
    """The files by name: ``mark-light.svg`` and so on."""
    return {
        f"{part}-{scheme.name}.svg": f"{written(_licensed(drawing, facts.name, license_line))}\n"
        for scheme in schemes
        for part, drawing in drawings(facts, scheme)
    }


def preview(drawing: Element, scheme: Scheme) -> Element:
    """A drawing of the kit, small and on its ground, which has the proportions of the card."""
    whole = drawing.attrib["viewBox"].endswith(" {} {}".format(*CARD))
    room = (0, 0, 400, 210) if whole else (20, 30, 360, 150)
    inner = element("svg", *drawing, viewBox=drawing.attrib["viewBox"])
    inner.attrib |= {name: value for name, value in drawing.attrib.items() if name[:4] == "font"}
    inner.attrib |= dict(zip(("x", "y", "width", "height"), map(str, room), strict=True))
    ground = element("rect", width="100%", height="100%", fill=scheme.ground)
    return root("0 0 400 210", ground, inner, aria_hidden="true")


def drawings(facts: Workshop, scheme: Scheme) -> Iterator[tuple[str, Element]]:
    yield "mark", dressed(root("0 0 32 32", *mark_shapes(), **spoken(facts.name)), scheme)
    yield "wordmark", wordmark(facts.name, scheme)
    figure = root(f"0 0 {WIDTH} {HEIGHT + 10}", *hero_shapes(), **spoken(WORDS))
    figure.attrib |= {"font-family": FONTS, "font-size": "17", "font-weight": "600"}
    yield "hero", dressed(figure, scheme)
    yield "social-card", card(facts, scheme)


def wordmark(name: str, scheme: Scheme) -> Element:
    """The mark and the name beside it."""
    # Here, because importing matplotlib takes a second that no check needs.
    from figures.outlines import outline  # noqa: PLC0415

    letters, width = outline(name, 22)
    shapes = (dressed(shape, scheme) for shape in mark_shapes())
    word = element("path", d=letters, fill=scheme.heading, transform="translate(40 23.5)")
    return root(f"0 0 {40 + width:.0f} 32", *shapes, word, **spoken(name))


def card_words(facts: Workshop) -> tuple[str, str, str]:
    """What the social card says; no date, so that it stays true."""
    return facts.name, facts.title, facts.tagline


def card(facts: Workshop, scheme: Scheme) -> Element:
    """The social card, on its ground."""
    width, height = CARD
    figure = element("g", *hero_shapes(), transform="translate(40 168) scale(0.94)")
    figure.attrib |= {"font-family": FONTS, "font-size": "24", "font-weight": "600"}
    return root(
        f"0 0 {width} {height}",
        element("rect", width="100%", height="100%", fill=scheme.ground),
        dressed(figure, scheme),
        *_card_text(facts, scheme),
        **spoken(", ".join(card_words(facts))),
        font_family=_BOOK,
    )


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


def card_page(facts: Workshop, light: Scheme) -> str:
    """A page of the card's size that is the social card."""
    rules = "body{margin:0}svg{display:block}"
    return f"<!doctype html><meta charset=utf-8><style>{rules}</style>{written(card(facts, light))}"


def card_description(facts: Workshop, light: Scheme) -> str:
    """What the card says, and a digest of how it is drawn: a change of either changes this."""
    digest = sha256(card_page(facts, light).encode()).hexdigest()
    return "\n".join((*card_words(facts), f"drawn as {digest[:16]}"))


def _licensed(svg: Element, name: str, license_line: str) -> Element:
    """The same with its title and license, which programs read."""
    svg.insert(0, element("title", name))
    svg.insert(1, element("desc", license_line))
    return svg
