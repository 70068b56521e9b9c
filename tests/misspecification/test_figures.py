"""Figures, tables and numbers in built pages."""

from __future__ import annotations

import gzip
import itertools
import re
import sys
from typing import TYPE_CHECKING

import matplotlib as mpl
import numpy as np
import pytest
from bs4 import BeautifulSoup
from finished_pages import parsed
from misspecification_site import CSS, ROOT, build, write_site

from figures.palette import printed, schemes
from figures.svg import inline, saved
from misspecification.core.description import DESCRIPTIONS
from misspecification.core.drawings import PICTURES
from misspecification.core.requests import say

if TYPE_CHECKING:
    from pathlib import Path

FIGURE = "```{misspecification-figure} gap\nA *caption*.\n```"
EXPLORER = "````{misspecification-explorer}\n" + FIGURE + "\n````"
BUILDERS = ("html", "dirhtml", "singlehtml", "epub", "latex", "man", "text", "texinfo", "gettext")
# Theme colours behind text: background, surface, raised surface.
# The paper and the tinted ground of the site, and those of the theme.
BEHIND = {
    "light": ("#fdfcfa", "#f4f1ec", "#ffffff", "#f3f4f5"),
    "dark": ("#10141b", "#1a212b", "#14181e", "#222832", "#29313d"),
}


@pytest.fixture(scope="module")
def page(demo: Path) -> BeautifulSoup:
    return parsed(demo / "example.html")


def compressed(text: str | bytes) -> int:
    return len(gzip.compress(text if isinstance(text, bytes) else text.encode()))


def test_the_page_says_the_computed_numbers(page: BeautifulSoup) -> None:
    text = " ".join(page.article.get_text().split())
    assert f"the interval of θ is {say('interval none n=61')}." in text


def test_a_picture_on_the_page_is_described_from_the_computation(page: BeautifulSoup) -> None:
    labels = [svg["aria-label"] for svg in page.select(".explorer-still svg")]
    assert labels == [DESCRIPTIONS["posteriors"](), DESCRIPTIONS["predictions"]()]


def test_text_in_pictures_is_text(page: BeautifulSoup) -> None:
    words = " ".join(text.get_text() for text in page.select(".explorer-still svg text"))
    assert "A: no discrepancy" in words
    assert "observations" in words


def test_ids_are_unique_on_the_page(page: BeautifulSoup) -> None:
    ids = [element["id"] for element in page.select("[id]")]
    drawn = [one for one in ids if re.match(r"(gap|posteriors|predictions)-\d", one)]
    assert len(drawn) == len(set(drawn)) > 0


def test_the_script_is_small_and_on_that_page_alone(demo: Path, page: BeautifulSoup) -> None:
    script = ROOT / "_ext/misspecification/explorer.js"
    assert compressed(script.read_bytes()) <= 8000
    late = page.template.script  # inert at first; the selectors of this parser pass it over
    assert late["src"].startswith("_static/explorer.js?v=")
    assert not page.select("script[src*='explorer.js']")
    home = (demo / "index.html").read_text(encoding="utf-8")
    assert "explorer" not in home


def test_formulas_are_mathml_and_nothing_comes_from_elsewhere(page: BeautifulSoup) -> None:
    assert len(page.select("math[display=block]")) == 1
    assert not [tag for tag in page.select("script[src], link[rel=stylesheet]") if "//" in str(tag)]


