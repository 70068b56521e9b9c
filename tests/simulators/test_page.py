"""A field's page: the table in every format, the picture in HTML, both from one file."""

from __future__ import annotations

import os
import re
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

```{simulator-comparison}
```

```{bibliography}
```
"""


# As GOOD, with a second group.
TWO_GROUPS = GOOD.replace("group: Grid", "group: Eddies", 1)


@pytest.fixture
def field(tmp_path: Path) -> Site:
    """A site of one field."""
    return site_of_one_field(tmp_path)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> BeautifulSoup:
    """The page of a field with two groups, for the tests that only look at it."""
    site = site_of_one_field(tmp_path_factory.mktemp("field"))
    (site.docs / "field.yaml").write_text(TWO_GROUPS, encoding="utf-8")
    return soup(site.build())


def site_of_one_field(tmp_path: Path) -> Site:
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "references.bib").write_text(BIB, encoding="utf-8")
    site = Site(tmp_path).write({"index": PAGE, "field": "---\norphan: true\n---\n# The field"},
                                workshop_yaml("id: a, kind: deadline, date: TBD"))  # fmt: skip
    (site.docs / "field.yaml").write_text(GOOD, encoding="utf-8")
    return site


def soup(folder: Path, page: str = "index.html") -> BeautifulSoup:
    return BeautifulSoup((folder / page).read_text(encoding="utf-8"), "html.parser")


def find(where: Tag, selector: str) -> Tag:
    found = where.select_one(selector)
    assert found, selector
    return found


def test_the_table_has_a_header_for_each_row_column_and_group(page: BeautifulSoup) -> None:
    table = find(page, "table.hierarchy-table")

    assert [head.get_text() for head in table.select("thead th")] == [
        *("Simulator", "Resolves and leaves out", "Cost and known error")
    ]
    groups = [
        (find(body, "th[scope=rowgroup][colspan='3'] p").get_text(), find(body, "td").parent)
        for body in table.select("tbody")
    ]
    assert [(group, find(row, "th p").get_text()) for group, row in groups if row] == [
        ("Eddies", "Fine model"),
        ("Grid", "Coarse model"),
    ]


def test_one_group_needs_no_heading(field: Site) -> None:
    table = find(soup(field.build()), "table.hierarchy-table")

    assert len(table.select("tbody")) == 1
    assert not table.select("th[scope=rowgroup]")


def test_markup_in_the_file_is_read_and_references_stand_under_the_name(
    page: BeautifulSoup,
) -> None:
    row = find(page, "table.hierarchy-table tbody tr:last-child")
    name, reference = find(row, "th").select("p")

    assert (name.get_text(), reference.get_text()) == ("Fine model", "Cranmer et al. [2020]")
    assert find(reference, "a")["href"].startswith("#")
    assert find(row, "td p").get_text() == "eddies [Cranmer et al., 2020]"


def test_the_table_says_what_the_picture_shows(page: BeautifulSoup) -> None:
    fine, coarse = (find(body, "tr:last-child") for body in page.select("tbody")[:2])

    said = [[p.get_text() for p in row.select("td p")] for row in (fine, coarse)]
    assert said[0][1:] == ["Leaves out: nothing", "Is compared with Wind tunnel."]
    assert said[1] == [
        "the mean flow",
        "Leaves out: eddies",
        "Drops physics of Fine model. Is trained on Wind tunnel.",
        "Cost: one second [Cranmer et al., 2020]",
        "Error: a tenth of the flow [Cranmer et al., 2020]",
    ]
    assert find(fine, "td:last-child").get_text() == ""


def test_the_picture_has_a_numbered_caption_and_a_name(page: BeautifulSoup) -> None:
    figure = find(page, "figure")
    wide, narrow = figure.select("svg")

    caption = find(figure, ".caption-text").get_text()
    assert caption == "Figure 1. Coarse models leave out eddies. What a row means."
    assert (wide["class"], narrow["class"]) == (["hierarchy-wide"], ["hierarchy-narrow"])
    assert wide["role"] == narrow["role"] == "img"
    assert "Eddies and Mean flow; upwards more physics" in str(wide["aria-label"])


def test_the_picture_can_be_taken_with_its_caption_and_license(field: Site) -> None:
    conf = field.root / "conf.py"
    more = 'extensions += ["sphinx_helpers.drawings"]\nhtml_context = {"repository": "a/b"}\n'
    conf.write_text(CONF + more, encoding="utf-8")
    sheet = field.docs / "_static" / "site.css"
    sheet.parent.mkdir()
    names = ("simulator", "data", "discrepancy")
    sheet.write_text("".join(f"--site-{name}: #abcdef;" for name in names), "utf-8")
    folder = field.build()

    links = {a.get_text(): a["href"] for a in soup(folder).select("figure .legend a")}
    assert links["data"] == "https://github.com/a/b/blob/main/docs/field.yaml"
    taken = (folder / str(links["SVG"])).read_text("utf-8")
    assert "<title>Coarse models leave out eddies. What a row means.</title>" in taken
    assert "CC BY 4.0, A project" in taken
    assert 'stroke="#abcdef"' in taken
    assert not {"class=", "var("} & set(re.findall(r"class=|var\(", taken))


def test_the_fields_are_compared_where_their_files_do(page: BeautifulSoup) -> None:
    table = page.select("table.hierarchy-table")[1]

    rows = [[cell.get_text() for cell in row.select("th, td")] for row in table.select("tr")]
    assert [[text.strip() for text in row] for row in rows] == [
        ["Field", "What is dropped", "Ratio of cost", "Error against data"],
        ["The field", "eddies", "a thousand [Cranmer et al., 2020]", ""],
    ]
    assert find(table, "tbody a")["href"] == "field.html"


def test_a_field_that_compares_nothing_has_no_row(field: Site) -> None:
    alone = GOOD[: GOOD.index("comparison:")]
    (field.docs / "field.yaml").write_text(alone, encoding="utf-8")

    assert len(soup(field.build()).select("table.hierarchy-table")) == 1


def test_the_style_sheet_is_on_pages_with_a_picture_only(field: Site) -> None:
    folder = field.build()

    assert soup(folder).select('link[href*="hierarchies.css"]')
    assert not soup(folder, "field.html").select('link[href*="hierarchies.css"]')
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
        assert "Drops physics of" in written
        assert written.count("Coarse models leave out eddies. What a row means.") == 1


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
    data.write_text(GOOD.replace("drops: [fine]", "drops: [none]"), encoding="utf-8")
    field.build(fails=True)

    told = capsys.readouterr().err
    assert told.count("docs/field.yaml:23:15: WARNING: there is no simulator `none`") == 1
    assert "[hierarchy.invalid]" in told


def test_an_unknown_citation_is_told_with_its_line_in_the_file(
    field: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    data = field.docs / "field.yaml"
    data.write_text(GOOD.replace("{cite:p}`cranmer2020", "{cite:p}`cramner2020"), encoding="utf-8")
    field.build("html", "--no-color", fails=True)

    assert "docs/field.yaml:10: WARNING: could not find bibtex key" in capsys.readouterr().err


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
