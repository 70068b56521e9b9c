"""From the name of a method to the passages that speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from conftest import Site, workshop_yaml

if TYPE_CHECKING:
    from pathlib import Path

CONF = """\
project = "A project"
copyright = "somebody"
extensions = ["myst_parser", "important_dates", "pages.overviews", "pages.term_passages"]
html_theme = "basic"
html_copy_source = False
today = version = release = "undated"
epub_show_urls = "no"
"""
GLOSSARY = """\
# Glossary

```{glossary}
Neural guess
NG
  A guess by a network.

Other way
  Another way.
```
"""
METHODS = """\
# Methods

```{term-passages}
:pages: topics/index

Neural guess
```
"""
INDEX = "# Topics\n\n```{toctree}\nSecond <two>\nFirst <one>\n```\n"
ONE = """\
# The first topic

About a {term}`guess <Neural guess>`.

## How

A {term}`NG` is quick. A second word on {term}`NG`.

Once more, {term}`NG`.

**Words in front.** A {term}`NG` again.

And more of {term}`NG`.
"""
PAGES = {
    "index": "# Home\n\n```{toctree}\nglossary\nmethods\ntopics/index\n```\n",
    "glossary": GLOSSARY,
    "methods": METHODS,
    "topics/index": INDEX,
    "topics/one": ONE,
    "topics/two": "# The second topic\n\nNothing of it.\n\n## End\n\nBut a {term}`NG` here.\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    return Site(tmp_path).write(PAGES, workshop_yaml("id: a, kind: deadline, date: TBD"))


def methods(folder: Path) -> BeautifulSoup:
    return BeautifulSoup((folder / "methods.html").read_text("utf-8"), "html.parser")


def passages(folder: Path) -> dict[str, str]:
    return {
        tag.get_text(): str(tag["href"]) for tag in methods(folder).select("dl.term-passages dd a")
    }


def test_a_term_has_all_its_names_and_leads_to_the_glossary(site: Site) -> None:
    term = methods(site.build("html")).select_one("dl.term-passages dt")
    assert term
    assert term.get_text(strip=True).startswith("Neural guess(NG)")
    assert term.a
    assert term.a["href"] == "glossary.html#term-Neural-guess"


def test_passages_come_in_the_order_of_the_pages_once_a_section(site: Site) -> None:
    assert list(passages(site.build("html"))) == [
        "Second: End",
        "First",
        "First: How",
        "First: Words in front",
    ]


def test_each_link_leads_to_the_paragraph(site: Site) -> None:
    folder = site.build("html")
    for address in passages(folder).values():
        path, _, anchor = address.partition("#")
        page = BeautifulSoup((folder / path).read_text("utf-8"), "html.parser")
        target = page.find(id=anchor)
        assert target
        assert target.name == "p"
        assert "guess" in target.get_text() or "NG" in target.get_text()


def test_a_passage_that_is_added_is_listed_in_the_next_build(site: Site) -> None:
    site.build("html")
    text = PAGES["topics/two"].replace("Nothing of it.", "A {term}`Neural guess`.")
    (site.docs / "topics" / "two.md").write_text(text, encoding="utf-8")
    assert list(passages(site.build("html"))) == [
        *("Second", "Second: End"),
        *("First", "First: How", "First: Words in front"),
    ]


def test_a_name_with_an_apostrophe_is_found_as_it_is_written(site: Site) -> None:
    for name, before, after in (
        ("glossary", "Other way\n", "Sobol' index\n"),
        ("methods", "\nNeural guess\n", "\nSobol' index\n"),
        ("topics/two", "Nothing of it.", "A {term}`Sobol' index`."),
    ):
        text = PAGES[name].replace(before, after)
        (site.docs / f"{name}.md").write_text(text, encoding="utf-8")
    assert list(passages(site.build("html"))) == ["Second"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Neural gues", "the glossary has no entry `Neural gues`; did you mean `Neural guess`?"),
        ("xyz", "the glossary has no entry `xyz`; add one, or take the line out"),
        ("Other way", "no page links to the glossary's entry `Other way`; write {term}`Other way`"),
    ],
)
def test_a_term_that_leads_nowhere_is_told_with_its_line(
    site: Site, line: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = METHODS.replace("\nNeural guess\n", f"\nNeural guess\n{line}\n")
    (site.docs / "methods.md").write_text(text, encoding="utf-8")
    site.build("html", fails=True)
    assert f"methods.md:7: WARNING: {message}" in capsys.readouterr().err


@pytest.mark.parametrize("builder", ["text", "epub", "latex", "xml", "gettext"])
def test_other_builders_show_the_list_too(site: Site, builder: str) -> None:
    assert any(site.build(builder).iterdir())
