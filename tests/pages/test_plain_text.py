"""Pages as plain text, with what only some of them hold."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import CONF, workshop_yaml

if TYPE_CHECKING:
    from conftest import Site

DATES = workshop_yaml("id: a, kind: event, date: TBD")


def test_a_download_is_its_name(site: Site) -> None:
    settings = CONF.replace('"important_dates"', '"important_dates", "pages.plain_text"')
    (site.root / "conf.py").write_text(settings, "utf-8")
    text = "# Title\n\nSee {download}`the file <workshop.yaml>` and `code`.\n"
    built = site.write({"index": text}, DATES).build("text")

    assert "See the file and code." in (built / "index.txt").read_text("utf-8")


def test_the_server_of_a_contributor_gets_the_text_too(demo: Path, tmp_path: Path) -> None:
    """As `nox -s serve` writes it after each build."""
    build = demo.parent
    command = [sys.executable, "-m", "release.plain_text", str(build / "doctrees"), str(tmp_path)]
    env = {**os.environ, "PYTHONPATH": "_ext"}
    subprocess.run(command, cwd=build / "sources", env=env, check=True)
    name = "call-for-papers.txt"
    assert (tmp_path / name).read_bytes() == (demo / name).read_bytes()


BASE = "https://example.org/2026/"
LONG = f"https://example.org/{'a-long-way/' * 9}viewform"


def built(site: Site, text: str, base: str = "", **pages: str) -> str:
    """The page as plain text; the others are there to be linked."""
    settings = CONF.replace('"important_dates"', '"important_dates", "pages.plain_text"')
    (site.root / "conf.py").write_text(f'{settings}html_baseurl = "{base}"\n', "utf-8")
    listed = "\n".join(pages)
    text = f"# Title\n\n{text}\n\n```{{toctree}}\n:hidden:\n\n{listed}\n```\n"
    out = site.write({"index": text, **pages}, DATES).build("text")
    return (out / "index.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[form](https://example.org/viewform)", "form (https://example.org/viewform)"),
        ("[viewform](https://example.org/viewform)", "viewform (https://example.org/viewform)"),
        ("[Form: a](https://example.org/a)", "Form: a (https://example.org/a)"),
        ("[us](mailto:us@example.org)", "us (us@example.org)"),
        ("[us@example.org](mailto:us@example.org)", "us@example.org"),
        ("<https://example.org/>", "https://example.org/"),
        ("[example.org](https://example.org/)", "example.org"),
        ("[doi:10.1000/1](https://doi.org/10.1000/1)", "doi:10.1000/1"),
        ("[arXiv:1911.01429](https://arxiv.org/abs/1911.01429)", "arXiv:1911.01429"),
    ],
)
def test_no_address_of_a_link_is_lost_and_none_is_said_twice(
    site: Site, link: str, said: str
) -> None:
    assert f"To {said}, now." in built(site, f"To {link}, now.")


@pytest.mark.parametrize("address", [LONG, f"webcal{LONG[5:]}", f"{'a-' * 40}a@example.org"])
@pytest.mark.parametrize("before", ["", "Some words before it ", "- ", "> - "])
def test_an_address_stays_in_one_piece(site: Site, before: str, address: str) -> None:
    text = built(
        site, f"{before}`{address}`, and words after it that make a second line, or three."
    )
    assert text.count(f"{address},") == 1
    lines = [line for line in text.splitlines() if address not in line]
    assert max(map(len, lines)) <= 72


def test_two_addresses_in_a_line_are_both_whole(site: Site) -> None:
    text = built(site, f"See `{LONG}1` `{LONG}2`.")
    assert [word for word in text.split() if "://" in word] == [f"{LONG}1", f"{LONG}2."]


OTHER = "# Other\n\n(here)=\n\n## Here\n\n```{glossary}\nA term\n  It says.\n```\n\n```{important-dates}\n```\n"  # noqa: E501
LINKS = (
    "[another page](other.md), [a part](#here), {term}`A term`, {important-date}`a`, [top](#title)."
)


def test_a_link_to_a_page_has_its_address_where_the_site_has_one(site: Site) -> None:
    settings = 'myst_heading_anchors = 2\nsuppress_warnings = ["myst.xref_missing"]\n'
    text = " ".join(built(site, LINKS, f'{BASE}"\n{settings}#', other=OTHER).split())
    expected = f"another page ({BASE}other.html), a part ({BASE}other.html#here), A term, TBD, top."
    assert expected in text


def test_a_link_to_a_page_is_its_words_while_the_site_has_no_address(site: Site) -> None:
    assert "See another page." in built(site, "See [another page](other.md).", other=OTHER)