@pytest.mark.parametrize("name", PICTURES)
def test_a_drawing_is_small_and_has_the_page_s_colours(name: str) -> None:
    drawn = inline(PICTURES[name])
    assert compressed(drawn) <= 5000
    others = ["data", "discrepancy"] if name != "posteriors" else []
    assert set(re.findall(r"var\(([^)]*)\)", drawn)) == {
        f"--site-{thing}" for thing in ("simulator", *others)
    }
    assert not re.search(r"#[0-9a-f]{6}|style=|font-family", drawn)


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("form", ["svg", "pdf", "png"])
def test_a_drawing_is_the_same_bytes_each_time(name: str, form: str, tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text(CSS, encoding="utf-8")
    palette = printed(tmp_path / "site.css")
    assert saved(PICTURES[name], palette, form) == saved(PICTURES[name], palette, form)


def test_the_machine_s_own_settings_change_nothing() -> None:
    usual = inline(PICTURES["gap"])
    with mpl.rc_context({"lines.linewidth": 9, "font.size": 30, "svg.fonttype": "path"}):
        assert inline(PICTURES["gap"]) == usual


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_builder_takes_it_without_a_warning(builder: str, tmp_path: Path) -> None:
    table = "```{misspecification-table} analyses\n```"
    math = "```{math}\n\\frac{a}{b}\n```\nand {math}`x^2`, {misspecification}`far`."
    source = write_site(tmp_path, "\n\n".join([FIGURE, EXPLORER, table, math]))
    status, said = build(source, tmp_path / "out", "-W", "-b", builder)
    assert (status, said) == (0, "")


@pytest.mark.parametrize(
    ("builder", "pattern"),
    [("latex", "gap.pdf"), ("epub", "_images/gap.png"), ("texinfo", "*/gap.png")],
)
def test_print_and_books_get_a_file(builder: str, pattern: str, tmp_path: Path) -> None:
    source = write_site(tmp_path, FIGURE)
    build(source, tmp_path / "out", "-W", "-b", builder)
    assert list((tmp_path / "out").glob(pattern))


def test_text_gets_the_description_and_the_caption(tmp_path: Path) -> None:
    build(write_site(tmp_path, EXPLORER), tmp_path / "out", "-W", "-b", "text")
    text = " ".join((tmp_path / "out/index.txt").read_text(encoding="utf-8").split())
    assert DESCRIPTIONS["gap"]() in text
    assert "A *caption*." in text


def test_a_table_has_row_and_column_headings(tmp_path: Path) -> None:
    page = "```{misspecification-table} priors-vague\nA caption\n```"
    build(write_site(tmp_path, page), tmp_path / "out", "-W")
    text = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    table = BeautifulSoup(text, "html.parser").table
    assert len(table.select("thead th")) == 5
    assert len(table.select("tbody th")) == 4
    assert table.caption.get_text().startswith("A caption")


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("Is {misspecification}`median none`.", "index.md:3: WARNING: there is no number 'median'"),
        (
            "```{misspecification-figure} map\n```",
            "index.md:3: ERROR: misspecification-figure: there is no 'map'; "
            "write one of gap, posteriors, predictions",
        ),
        ("```{math}\n\\frac{\n```", "index.md:3: WARNING: this formula cannot be converted"),
    ],
)
def test_bad_input_is_reported_with_its_line(
    page: BeautifulSoup, says: str, tmp_path: Path
) -> None:
    status, said = build(write_site(tmp_path, page), tmp_path / "out", "-W")
    assert status == 1
    assert says in said


def test_without_matplotlib_the_build_says_so_and_writes_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_site(tmp_path, FIGURE)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    status, said = build(source, tmp_path / "out")
    assert status == 2
    assert "matplotlib is not installed, and the figures are drawn with it" in said
    assert "Traceback" not in said
    assert not (tmp_path / "out/index.html").exists()


def test_a_style_sheet_without_a_colour_stops_the_build(tmp_path: Path) -> None:
    source = write_site(tmp_path, FIGURE, css=CSS.replace("-data:", "-dat:"))
    status, said = build(source, tmp_path / "out")
    assert status == 2
    assert "_static/site.css:1: " in said
    assert "no color --site-data as #rrggbb; define it on :root" in said


def channels(colour: str) -> np.ndarray:
    values = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(channels(colour) @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def site_colours(scheme: str) -> list[str]:
    palette = schemes(ROOT / "docs/_static/site.css")[scheme == "dark"]
    return [palette.simulator, palette.data, palette.discrepancy]


@pytest.mark.real_site
@pytest.mark.parametrize("scheme", BEHIND)
def test_colours_have_contrast_for_text(scheme: str) -> None:
    for colour, behind in itertools.product(site_colours(scheme), BEHIND[scheme]):
        assert contrast(colour, behind) >= 4.5


# Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB.
VISION = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


@pytest.mark.real_site
@pytest.mark.parametrize("scheme", BEHIND)
@pytest.mark.parametrize("vision", VISION)
def test_colours_are_told_apart_with_any_colour_vision(scheme: str, vision: str) -> None:
    seen = [
        TO_OKLAB @ np.cbrt(TO_CONES @ np.clip(VISION[vision] @ channels(colour), 0, 1))
        for colour in site_colours(scheme)
    ]
    for one, other in itertools.combinations(seen, 2):
        assert np.linalg.norm(one - other) >= 0.2
