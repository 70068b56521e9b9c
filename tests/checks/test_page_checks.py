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
    ],
    ids=["fence", "citation"],
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
