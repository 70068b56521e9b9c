"""Figures of topics on built pages: numbered, with their words, to take away."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from finished_pages import parsed
from misspecification_site import COLORS, ROOT, build, write_site

from sphinx_helpers.drawings.addresses import picture_at
from topic_figures.known import address, number

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

SVG = "{http://www.w3.org/2000/svg}"
PAGE = """\
```{topic-figure} structure
A ridge *closes*. In truth {topic-figure-number}`structure level` & more.
```

```{misspecification-figure} predictions
Another.
```

```{misspecification-figure} gap
:unnumbered:
Plain.
```
"""
FIGURES = ("structure", "predictions")


def site(folder: Path, page: str) -> Path:
    source = write_site(folder, page)
    settings = (source / "conf.py").read_text("utf-8")
    settings = settings.replace('"misspecification"]', '"misspecification", "topic_figures"]')
    settings += "html_context = {'repository': 'someone/site'}\n"
    (source / "conf.py").write_text(settings, "utf-8")
    return source


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("topics")
    assert build(site(folder, PAGE), folder / "out", "-W") == (0, "")
    return folder / "out"


@pytest.fixture(scope="module")
def page(built: Path) -> BeautifulSoup:
    return parsed(built / "index.html")


def test_figures_are_numbered_on_their_page(page: BeautifulSoup) -> None:
    captions = [caption.get_text() for caption in page.select("figcaption .caption-text")]
    level = number("structure level")
    assert captions == [
        f"Figure 1. A ridge closes. In truth {level} & more.",
        "Figure 2. Another.",
        "Plain.",
    ]


def test_a_figure_has_an_address_and_its_words(page: BeautifulSoup) -> None:
    figure = page.select_one("figure#figure-structure")
    assert figure.svg["aria-label"] == picture_at(address("structure")).describe()


def test_the_file_and_the_code_are_linked(built: Path, page: BeautifulSoup) -> None:
    links = page.select("figcaption .legend a")
    assert [link.get_text() for link in links] == ["SVG", "code"] * 2
    files, codes = links[::2], links[1::2]
    assert [link["href"] for link in files] == [f"figures/{name}.svg" for name in FIGURES]
    assert sorted(path.stem for path in (built / "figures").iterdir()) == sorted(FIGURES)
    for link in codes:
        path = link["href"].removeprefix("https://github.com/someone/site/blob/main/")
        assert (ROOT / path).is_file()


def test_the_file_needs_no_page(built: Path) -> None:
    text = (built / "figures/structure.svg").read_text("utf-8")
    assert "var(" not in text
    assert "currentColor" not in text
    assert all(color in text for color in ("#0000ff", "#a35200", "#800040"))
    svg = ET.fromstring(text)  # noqa: S314 - written by this project
    caption = f"A ridge closes. In truth {number('structure level')} & more."
    assert svg.findtext(f"{SVG}title") == caption
    assert (svg.findtext(f"{SVG}desc") or "").endswith("CC BY 4.0, x")
    rows = [row.text for row in svg.findall(f"{SVG}text")]
    assert " ".join(filter(None, rows)) == f"{caption} CC BY 4.0, x"
    ids = {part.attrib["id"] for part in svg.iter() if "id" in part.attrib}
    uses = {part.attrib["href"] for part in svg.iter(f"{SVG}use")}
    assert uses <= {f"#{one}" for one in ids}


def test_a_change_of_a_color_is_seen_in_the_next_build(tmp_path: Path) -> None:
    source = site(tmp_path, "```{topic-figure} pipelines\nA caption.\n```")
    assert build(source, tmp_path / "out")[0] == 0
    (source / "site.yaml").write_text(COLORS.replace("#800040", "#123456"), "utf-8")
    assert build(source, tmp_path / "out")[0] == 0
    assert "#123456" in (tmp_path / "out/figures/pipelines.svg").read_text("utf-8")


def test_a_wrong_name_is_told_with_its_line(tmp_path: Path) -> None:
    page = "```{topic-figure} map\n```\n\nIs {topic-figure-number}`structure best`."
    status, said = build(site(tmp_path, page), tmp_path / "out", "-W", "-b", "text")
    assert status == 1
    assert "index.md:3: ERROR: topic-figure: there is no figure 'map'; write one of" in said
    assert "index.md:6: WARNING: structure has no number 'best'; it has: drain" in said
