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


def test_a_frame_without_a_caption_is_called_like_its_section(out: Path) -> None:
    soup = BeautifulSoup((out / "contributing.html").read_text("utf-8"), "html.parser")
    frames = soup.select("main .pst-scrollable-table-container")
    assert frames
    for frame in frames:
        section = frame.find_parent("section")
        assert section
        assert frame["aria-label"] == section.select_one("h2, h3").find(string=True)  # type: ignore[union-attr]


def test_a_cell_of_a_stacked_table_knows_its_column(out: Path) -> None:
    soup = BeautifulSoup((out / "simulators" / "fusion.html").read_text("utf-8"), "html.parser")
    headings = soup.select("table.stacked thead th")
    _, *columns = (heading.get_text(strip=True) for heading in headings)
    rows = soup.select("table.stacked tbody tr")
    assert rows
    for row in rows:
        assert [cell["data-label"] for cell in row.select("td")] == columns
