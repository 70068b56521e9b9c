"""What a site says of itself in ``docs/site.yaml``."""

from __future__ import annotations

from pathlib import Path

import pytest

from located_yaml.problems import InvalidFileError
from sphinx_helpers.site_data import load_site


def test_a_site_without_the_file_has_no_series(tmp_path: Path) -> None:
    assert load_site(tmp_path).series == ()


def test_a_file_with_comments_alone_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("# Nothing yet.\n\n", "utf-8")
    assert load_site(tmp_path).series == ()


def test_a_series_names_its_pages_without_the_overview(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    for name in ("index", "b", "a"):
        (tmp_path / "topics" / f"{name}.md").write_text("# A\n", "utf-8")
    text = "series:\n  - {folder: topics, page: topic, title: Topics}\n"
    (tmp_path / "site.yaml").write_text(text, "utf-8")
    (series,) = load_site(tmp_path).series
    assert series.names(tmp_path) == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("series_: []\n", "1:1: there is no field `series_` here; did you mean `series`?"),
        ("series:\n  - {folder: topics}\n", "2:5: `page` is missing; write `page: its text`"),
        ("series: [\n", "this is not YAML"),
    ],
)
def test_a_wrong_file_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "site.yaml").write_text(text, "utf-8")
    with pytest.raises(InvalidFileError, match=r"site\.yaml:") as error:
        load_site(tmp_path)
    assert message in str(error.value)
