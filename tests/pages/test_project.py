"""What the site tells Sphinx of itself."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import workshop_yaml
from few_pages import publish_small

NAME = "R&amp;D <b>2</b>"  # five letters that mean one sign, unless they are escaped


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> str:
    dates = workshop_yaml("id: a, kind: event, date: TBD", name=f"'{NAME}'")
    pages = {"index": "# Home\n\nWords.\n"}
    site = publish_small(tmp_path_factory.mktemp("site"), pages, {"workshop.yaml": dates.encode()})
    return (site / "index.html").read_text("utf-8")


def test_a_name_with_signs_of_html_is_escaped_once_in_the_title(home: str) -> None:
    title = re.search("<title>(.*?)</title>", home)
    assert title
    assert unescape(title[1]).startswith(f"{NAME}: ")


def test_a_name_with_signs_of_html_is_text_in_the_page(home: str) -> None:
    body = BeautifulSoup(home, "html.parser").body
    assert body
    assert not body.find("b", string="2")
    assert NAME in body.get_text()


def test_a_site_without_terms_has_no_index_and_names_none(home: str, tmp_path: Path) -> None:
    assert BeautifulSoup(home, "html.parser").select("link[rel=index]") == []
    text = "# Home\n\n```{glossary}\nTerm\n  What it means.\n```\n"
    site = publish_small(tmp_path, {"index": text})
    text = (site / "index.html").read_text("utf-8")
    assert BeautifulSoup(text, "html.parser").select("link[rel=index]") != []
    assert (site / "genindex.html").is_file()
