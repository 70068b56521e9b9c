"""How to submit, on the pages: the section of the call, the link beside the deadline, the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import CONF, Site
from submissions import PORTAL, WHOLE, submission_yaml

CALL = "# Call\n\n## Topics\n\nMany.\n\n```{submission}\n```\n\n## Contact\n\nUs.\n"
DATES = "# Dates\n\n```{important-dates}\n```\n\n```{how-to-submit}\n:more: call\n```\n"
HOME = "# Home\n\n```{toctree}\ndates\ncall\n```\n"
PAGES = {"index": HOME, "dates": DATES, "call": CALL}
PART = "_parts/how-to-submit"
LONG = "% A comment.\n\nFirst words.\n\nSecond words.\n"


@pytest.fixture(autouse=True)
def _parts_are_no_pages(site: Site) -> None:
    settings = f'{CONF}exclude_patterns = ["_parts"]\n'
    (site.root / "conf.py").write_text(settings, "utf-8")


def soup(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text("utf-8"), "html.parser")


def words(tag: BeautifulSoup | Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text(" ").replace("¶", "").split())


def test_the_call_has_a_section_beside_its_others(site: Site) -> None:
    out = site.write(PAGES, submission_yaml(WHOLE)).build()
    page = soup(out / "call.html")
    assert [words(head) for head in page("h2")] == ["Topics", "Submission", "Contact"]
    section = page.find("section", id="submission")
    assert section is not None
    assert [words(head) for head in section("h3")] == ["Dual submission"]
    assert section.find("a", string="Submission site")["href"] == PORTAL
    items = [words(item) for item in section.select("ul li")]
    assert items == [
        "A label: Wednesday 15 July 2026, 00:00 AoE",
        "A label: Saturday 22 August 2026, 23:59 AoE",
        "Template: The style of the conference",
        "Review: double-blind",
        "Archival: no",
    ]
    tracks = dict(zip(map(words, section("dt")), map(words, section("dd")), strict=True))
    assert tracks == {
        "Long papers": "At most 9 pages, not counting references, appendices and the checklist. "
        "New results.",
        "Demonstrations": "",
    }
    policy = page.find("section", id="policy-dual-submission")
    assert len(policy("p")) == 2
    assert policy.find("a", string="the rules")["href"] == "https://example.org/rules"


def test_a_file_that_does_not_tell_how_to_submit_changes_no_page(site: Site) -> None:
    without = {**PAGES, "call": CALL.replace("```{submission}\n```\n\n", "")}
    pages = []
    for sources in (PAGES, without):
        out = site.write(sources, submission_yaml("")).build("html", "-E")
        pages.append((out / "call.html").read_bytes())
        assert "submission.js" not in (out / "dates.html").read_text("utf-8")
    assert pages[0] == pages[1]


def test_a_site_that_is_not_known_yet_is_not_linked(site: Site) -> None:
    out = site.write(PAGES, submission_yaml("submission: {portal: TBD, review: open}\n")).build()
    sentence = "The submission site has not been announced yet."
    assert sentence in words(soup(out / "call.html").find(id="submission"))
    assert sentence in words(soup(out / "dates.html"))
    assert soup(out / "dates.html").find(class_="submission-site") is None


def test_the_link_stands_beside_the_deadline_alone_with_its_moments(site: Site) -> None:
    out = site.write(PAGES, submission_yaml(WHOLE)).build()
    (place,) = soup(out / "dates.html")(class_="submission-site")
    assert place.find_parent("tr")["id"] == "date-submission"
    assert place["data-opens"] == "2026-07-15T12:00:00Z"
    assert place["data-closes"] == "2026-08-23T11:59:00Z"
    assert place.a["href"] == PORTAL
    assert words(place) == "Submission site"


def test_while_nothing_is_told_the_pages_say_that(site: Site) -> None:
    pages = {**PAGES, PART: "% A comment.\n", "call": "# Call\n\n```{how-to-submit}\n```\n"}
    out = site.write(pages, submission_yaml("")).build()
    for name in ("dates", "call"):
        assert "How to submit has not been announced yet." in words(soup(out / f"{name}.html"))
    assert soup(out / "dates.html").find("a", string="How to submit") is None


def test_a_long_part_is_whole_on_the_call_and_begins_elsewhere(site: Site) -> None:
    call = f"{CALL}\n```{{how-to-submit}}\n```\n"
    out = site.write({**PAGES, "call": call, PART: LONG}, submission_yaml("")).build()
    assert "First words. Second words." in words(soup(out / "call.html"))
    page = soup(out / "dates.html")
    assert "First words. How to submit" in words(page)
    assert page.find("a", string="How to submit")["href"] == "call.html"
    assert "announced yet" not in words(page)


def test_a_short_part_needs_no_way_to_the_rest(site: Site) -> None:
    out = site.write({**PAGES, PART: "All words.\n"}, submission_yaml("")).build()
    assert "All words." in words(soup(out / "dates.html"))
    assert soup(out / "dates.html").find("a", string="How to submit") is None


def test_beside_the_data_the_way_leads_to_the_section(site: Site) -> None:
    out = site.write(PAGES, submission_yaml(WHOLE)).build()
    page = soup(out / "dates.html")
    link = next(link for link in page("a") if words(link) == "How to submit")
    assert link["href"] == "call.html#submission"
    assert "announced yet" not in words(page)


@pytest.mark.parametrize("builder", ["epub", "latex", "text", "singlehtml"])
def test_other_builders_have_the_link_as_well(site: Site, builder: str) -> None:
    out = site.write(PAGES, submission_yaml(WHOLE)).build(builder)
    texts = (
        path for path in out.rglob("*.*") if path.suffix in {".xhtml", ".tex", ".txt", ".html"}
    )
    assert any("Submission site" in path.read_text("utf-8") for path in texts)


def test_the_plain_text_tells_it_all(site: Site) -> None:
    settings = (site.root / "conf.py").read_text("utf-8")
    settings = settings.replace('"important_dates"', '"important_dates", "pages.plain_text"')
    (site.root / "conf.py").write_text(settings, "utf-8")
    out = site.write(PAGES, submission_yaml(WHOLE)).build("text")
    assert f"Submission site ({PORTAL})" in (out / "call.txt").read_text("utf-8")
    dates = " ".join((out / "dates.txt").read_text("utf-8").split())
    assert f"Saturday 22 August 2026, 23:59 AoE; Submission site ({PORTAL})" in dates
