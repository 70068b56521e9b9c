"""The frames of tables on finished pages, as a screen reader meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from finished_pages import parsed


@pytest.mark.parametrize("page", ["important-dates", "topics/index", "simulators/pendulum"])
def test_the_frame_of_a_table_is_a_region_called_like_its_caption(demo: Path, page: str) -> None:
    frames = parsed(demo / f"{page}.html").select("main .pst-scrollable-table-container")
    assert frames
    for frame in frames:
        assert frame["role"] == "region"
        caption = frame.select_one("caption .caption-text")
        assert caption
        assert frame["aria-label"] == caption.get_text()


def test_frames_without_captions_are_called_like_their_section_and_counted(demo: Path) -> None:
    frames = parsed(demo / "parts.html").select("main .pst-scrollable-table-container")
    assert [frame["aria-label"] for frame in frames] == ["Tables", "Tables, table 2"]


def test_a_cell_of_a_stacked_table_knows_its_column(demo: Path) -> None:
    soup = parsed(demo / "simulators" / "pendulum.html")
    headings = soup.select("table.stacked thead th")
    _, *columns = (heading.get_text(strip=True) for heading in headings)
    rows = soup.select("table.stacked tbody tr")
    assert rows
    for row in rows:
        assert [cell["data-label"] for cell in row.select("td")] == columns
