"""The colors of a site: checked where they are written, named where they are used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from color_vision import VISION, nearest
from conftest import ROOT
from misspecification_site import COLORS

from figures.colors import contrast, mixed
from figures.palette import DARK_GROUNDS, LIGHT_GROUNDS
from located_yaml.problems import InvalidFileError
from pages.colors.sheet import sheet
from sphinx_helpers.site_colors import DEFAULT
from sphinx_helpers.site_data import load_site

if TYPE_CHECKING:
    from pathlib import Path


def test_the_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_a_color_is_mixed_as_css_mixes_it() -> None:
    assert mixed("#2166d8", "#000000", 0.5) == "#10336c"
    assert mixed("#2166d8", "#ffffff", 0) == "#2166d8"


def test_a_color_that_is_too_faint_for_words_is_told(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text(COLORS.replace("#a35200", "#ffcc00"), "utf-8")
    with pytest.raises(InvalidFileError) as error:
        load_site(tmp_path)
    assert str(error.value).endswith(
        "site.yaml:2:10: `second` has a contrast of 1.3:1 on #f4f1ec, and words need 4.5:1; "
        "write a darker color"
    )


@pytest.mark.parametrize("vision", VISION)
def test_any_color_vision_tells_those_apart_that_a_new_site_has(vision: str) -> None:
    for palette in DEFAULT.palettes():
        assert nearest(palette, vision) >= 0.2


def test_every_name_has_a_color_for_both_schemes_that_can_be_read() -> None:
    named = re.findall(
        r"--[a-z0-9]+-([a-z-]+): light-dark\((\S+), (\S+)\);", sheet(*DEFAULT.palettes())
    )
    assert {name for name, _, _ in named} >= {"simulator", "data", "discrepancy", "link"}
    for name, light, dark in named:
        if name != "tint":
            assert min(contrast(light, ground) for ground in LIGHT_GROUNDS) >= 4.5
            assert min(contrast(dark, ground) for ground in DARK_GROUNDS) >= 4.5


def test_the_grounds_are_those_of_the_look() -> None:
    css = (ROOT / "docs" / "_static" / "site.css").read_text("utf-8")
    for name, light, dark in zip(
        ("background", "surface"), LIGHT_GROUNDS, DARK_GROUNDS, strict=False
    ):
        assert f"--pst-color-{name}: light-dark({light}, {dark});" in css
