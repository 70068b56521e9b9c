"""Dates and facts in running text, in real builds."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import Site, workshop_yaml

DATES = workshop_yaml(
    """
    id: submission
    kind: deadline
    date: 2026-08-29
    announced: 2026-07-02
    history:
      - date: 2026-08-22
        announced: 2026-07-01
    """,
    "id: day, kind: event, date: 2026-12",
    url="https://example.org/",
)
TABLE = "# Dates\n\n```{important-dates}\n```\n"
TREE = "\n```{toctree}\ndates\n```\n"


def body(site: Site, text: str, name: str = "index", builder: str = "html") -> Tag:
    site.write({"index": f"# Home\n\n{text}\n{TREE}", "dates": TABLE}, DATES)
    path = site.build(builder) / f"{name}.html"
    found = BeautifulSoup(path.read_text("utf-8"), "html.parser").find(role="main")
    assert isinstance(found, Tag)
    return found


def test_a_date_reads_as_in_the_table_with_its_change(site: Site) -> None:
    text = body(site, "Until {important-date}`submission`.").find("p")
    assert text is not None
    assert text.get_text() == (
        "Until Saturday 29 August 2026, 23:59 AoE (extended from 22 August 2026)."
    )


def test_a_date_that_could_be_another_tells_its_track(site: Site) -> None:
    dates = workshop_yaml(
        """
        id: a
        kind: deadline
        date: 2026-08-29
        announced: 2026-07-02
        track: Theory
        history:
          - date: 2026-08-22
            announced: 2026-07-01
        """,
        "id: b, kind: deadline, date: TBD, track: Demos",
    )
    text = "Until {important-date}`a`, {important-date}`b`."
    site.write({"index": f"# Home\n\n{text}\n{TREE}", "dates": TABLE}, dates)
    soup = BeautifulSoup((site.build() / "index.html").read_text("utf-8"), "html.parser")
    paragraph = soup.select_one("[role=main] p")
    assert paragraph is not None
    assert paragraph.get_text() == (
        "Until Saturday 29 August 2026, 23:59 AoE (Theory; extended from 22 August 2026), "
        "TBD (Demos)."
    )


@pytest.mark.parametrize(
    ("builder", "target"),
    [("html", "dates.html#date-submission"), ("dirhtml", "dates/#date-submission")],
)
def test_a_date_is_linked_to_its_row(site: Site, builder: str, target: str) -> None:
    link = body(site, "{important-date}`submission`", builder=builder).select_one("p a")
    assert link is not None
    assert link["href"] == target
    assert link.find("time")["datetime"] == "2026-08-30T11:59:00Z"  # type: ignore[index]


def test_markdown_links_and_any_find_the_row(site: Site) -> None:
    links = body(site, "[a](#submission) and {any}`submission`").select("p a")
    assert [link["href"] for link in links] == ["dates.html#date-submission"] * 2


def test_an_unknown_date_is_a_located_warning(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write({"index": "# Home\n\nUntil {important-date}`submision`."}, DATES)
    site.build(fails=True)
    error = capsys.readouterr().err
    assert "index.md:3: WARNING: there is no date `submision`; the dates are submission" in error


def test_a_date_whose_row_is_on_no_page_is_a_warning(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write({"index": "# Home\n\nUntil {important-date}`submission`."}, DATES)
    site.build(fails=True)
    assert "important-date reference target not found: submission" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("name", "Demo"),
        ("title", "A Title"),
        ("host", "Host 2026"),
        ("edition", "2026"),
        ("venue", "TBD"),
        ("url", '<a class="reference external" href="https://example.org/">'
                "https://example.org/</a>"),
    ],
)  # fmt: skip
def test_a_fact_is_printed(site: Site, name: str, html: str) -> None:
    found = body(site, f"{{workshop}}`{name}`").find("p")
    assert isinstance(found, Tag)
    assert found.decode_contents() == html


def test_the_contact_is_a_link_to_write_to(site: Site) -> None:
    link = body(site, "{workshop}`contact`").select_one("p a")
    assert link is not None
    assert unquote(str(link["href"])) == "mailto:someone@example.org"
    assert link.get_text() == "someone@example.org"


def test_a_fact_can_stand_in_a_title(site: Site) -> None:
    site.write({"index": "# {workshop}`name`: {workshop}`title`\n"}, DATES)
    page = BeautifulSoup((site.build() / "index.html").read_text("utf-8"), "html.parser")
    assert page.h1 is not None
    assert page.h1.get_text().startswith("Demo: A Title")
    assert page.title is not None
    assert "Demo: A Title" in page.title.get_text()


def test_an_unknown_fact_is_a_located_warning(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write({"index": "# Home\n\nIn {workshop}`room`."}, DATES)
    site.build(fails=True)
    error = capsys.readouterr().err
    assert "index.md:3: WARNING: there is no fact `room`; the facts are name, title" in error
