"""The mark and the pictures that a site chooses in its ``site.yaml``."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from conftest import schedule

from located_yaml.problems import InvalidFileError
from pages.identity.chosen import Identity
from pages.identity.files import favicon
from pages.identity.initials import initials
from pages.identity.kit import card_page, kit
from sphinx_helpers.site_colors import DEFAULT
from sphinx_helpers.site_data import load_site

if TYPE_CHECKING:
    from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8">CONTENT</svg>'
FACTS = schedule("id: a, kind: event, date: TBD").workshop
DRAWING = SVG.replace("CONTENT", "<title>A  &lt;square&gt;</title><path d='M1 1h6v6h-6z'/>")


def chosen(docs: Path, mark: str, hero: str, svg: str = DRAWING) -> Identity:
    (docs / "site.yaml").write_text(f"mark: {mark}\nhero: {hero}\n", "utf-8")
    (docs / "own.svg").write_text(svg, "utf-8")
    return Identity(load_site(docs), "Workshop A", docs)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Workshop A", "WA"), ("ML4PS", "ML"), ("Sims", "S"), ("a-b-c", "AB"), ("研究会", "研究")],
)
def test_initials_are_of_two_words_or_of_two_capitals(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_initials_are_the_mark_of_a_site_that_has_none(tmp_path: Path) -> None:
    identity = chosen(tmp_path, "initials", "none")
    mark = ET.fromstring(identity.mark())  # noqa: S314 - our own text
    assert (mark.get("class"), mark.get("aria-hidden")) == ("site-mark", "true")
    assert "".join(mark.itertext()) == "WA"
    assert identity.hero() == ""
    assert identity.card_words() == "The mark of Workshop A."


def test_the_icon_of_initials_has_the_main_color_of_both_schemes(tmp_path: Path) -> None:
    light, dark = DEFAULT.palettes()
    icon = favicon(chosen(tmp_path, "initials", "none").mark(), light, dark)
    day, _, night = icon.partition("@media")
    assert f".picture-ground{{fill:{light.simulator}}}" in day
    assert f".picture-ground{{fill:{dark.simulator}}}" in night
    assert ".picture-line" not in icon


def test_a_file_stands_in_the_page_with_its_own_words(tmp_path: Path) -> None:
    identity = chosen(tmp_path, "own.svg", "own.svg")
    hero = ET.fromstring(identity.hero())  # noqa: S314 - our own text
    said = {name: hero.get(name) for name in ("role", "aria-label", "class", "viewBox", "width")}
    assert said == {
        "role": "img",
        "aria-label": "A <square>",
        "class": "site-picture",
        "viewBox": "0 0 8 8",
        "width": None,
    }
    assert 'aria-hidden="true"' in identity.mark()
    assert identity.card_words() == "A <square>"
    assert favicon(identity.mark(), *DEFAULT.palettes()) == f"{identity.mark()}\n"


def test_the_card_shows_the_picture_or_else_the_mark(tmp_path: Path) -> None:
    for hero, part in (("own.svg", "M1 1h6"), ("none", ">WA<"), ("computed", ">gap<")):
        assert part in card_page(FACTS, chosen(tmp_path, "initials", hero))


def test_the_kit_has_what_the_site_has_in_the_colors_of_its_page(tmp_path: Path) -> None:
    files = kit(FACTS, chosen(tmp_path, "initials", "none"), "CC BY 4.0, Demo")
    assert {name.partition("-")[0] for name in files} == {"mark", "wordmark", "social"}
    for name, palette in zip(("light", "dark"), DEFAULT.palettes(), strict=True):
        assert f'fill="{palette.simulator}"' in files[f"mark-{name}.svg"]


def test_a_file_in_the_kit_knows_its_colors_and_has_one_title(tmp_path: Path) -> None:
    svg = DRAWING.replace("<path", "<path stroke='currentColor' fill='var(--site-data)'")
    files = kit(FACTS, chosen(tmp_path, "own.svg", "own.svg", svg), "CC BY 4.0, Demo")
    assert f'stroke="#000000" fill="{DEFAULT.light.second}"' in files["hero-light.svg"]
    for text in files.values():
        title = ET.fromstring(text).findtext("{*}title")  # noqa: S314 - our own text
        assert title == "Demo"


def test_a_name_whose_letters_the_font_lacks_has_no_wordmark(tmp_path: Path) -> None:
    facts = FACTS.model_copy(update={"name": "研究会"})
    assert "wordmark-light.svg" not in kit(facts, chosen(tmp_path, "initials", "none"), "")


@pytest.mark.parametrize(
    ("svg", "message"),
    [
        (SVG.replace("CONTENT", "<style>a{}</style>"), "own.svg holds <style>; export it as plain"),
        (SVG.replace("CONTENT", "<path onload='f()'/>"), "holds the attribute onload"),
        (SVG.replace("CONTENT", "<path style='fill:red'/>"), "holds the attribute style"),
        (SVG.replace("CONTENT", "<use href='a.svg#b'/>"), "holds an address of another file"),
        (SVG.replace("viewBox", "box"), "own.svg has no <svg> with a viewBox"),
        ("<svg", "own.svg is no SVG"),
    ],
)
def test_what_cannot_stand_in_a_page_is_told(tmp_path: Path, svg: str, message: str) -> None:
    with pytest.raises(InvalidFileError, match=r"site\.yaml:2:7: ") as error:
        chosen(tmp_path, "initials", "own.svg", svg)
    assert message in str(error.value)
    assert "or one of initials, computed, none" in str(error.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidFileError, match=r"site\.yaml:1:7: there is no file mine\.svg; "):
        chosen(tmp_path, "mine.svg", "none")
