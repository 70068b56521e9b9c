"""The mark and the picture: drawn from one pair of formulas, in the colours of the style sheet."""

from __future__ import annotations

import re
import struct
import zlib
from xml.etree import ElementTree as ET

import pytest
from conftest import ROOT, schedule

from checks.checklist.facts import card_problems
from pages.identity.bitmaps import described, icon
from pages.identity.drawing import mark, observed, picture, simulated
from pages.identity.files import DARK, LIGHT, card_page, favicon

STATIC = ROOT / "docs" / "_static"
BLACK = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + bytes(17) + b"rest"


def test_the_gap_grows() -> None:
    gaps = [simulated(step / 10) - observed(step / 10) for step in range(11)]
    assert gaps == sorted(gaps)
    assert gaps[0] == 0


@pytest.mark.parametrize("drawing", [mark(), picture(), favicon()])
def test_a_drawing_is_one_svg_with_line_gaps_and_data(drawing: str) -> None:
    root = ET.fromstring(drawing)  # noqa: S314 - our own text
    classes = [element.get("class") for element in root.iter() if element.get("class")]
    for part in ("picture-line", "picture-gap", "picture-data"):
        assert part in classes


def test_each_observation_has_its_gap() -> None:
    gaps = re.search(r'class="picture-gap" d="([^"]+)"', picture())
    assert gaps
    assert gaps[1].count("M") == picture().count("<circle") == 9


@pytest.mark.real_site
def test_the_published_icon_is_the_one_drawn() -> None:
    assert (STATIC / "favicon.svg").read_text("utf-8") == favicon()


@pytest.mark.real_site
def test_the_colours_are_those_of_the_style_sheet() -> None:
    sheet = (STATIC / "site.css").read_text("utf-8")
    names = ("simulator", "data", "discrepancy")
    for scheme in (LIGHT, DARK):
        for name, colour in zip(names, scheme, strict=True):
            assert f"--sim2science-{name}: {colour};" in sheet


def test_the_card_page_escapes_the_facts() -> None:
    facts = schedule("id: a, kind: event, date: TBD", title="a < b & c").workshop
    page = card_page(facts)
    assert "a &lt; b &amp; c" in page


def test_a_description_is_a_chunk_with_a_right_checksum() -> None:
    made = described(BLACK, "words")
    chunk = made[33:-4]
    (length,) = struct.unpack(">I", chunk[:4])
    body = chunk[4 : 8 + length]
    assert body == b"iTXtDescription\0\0\0\0\0words"
    assert chunk[8 + length :] == struct.pack(">I", zlib.crc32(body))
    assert made.startswith(BLACK[:33])
    assert made.endswith(b"rest")


def test_a_card_is_told_that_says_other_words_than_the_data_file() -> None:
    now, before = (
        schedule("id: a, kind: event, date: 2026-12", tagline=words) for words in ("New.", "Old.")
    )
    card = described(BLACK, "Demo\nA Title\nOld.")
    assert list(card_problems(card, before)) == []
    (problem,) = card_problems(card, now)
    assert str(problem) == (
        "docs/_static/social-card.png:1:1: another name, title or tagline than in "
        "docs/workshop.yaml; draw it anew by `nox -s pictures`"
    )
    assert len(list(card_problems(b"", now))) == 1


@pytest.mark.real_site
def test_the_published_card_is_light() -> None:
    assert len((STATIC / "social-card.png").read_bytes()) < 60_000


def test_an_icon_holds_its_picture_after_the_directory() -> None:
    made = icon(BLACK, 32)
    size, offset = struct.unpack("<II", made[14:22])
    assert made[offset : offset + size] == BLACK
    assert (made[6], made[7]) == (32, 32)
