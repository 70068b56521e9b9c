"""Overviews follow the pages: their first paragraphs, and the passages that there are."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import Site, workshop_yaml

if TYPE_CHECKING:
    from pathlib import Path

CONF = """\
project = "A project"
version = release = "1"
copyright = "somebody"
extensions = ["myst_parser", "important_dates", "pages.overviews"]
html_theme = "basic"
html_copy_source = False
today = version = "undated"
epub_show_urls = "no"
"""
INDEX = """\
# Home

```{toctree}
topics/index
fields/index
```
"""
TOPICS = """\
# Topics

```{page-summaries}
```

```{page-matrix} What bears on what
:rows: topics/index
:columns: fields/index
:words: topic field
```

```{toctree}
:hidden:

Short one <one>
two
```
"""
PAGES = {
    "index": INDEX,
    "topics/index": TOPICS,
    "topics/one": "# The first topic by its full name\n\nWhat *one* is.\n\n(one--air)=\n\nIn air.",
    "topics/two": "# Two\n\nWhat two is.\n\nAnd more.\n",
    "fields/index": "# Fields\n\n```{toctree}\nair\nsea\n```\n",
    "fields/air": "# Air\n\nWhat air is.\n\n(air--one)=\n\nOne, in air.\n",
    "fields/sea": "# Sea\n\nWhat sea is.\n\n(sea--two)=\n\nTwo, in the sea.\n",
}


@pytest.fixture
def pages(tmp_path: Path) -> Site:
    """Two topics and two fields."""
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    return Site(tmp_path).write(PAGES, workshop_yaml("id: a, kind: deadline, date: TBD"))


def overview(folder: Path) -> BeautifulSoup:
    return BeautifulSoup(
        (folder / "topics" / "index.html").read_text(encoding="utf-8"), "html.parser"
    )


def cells(folder: Path) -> dict[tuple[str, str], Tag]:
    table = overview(folder).select_one("table.page-matrix")
    assert table
    heads = [head.get_text(strip=True) for head in table.select("thead th")]
    return {
        (row.select("th")[0].get_text(strip=True), head): cell
        for row in table.select("tbody tr")
        for head, cell in zip(heads[1:], row.select("td"), strict=True)
    }


def test_a_summary_is_the_pages_own_first_paragraph(pages: Site) -> None:
    items = overview(pages.build()).select("dl")[0]

    assert [term.get_text(strip=True) for term in items.select("dt")] == [
        "The first topic by its full name",
        "Two",
    ]
    assert [words.get_text().strip() for words in items.select("dd")] == [
        "What one is.",
        "What two is.",
    ]
    assert [link["href"] for link in items.select("dt a")] == ["one.html", "two.html"]


def test_a_cell_links_to_each_passage_and_no_other_cell_links(pages: Site) -> None:
    links = {
        place: [a["href"] for a in cell.select("a")] for place, cell in cells(pages.build()).items()
    }

    assert links == {
        ("Short one", "Air"): ["one.html#one-air", "../fields/air.html#air-one"],
        ("Short one", "Sea"): [],
        ("Two", "Air"): [],
        ("Two", "Sea"): ["../fields/sea.html#sea-two"],
    }


def test_a_link_makes_sense_by_itself(pages: Site) -> None:
    links = cells(pages.build())["Short one", "Air"].select("a")

    assert [link.get_text() for link in links] == [
        "topic page on Short one: passage on Air",
        "field page on Air: passage on Short one",
    ]


def test_an_empty_cell_is_marked(pages: Site) -> None:
    assert cells(pages.build())["Two", "Air"].get_text(strip=True) == "–"


def test_a_new_passage_on_another_page_is_linked(pages: Site) -> None:
    pages.build()
    page = pages.docs / "topics" / "two.md"
    page.write_text(PAGES["topics/two"] + "\n(two--air)=\n\nTwo, in air.\n", encoding="utf-8")
    os.utime(page, (page.stat().st_mtime + 5,) * 2)

    assert cells(pages.build())["Two", "Air"].select("a")


def test_a_changed_beginning_is_shown(pages: Site) -> None:
    pages.build()
    page = pages.docs / "topics" / "two.md"
    page.write_text("# Two\n\nIt begins anew.\n", encoding="utf-8")
    os.utime(page, (page.stat().st_mtime + 5,) * 2)

    assert "It begins anew." in overview(pages.build()).get_text()


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("[its field](../fields/air.md)", "../fields/air.html"),
        ("[its field](../fields/air)", "../fields/air.html"),
        ("{doc}`../fields/air`", "../fields/air.html"),
        ("{any}`two`", "two.html"),
        ("[more](#more)", "two.html#more"),
        ("[more](two.md#more)", "two.html#more"),
        ("{term}`Air`", "../fields/air.html#term-Air"),
        ("{ref}`its field <air--one>`", "../fields/air.html#air-one"),
        ("{important-date}`a`", "../index.html#date-a"),
        ("[elsewhere](https://example.org)", "https://example.org"),
    ],
)
def test_a_link_in_a_summary_leads_from_where_it_is_shown(
    pages: Site, words: str, address: str
) -> None:
    conf = pages.root / "conf.py"
    conf.write_text(CONF + "myst_heading_anchors = 2\n", encoding="utf-8")
    home = INDEX + "\n```{page-summaries} topics/index\n```\n\n```{important-dates}\n```\n"
    texts = {
        "index": home,
        "topics/two": f"# Two\n\nWhat {words} is.[^1]\n\n## More\n\nAnd more.\n\n[^1]: A note.\n",
        "fields/air": PAGES["fields/air"] + "\n```{glossary}\nAir\n  What is breathed.\n```\n",
    }
    pages.write(PAGES | texts, (pages.docs / "workshop.yaml").read_text("utf-8"))
    folder = pages.build()
    shown = BeautifulSoup((folder / "index.html").read_text(encoding="utf-8"), "html.parser")
    from_home = urljoin("topics/", address).removeprefix("index.html")

    assert [link["href"] for link in overview(folder).select("dd a")] == [address]
    assert [link["href"] for link in shown.select("dd a")] == [from_home]


def test_a_passage_on_the_wrong_page_is_not_linked(pages: Site) -> None:
    page = pages.docs / "topics" / "two.md"
    page.write_text(PAGES["topics/two"] + "\n(one--sea)=\n\nOne at sea.\n", encoding="utf-8")

    assert not cells(pages.build(fails=True))["Short one", "Sea"].select("a")


@pytest.mark.parametrize("builder", ["text", "latex"])
def test_other_formats_have_the_short_words(pages: Site, builder: str) -> None:
    folder = pages.build(builder)
    path = folder / "topics" / "index.txt" if builder == "text" else next(folder.glob("*.tex"))
    written = path.read_text(encoding="utf-8")

    assert "What bears on what" in written
    assert "topic" in written
    assert "page on Air" not in written


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml", "epub", "man", "texinfo", "gettext"])
def test_every_builder_takes_the_overviews(pages: Site, builder: str) -> None:
    pages.build(builder)


def test_a_parallel_build_is_the_same(pages: Site) -> None:
    serial = overview(pages.build()).decode()

    assert overview(pages.build("html", "-E", "-j", "4")).decode() == serial


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (":rows: topics/index", ":rows: topic", "`:rows:` names no page (`topic`); write a"),
        ("{page-summaries}", "{page-summaries} topic", "the argument names no page (`topic`)"),
        (":words: topic field", ":words: topic", "`:words:` names a row and a column"),
    ],
)
def test_a_wrong_option_is_told(
    pages: Site, old: str, new: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages.docs / "topics" / "index.md").write_text(TOPICS.replace(old, new), encoding="utf-8")
    pages.build(fails=True)

    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("page", "text", "place"),
    [
        ("topics/two", "# Two\n\n## Three\n\nWords.\n", (1, "no paragraph below its title")),
        (
            *("topics/one", "# One\n\nWords.\n\n(one--ar)=\n\nIn air.\n"),
            (5, "(one--ar)= names no page of the matrix; did you mean (one--air)=?"),
        ),
        (
            *("fields/sea", "# Sea\n\nWords.\n\n(sea--physics)=\n\nOn physics.\n"),
            (5, "(sea--physics)= names no page of the matrix; "),
        ),
        (
            *("topics/two", "# Two\n\nWords.\n\n(one--sea)=\n\nIn the sea.\n"),
            (5, "(one--sea)= names no page of the matrix; did you mean (two--sea)=?"),
        ),
    ],
)
def test_what_an_overview_would_leave_out_is_told_where_it_stands(
    pages: Site, page: str, text: str, place: tuple[int, str], capsys: pytest.CaptureFixture[str]
) -> None:
    (pages.docs / f"{page}.md").write_text(text, encoding="utf-8")
    pages.build("dummy", "-q", fails=True)

    (told,) = [line for line in capsys.readouterr().err.splitlines() if "WARNING" in line]
    line, message = place
    assert f"docs/{page}.md:{line}: " in told
    assert message in told


def test_it_is_told_once_however_many_overviews_show_it(
    pages: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages.docs / "topics" / "two.md").write_text("# Two\n", encoding="utf-8")
    home = f"{INDEX}\n```{{page-summaries}} topics/index\n```\n"
    (pages.docs / "index.md").write_text(home, encoding="utf-8")
    pages.build("dummy", "-q", fails=True)

    assert capsys.readouterr().err.count("no paragraph below its title") == 1


INDEXED = INDEX + "\n```{page-summaries} topics/index\n:index:\n```\n"
SUMMARY = '---\nsummary: "A line on one."\n---\n'


def test_an_index_has_the_line_that_a_page_says_of_itself_or_else_its_beginning(
    pages: Site,
) -> None:
    (pages.docs / "index.md").write_text(INDEXED, encoding="utf-8")
    (pages.docs / "topics/one.md").write_text(SUMMARY + PAGES["topics/one"], encoding="utf-8")
    home = BeautifulSoup((pages.build() / "index.html").read_text("utf-8"), "html.parser")

    entries = [entry.get_text().strip() for entry in home.select("ol.page-index > li")]
    assert entries == ["Short one: A line on one.", "Two: What two is."]


def test_a_line_that_an_index_has_no_room_for_is_told(
    pages: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages.docs / "index.md").write_text(INDEXED, encoding="utf-8")
    long = SUMMARY.replace("A line on one", "one two three four five six seven eight nine ten " * 2)
    (pages.docs / "topics/one.md").write_text(long + PAGES["topics/one"], encoding="utf-8")

    pages.build("dummy", "-q", fails=True)
    told = capsys.readouterr().err
    assert "the `summary` of the page has 21 words, and an index has room for 12" in told
