"""Markdown that did not become what its author meant is told, with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from conftest import CONF, ROOT, workshop_yaml

from checks.markdown import open_fences

if TYPE_CHECKING:
    from conftest import Site

# Pages of one line, which say nothing of themselves.
SETTINGS = CONF.replace('"important_dates"', '"important_dates", "checks.page_checks"')
BRIEF = SETTINGS + 'suppress_warnings = ["page.description"]\n'
DATES = workshop_yaml("id: a, kind: event, date: TBD")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("```python\nx\n```\n", []),
        ("````{note}\n```{tip}\nx\n```\n````\n", []),
        ("````\n```{note}\n````\n", []),
        (":::{note}\nx\n:::\n", []),
        ("A ```code``` of three.\n```code``` too\n", []),
        ("- ```\n  x\n  ```\n", []),
        ("Text\n\n```{note}\nx\n", [3]),
        ("```{note}\nx\n\n```python\ny\n```\n", [1]),
        ("```python\nx\n\n```{note}\ny\n```\n", [1]),
        ("````{note}\n```python\nx\n````\n", [2]),
        ("````{note}\n```{tip}\nx\n````\n\n```\ny\n```\n", [2]),
        (":::{note}\n::::\n", []),
        ("::::{note}\n:::\n", [1]),
        ("~~~\nx\n```\n", [1]),
    ],
)
def test_a_fence_that_is_not_closed_is_found(text: str, lines: list[int]) -> None:
    assert [line for line, _ in open_fences(text)] == lines


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("```{note}\nx", "the fence opened here is not closed; write ``` on a line of its own"),
        ("See {important-date} `a`.", "readers would see '{important-date}'; write the role's"),
        ("See {important-date}`a.", "readers would see '{important-date}'"),
        ("See :important-date:`a`.", "readers would see ':important-date:'; a role is written"),
        ("See `it <https://x.org>`_.", "a link is written [text](address) here"),
        (".. note:: x", "readers would see '.. note'; a directive is written ```{name} here"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>; write Markdown"),
        ("A <b>word</b>.", "HTML is not taken from a page: <b>; write Markdown"),
        ("<!-- x -->", "a comment is a line that begins with %"),
        ("![The hall](great hall.jpg)", "'![The hall](great '; take the blanks out of the name"),
        ("See {cite:p}`a b`.", "'a b' is no list of keys; write {cite:p}`key1,key2`"),
        ("See {cite:p}`a and `b`.", "'a and' is no list of keys"),
        ("A ~~struck~~ word.", "readers would see '~~'; nothing is struck out here"),
        ("- [ ] to do", "readers would see '[ ]'; there are no boxes to tick here"),
        ("A **bold word.", "readers would see '**'; close what is bold"),
        ("Some `code.", "close code by as many backticks"),
        ("See [[a page]].", "a link is written [text](page.md) here"),
        ("As shown [@smith2020a].", "cite a work as {cite:p}`key`"),
        ("# Another title", "'Another title' is a second title; a page has one heading"),
        ("See [it](indexx.md).", "there is no page 'indexx.md' here; write index.md"),
    ],
)
def test_markup_that_was_not_read_is_told(
    site: Site, text: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site.root / "conf.py").write_text(BRIEF, "utf-8")
    site.write({"index": f"# Title\n\n{text}\n"}, DATES).build("dummy", "-q", fails=True)

    told = [line for line in capsys.readouterr().err.splitlines() if "[page." in line]
    assert len(told) == 1
    assert advice in told[0]
    assert "docs/index.md:3: " in told[0]


@pytest.mark.parametrize(
    ("part", "line", "advice"),
    [
        ("Words.\n\n```{note}\nx\n", 3, "the fence opened here is not closed"),
        ("Words.\nSee {cite:p}`a b`.\n", 2, "'a b' is no list of keys"),
        ("Words.\n\n- [x] done\n", 3, "there are no boxes to tick here"),
        ("Words.\n\nMore ~~words~~.\n", 3, "nothing is struck out here"),
        ("Words.\n\n# Title\n", 3, "'Title' is a second title"),
        ("Words.\n\nSee {role} `a`.\n", 3, "write the role's name close to its text"),
        ("Words.\n\nSee [it](indexx.md).\n", 3, "write index.md"),
    ],
    ids=["fence", "citation", "box", "struck", "title", "role", "link"],
)
def test_a_fault_of_an_included_part_is_told_where_it_stands(
    site: Site, part: str, line: int, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site.root / "conf.py").write_text(f"{BRIEF}exclude_patterns = ['_parts']\n", "utf-8")
    pages = {"index": "# Title\n\n```{include} _parts/part.md\n```\n", "_parts/part": part}
    site.write(pages, DATES).build("dummy", "-q", fails=True)

    told = [text for text in capsys.readouterr().err.splitlines() if "[page." in text]
    assert len(told) == 1
    assert f"docs/_parts/part.md:{line}: " in told[0]
    assert advice in told[0]


def test_html_does_not_get_into_the_page(site: Site) -> None:
    settings = BRIEF.replace("page.description", "page.*")
    (site.root / "conf.py").write_text(settings, "utf-8")
    text = "# Title\n\n<script>alert(1)</script>\n\nA word<img src=x onerror='alert(2)'>.\n"
    built = site.write({"index": text}, DATES).build() / "index.html"

    assert "alert(" not in built.read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "`{important-date}` prints a date; ```` ```{note} ```` begins a note.",
        "````\n```{note}\n```\n````",
        "At 10:30: a note. A set {1, 2}. snake_case_ and __init__.",
        "% A comment.",
    ],
)
def test_what_is_meant_is_left_alone(site: Site, text: str) -> None:
    (site.root / "conf.py").write_text(BRIEF, "utf-8")
    site.write({"index": f"# Title\n\n{text}\n"}, DATES).build("dummy", "-q")


FOLDERS = {
    "index": "# Title\n\n```{toctree}\nfields/index\n```\n",
    "fields/index": "# Fields\n\n```{toctree}\nair\nsea\n```\n",
    "fields/air": "# Air\n",
    "fields/sea": "# Sea\n",
}


@pytest.mark.parametrize(
    ("page", "link", "advice"),
    [
        ("index", "[air](air.md)", "'air.md' here; write fields/air.md"),
        ("index", "[air](air.md#air)", "'air.md' here; write fields/air.md"),
        ("index", "[air](field/air.md)", "'field/air.md' here; write fields/air.md"),
        ("index", "{doc}`air`", "'air' here; write fields/air"),
        ("index", "{doc}`words <air>`", "'air' here; write fields/air"),
        ("fields/air", "[air](fields/sea.md)", "'fields/sea.md' here; write sea.md"),
        ("fields/air", "[air](/sea.md)", "here; write sea.md"),
        ("fields/air", "[home](../indexx.md)", "here; write ../index.md"),
    ],
)
def test_a_link_to_a_page_in_another_folder_is_told_its_path(
    site: Site, page: str, link: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site.root / "conf.py").write_text(BRIEF, "utf-8")
    text = FOLDERS[page].replace("\n", f"\n\nSee {link}.\n", 1)
    site.write({**FOLDERS, page: text}, DATES).build("dummy", "-q", fails=True)

    (told,) = [line for line in capsys.readouterr().err.splitlines() if "WARNING" in line]
    assert f"docs/{page}.md:3: " in told
    assert advice in told


@pytest.mark.parametrize(
    ("page", "advice"),
    [
        ("new", "write new below the others in the toctree of docs/index.md, line 3, or"),
        ("fields/new", "write new below the others in the toctree of docs/fields/index.md, line 3"),
        ("other/new", "write other/new below the others in the toctree of docs/index.md, line 3"),
    ],
)
def test_a_page_in_no_toctree_is_told_where_to_write_it(
    site: Site, page: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = f"{SETTINGS}suppress_warnings = ['page.description', 'toc.not_included']\n"
    (site.root / "conf.py").write_text(settings, "utf-8")
    site.write({**FOLDERS, page: "# New\n"}, DATES).build("dummy", "-q", fails=True)

    (told,) = [line for line in capsys.readouterr().err.splitlines() if "WARNING" in line]
    assert f"docs/{page}.md:1: " in told
    assert advice in told


@pytest.mark.parametrize(
    ("citation", "advice"),
    [
        ("{cite:p}`smith2020nots`", "has no work 'smith2020nots'; did you mean smith2020notes?"),
        ("{cite:t}`smith2020notes,doe1999`", "has no work 'doe1999'; write its entry there, or"),
        ("{cite:p}`{see}smit2020notes{p. 3}`", "did you mean smith2020notes?"),
    ],
)
@pytest.mark.parametrize("included", [False, True])
def test_an_unknown_citation_is_told_once_with_the_key_that_may_be_meant(
    site: Site, citation: str, advice: str, included: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = BRIEF.replace('"checks.page_checks"', '"checks.page_checks", "sphinxcontrib.bibtex"')
    settings += "bibtex_bibfiles = ['references.bib']\nexclude_patterns = ['_parts']\n"
    (site.root / "conf.py").write_text(settings, "utf-8")
    entry = "@misc{smith2020notes, author = {Smith, Jane}, title = {Notes}, year = {2020}}\n"
    (site.root / "references.bib").write_text(entry, "utf-8")
    text = f"`{{cite:p}}a` {{cite:p}}`{{see}}smith2020notes{{p. 3}}`\n\nSee {citation}.\n"
    part = "```{include} _parts/part.md\n```\n" if included else text
    page = f"# Title\n\n{part}\n```{{bibliography}}\n```\n"
    site.write({"index": page, "_parts/part": text}, DATES).build("dummy", "-q", fails=True)

    (told,) = [line for line in capsys.readouterr().err.splitlines() if "WARNING" in line]
    assert ("docs/_parts/part.md:3: " if included else "docs/index.md:5: ") in told
    assert advice in told


LINE = 'description: "One sentence on what is here."'


@pytest.mark.parametrize(
    ("text", "line", "advice"),
    [
        ("# Title\n", 1, f"before its first: --- and myst: {{html_meta: {{{LINE}}}}} and ---"),
        ("---\norphan: true\n---\n# Title\n", 1, f"at its top: myst: {{html_meta: {{{LINE}}}}}"),
        ("---\norphan: true\nmyst:\n---\n# Title\n", 3, f"below it:   html_meta: {{{LINE}}}"),
        ("---\nmyst:\n  html_meta:\n    keywords: a\n---\n# T\n", 3, f"below it:     {LINE}"),
        ("---\nmyst:\n  html_meta:\n    description: ''\n---\n# T\n", 4, f"write {LINE}"),
        ("---\nmyst: {html_meta: {keywords: a}}\n---\n# Title\n", 1, "between the lines ---"),
    ],
)
def test_a_page_without_a_description_is_told_with_the_line_to_write(
    site: Site, text: str, line: int, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site.root / "conf.py").write_text(SETTINGS, "utf-8")
    site.write({"index": text}, DATES).build("dummy", "-q", fails=True)

    told = [line for line in capsys.readouterr().err.splitlines() if "[page." in line]
    assert len(told) == 1
    assert f"docs/index.md:{line}: " in told[0]
    assert "the page has no description" in told[0]
    assert advice in told[0]


@pytest.mark.parametrize(
    "front",
    [
        f"---\nmyst: {{html_meta: {{{LINE}}}}}\n---\n",
        f"---\norphan: true\nmyst:\n  html_meta: {{{LINE}}}\n---\n",
        f"---\nmyst:\n  html_meta:\n    {LINE}\n---\n",
    ],
)
def test_the_line_that_is_told_is_taken(site: Site, front: str) -> None:
    (site.root / "conf.py").write_text(SETTINGS, "utf-8")
    site.write({"index": f"{front}# Title\n"}, DATES).build("dummy", "-q")


def test_the_site_checks_its_pages() -> None:
    assert re.search(r'^    "checks",$', (ROOT / "conf.py").read_text("utf-8"), re.MULTILINE)
