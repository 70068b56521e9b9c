"""A field's page: the table in every format, the picture in HTML, both from one file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import Site, workshop_yaml
from field_file import GOOD

if TYPE_CHECKING:
    from pathlib import Path

CONF = """\
project = "A project"
version = release = "1"
copyright = "somebody"
extensions = [
    "myst_parser", "sphinxcontrib.bibtex", "important_dates", "simulators"
]
bibtex_bibfiles = ["references.bib"]
bibtex_reference_style = "author_year"
html_theme = "basic"
html_copy_source = False
today = version = "undated"
epub_show_urls = "no"
"""
BIB = """\
@article{cranmer2020frontier,
  author = {Cranmer, Kyle and Brehmer, Johann and Louppe, Gilles},
  title = {The frontier},
  journal = {PNAS},
  year = {2020}
}
"""
PAGE = """\
# A field

```{simulator-hierarchy} field.yaml
```

```{bibliography}
```
"""


@pytest.fixture
def field(tmp_path: Path) -> Site:
    """A site of one field."""
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "references.bib").write_text(BIB, encoding="utf-8")
    site = Site(tmp_path).write({"index": PAGE, "other": "---\norphan: true\n---\n# Other"},
                                workshop_yaml("id: a, kind: deadline, date: TBD"))  # fmt: skip
    (site.docs / "field.yaml").write_text(GOOD, encoding="utf-8")
    return site


def soup(folder: Path, page: str = "index.html") -> BeautifulSoup:
    return BeautifulSoup((folder / page).read_text(encoding="utf-8"), "html.parser")


def find(where: Tag, selector: str) -> Tag:
    found = where.select_one(selector)
    assert found, selector
    return found


def test_the_table_has_a_header_for_each_row_and_column(field: Site) -> None:
    table = find(soup(field.build()), "table.hierarchy-table")

    assert [head.get_text() for head in table.select("thead th")] == [
        *("Simulator", "What it resolves", "What it leaves out", "Typical use", "Reference")
    ]
    rows = table.select("tbody tr")
    assert [find(row, "th p").get_text() for row in rows] == ["Fine model", "Coarse model"]
    assert find(table, "caption").get_text(strip=True).startswith("Simulators")


def test_markup_in_the_file_is_read_and_references_are_links(field: Site) -> None:
    table = find(soup(field.build()), "table.hierarchy-table")
    resolves, *_, reference = find(table, "tbody tr").select("td")

    assert resolves.get_text() == "eddies [Cranmer et al., 2020]"
    assert reference.get_text() == "Cranmer et al. [2020]"
    assert find(reference, "a")["href"].startswith("#")


def test_the_table_says_what_the_arrows_say(field: Site) -> None:
    cells = find(soup(field.build()), "tbody tr:last-child").select("td")

    assert cells[1].get_text(" ", strip=True) == "eddies Approximates Fine model."


def test_the_picture_is_in_html_with_a_name_and_a_description(field: Site) -> None:
    page = soup(field.build())
    frame, picture = find(page, ".hierarchy-picture"), find(page, ".hierarchy-picture svg")

    assert (frame["tabindex"], frame["role"]) == ("0", "region")
    assert (picture["role"], picture["aria-label"]) == ("img", "Simulators")
    described = find(page, f"#{picture['aria-describedby']}").get_text()
    assert described == "Grid: Fine model; Coarse model. Coarse model approximates Fine model."


def test_the_style_sheet_is_on_pages_with_a_picture_only(field: Site) -> None:
    folder = field.build()

    assert soup(folder).select('link[href*="hierarchies.css"]')
    assert not soup(folder, "other.html").select('link[href*="hierarchies.css"]')
    assert (folder / "_static" / "hierarchies.css").is_file()


@pytest.mark.parametrize("builder", ["text", "latex", "man", "texinfo", "epub", "gettext"])
def test_other_formats_have_the_table_and_no_picture(field: Site, builder: str) -> None:
    folder = field.build(builder)
    written = "".join(
        path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in {".txt", ".tex", ".1", ".texi", ".xhtml", ".pot"}
    )

    assert "<svg" not in written
    if builder in {"text", "latex", "epub"}:
        assert "Coarse" in written


def test_a_changed_file_makes_the_page_again(field: Site) -> None:
    field.build()
    data = field.docs / "field.yaml"
    data.write_text(GOOD.replace("Coarse model", "Rough model"), encoding="utf-8")
    later = data.stat().st_mtime + 5
    os.utime(data, (later, later))

    page = soup(field.build()).get_text()
    assert "Rough model" in page
    assert "Coarse model" not in page


def test_a_wrong_file_is_told_with_its_line(
    field: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    data = field.docs / "field.yaml"
    data.write_text(GOOD.replace("[fine]", "[none]"), encoding="utf-8")
    field.build(fails=True)

    told = capsys.readouterr().err
    assert "docs/field.yaml:19:20: WARNING: there is no simulator `none`" in told
    assert "[hierarchy.invalid]" in told


def test_an_unknown_citation_is_told_with_its_line_in_the_file(
    field: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    data = field.docs / "field.yaml"
    data.write_text(GOOD.replace("{cite:p}`cranmer2020", "{cite:p}`cramner2020"), encoding="utf-8")
    field.build("html", "--no-color", fails=True)

    assert "docs/field.yaml:7: WARNING: could not find bibtex key" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "advice"),
    [("fields.yaml", "did you mean field.yaml?"), ("x/y.yaml", "write the file, or correct its")],
)
def test_a_file_that_is_not_there_is_told_on_the_page_that_names_it(
    field: Site, name: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = field.docs / "index.md"
    page.write_text(page.read_text("utf-8").replace("field.yaml", name), "utf-8")
    field.build("dummy", "-q", fails=True)

    told = [line for line in capsys.readouterr().err.splitlines() if name in line]
    assert len(told) == 1
    assert f"docs/index.md:3: WARNING: there is no file docs/{name}; {advice}" in told[0]
