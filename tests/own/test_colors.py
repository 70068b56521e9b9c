"""The colors of this workshop, beyond what the data file asks of any."""

from __future__ import annotations

import pytest
from color_vision import VISION, nearest
from conftest import ROOT

from sphinx_helpers.site_data import load_site

pytestmark = pytest.mark.real_site


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("vision", VISION)
def test_any_color_vision_tells_them_apart(scheme: int, vision: str) -> None:
    assert nearest(load_site(ROOT / "docs").colors.palettes()[scheme], vision) >= 0.2
