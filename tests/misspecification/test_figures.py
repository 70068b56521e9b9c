"""Figures, tables and numbers in built pages."""

from __future__ import annotations

import gzip
import re
import sys
from typing import TYPE_CHECKING

import matplotlib as mpl
import pytest
from bs4 import BeautifulSoup
from finished_pages import parsed
from misspecification_site import COLORS, ROOT, build, write_site

from figures.svg import inline, saved
from misspecification.core.description import DESCRIPTIONS
from misspecification.core.drawings import PICTURES
from misspecification.core.requests import say
from sphinx_helpers.site_colors import DEFAULT

if TYPE_CHECKING:
    from pathlib import Path

FIGURE = "```{misspecification-figure} gap\nA *caption*.\n```"
EXPLORER = "````{misspecification-explorer}\n" + FIGURE + "\n````"
BUILDERS = ("html", "dirhtml", "singlehtml", "epub", "latex", "man", "text", "texinfo", "gettext")
# Theme colours behind text: background, surface, raised surface.
# The paper and the tinted ground of the site, and those of the theme.


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
def test_a_drawing_is_the_same_bytes_each_time(name: str, form: str) -> None:
    palette, _ = DEFAULT.palettes()
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


def test_a_color_that_is_none_stops_the_build(tmp_path: Path) -> None:
    source = write_site(tmp_path, FIGURE, colors=COLORS.replace("#a35200", "brown"))
    status, said = build(source, tmp_path / "out")
    assert status == 2
    assert "site.yaml:2:" in said
    assert '`brown` is not a color; write six digits in quotes, as "#2166d8"' in said
