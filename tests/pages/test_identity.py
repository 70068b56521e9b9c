"""The mark, the picture and the kit: drawn by formulas, in the colors of the site."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from conftest import ROOT, schedule
from PIL import Image

from checks.checklist.facts import card_problems
from important_dates.core.load import load
from misspecification.core.data import LAST, THETA, Reality, simulate
from pages.identity.bitmaps import described, few_colors, icon, words_of
from pages.identity.chosen import Identity
from pages.identity.drawing import observed, simulated
from pages.identity.files import favicon
from pages.identity.hero import hero
from pages.identity.kit import PARTS, card_description, card_page, kit, schemes
from sphinx_helpers.site_colors import DEFAULT, Colors
from sphinx_helpers.site_data import SiteData, load_site

if TYPE_CHECKING:
    from pathlib import Path

    from important_dates.core.model import Schedule

STATIC = ROOT / "docs" / "_static"
COLORS = DEFAULT.palettes()
FACTS = schedule("id: a, kind: event, date: TBD", title="a < b & c").workshop
COMPUTED = Identity(SiteData(mark="computed", hero="computed"), FACTS.name, ROOT / "docs")
LIGHT = schemes(COMPUTED)[0]


def screenshot() -> bytes:
    """A PNG of many colors, as a browser takes it."""
    out = io.BytesIO()
    shades = bytes(number % 251 for number in range(32 * 32 * 3))
    Image.frombytes("RGB", (32, 32), shades).save(out, "PNG")
    return out.getvalue()


def pixels(picture: bytes) -> tuple[tuple[int, int], bytes]:
    image = Image.open(io.BytesIO(picture)).convert("RGBA")
    return image.size, image.tobytes()


def test_the_gap_grows() -> None:
    gaps = [simulated(step / 10) - observed(step / 10) for step in range(11)]
    assert gaps == sorted(gaps)
    assert gaps[0] == 0


@pytest.mark.parametrize("drawing", [COMPUTED.mark(), favicon(COMPUTED.mark(), *COLORS)])
def test_a_drawing_is_one_svg_with_line_gaps_and_data(drawing: str) -> None:
    root = ET.fromstring(drawing)  # noqa: S314 - our own text
    classes = [element.get("class") for element in root.iter() if element.get("class")]
    for part in ("picture-line", "picture-gap", "picture-data"):
        assert part in classes


@pytest.mark.real_site
def test_the_published_icon_is_the_mark_in_its_colors(out: Path) -> None:
    docs = ROOT / "docs"
    site, facts = load_site(docs), load(docs / "workshop.yaml").schedule.workshop
    drawn = favicon(Identity(site, facts.name, docs).mark(), *site.colors.palettes())
    assert (out / "_static" / "favicon.svg").read_text("utf-8") == drawn


def points(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+)", path)]


def drawn(part: str) -> list[tuple[float, float]]:
    """The points of a path of the home page's picture, upwards and in units of the simulator's."""
    paths = {
        str(one.get("class")): str(one.get("d"))
        for one in ET.fromstring(hero())  # noqa: S314 - our own text
        if one.tag.endswith("path")
    }
    (left, bottom), (right, top) = points(paths["picture-line"])
    return [
        ((x - left) / (right - left), (bottom - y) / (bottom - top))
        for x, y in points(paths[f"picture-{part}"])
    ]


def test_the_picture_of_the_home_page_is_the_computed_example() -> None:
    end = LAST / 0.75
    highest = simulate(np.array([end]), THETA)[0]
    for x, y in drawn("reality"):
        assert y == pytest.approx(Reality(a=5.0).at(np.array([x * end]))[0] / highest, abs=1e-3)


def test_observations_end_at_three_quarters_and_the_gap_goes_on() -> None:
    assert max(x for x, _ in drawn("dots")) == pytest.approx(0.75, abs=1e-3)
    (edge,) = {round(x, 2) for x, _ in drawn("edge")}
    assert edge == 0.75
    assert max(x for x, _ in drawn("band")) == 1


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return kit(FACTS, COMPUTED, "CC BY 4.0, Demo")


def test_the_kit_has_each_drawing_in_both_schemes(files: dict[str, str]) -> None:
    assert set(files) == {f"{part}-{name}.svg" for part in PARTS for name in ("light", "dark")}
    for part in PARTS:
        light, dark = (files[f"{part}-{name}.svg"] for name in ("light", "dark"))
        assert LIGHT.palette.simulator in light
        for color in (LIGHT.palette.simulator, LIGHT.palette.data, LIGHT.heading):
            assert color not in dark


def test_a_file_of_the_kit_needs_no_page_and_names_its_license(files: dict[str, str]) -> None:
    for text in files.values():
        title, license_line = ET.fromstring(text)[:2]  # noqa: S314 - our own text
        assert (title.text, license_line.text) == ("Demo", "CC BY 4.0, Demo")
        assert not re.search(r"class=|var\(|currentcolor|href", text, re.IGNORECASE)


def test_the_wordmark_needs_no_font(files: dict[str, str]) -> None:
    assert "<text" not in files["wordmark-light.svg"]


def test_the_card_escapes_the_facts(files: dict[str, str]) -> None:
    assert ">a &lt; b &amp; c</text>" in files["social-card-light.svg"]
    assert ">a &lt; b &amp; c</text>" in card_page(FACTS, COMPUTED)


def test_a_described_picture_shows_the_same_and_says_its_words() -> None:
    card = described(screenshot(), "a – b\nc")
    assert pixels(card) == pixels(screenshot())
    assert words_of(card) == "a – b\nc"


def test_a_picture_of_few_colors_is_that_of_the_card_for_people() -> None:
    with Image.open(io.BytesIO(few_colors(screenshot()))) as image:
        assert (image.mode, image.size) == ("P", (32, 32))


@pytest.mark.parametrize("picture", [b"", screenshot(), screenshot()[:40], b"<svg/>"])
def test_what_has_no_words_or_is_no_picture_says_none(picture: bytes) -> None:
    assert words_of(picture) == ""


def told(card: bytes, now: Schedule, identity: Identity = COMPUTED) -> list[str]:
    return list(map(str, card_problems(card, now.workshop, identity)))


def test_a_card_is_told_that_says_other_words_than_the_data_file() -> None:
    now, before = (
        schedule("id: a, kind: event, date: 2026-12", tagline=words) for words in ("New.", "Old.")
    )
    card = described(screenshot(), card_description(before.workshop, COMPUTED))
    assert told(card, before) == []
    assert told(card, now) == [
        "docs/_static/social-card.png:1:1: another name, title or tagline than in "
        "docs/workshop.yaml; draw it anew by `nox -s pictures`"
    ]
    assert len(told(screenshot(), now)) == 1


def test_there_need_not_be_a_card() -> None:
    assert told(b"", schedule("id: a, kind: event, date: TBD")) == []


def test_a_card_is_told_that_was_drawn_in_other_colors() -> None:
    now = schedule("id: a, kind: event, date: 2026-12")
    card = described(screenshot(), card_description(now.workshop, COMPUTED))
    black = DEFAULT.light.model_copy(update={"main": "#000000"})
    site = COMPUTED.site.model_copy(update={"colors": Colors(light=black, dark=DEFAULT.dark)})
    assert told(card, now, replace(COMPUTED, site=site)) == [
        "docs/_static/social-card.png:1:1: drawn with other colors or lines than the site has "
        "now; draw it anew by `nox -s pictures`"
    ]


@pytest.mark.real_site
def test_the_published_card_is_light() -> None:
    cards = STATIC.glob("social-card.png")  # there need not be one
    assert [card for card in cards if card.stat().st_size >= 60_000] == []


def test_an_icon_holds_its_picture_alone_and_in_its_size() -> None:
    with Image.open(io.BytesIO(icon(screenshot()))) as image:
        assert (image.format, image.info["sizes"]) == ("ICO", {(32, 32)})
    assert pixels(icon(screenshot())) == pixels(screenshot())
