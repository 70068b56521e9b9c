"""The frames of tables on the real site, as a screen reader meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup


@pytest.mark.parametrize("page", ["important-dates", "topics/index", "simulators/fusion"])
def test_the_frame_of_a_table_is_a_region_called_like_its_caption(out: Path, page: str) -> None:
    soup = BeautifulSoup((out / f"{page}.html").read_text("utf-8"), "html.parser")
    frames = soup.select("main .pst-scrollable-table-container")
    assert frames
    for frame in frames:
        assert frame["role"] == "region"
        caption = frame.select_one("caption .caption-text")
        assert caption
        assert frame["aria-label"] == caption.get_text()
