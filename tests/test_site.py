"""The real site, whatever it says today: what holds in every state of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from conftest import ROOT
from finished_pages import broken_links, pages, parsed, repeated_ids, squeezed

from important_dates.core.closing import footnote
from important_dates.core.facts import fact_text
from important_dates.core.listing import label_text
from important_dates.core.load import load
from important_dates.core.wording import date_parts
from references.core.source import read

if TYPE_CHECKING:
    from important_dates.core.model import ImportantDate, Schedule

pytestmark = pytest.mark.real_site


@pytest.fixture(scope="module")
def schedule() -> Schedule:
    """What the data file of the site says."""
    return load(ROOT / "docs" / "workshop.yaml").schedule


@pytest.fixture(scope="module")
def call(out: Path) -> str:
    return squeezed(parsed(out / "call-for-papers.html").select_one("main").get_text())  # type: ignore[union-attr]


def when(schedule: Schedule, date: ImportantDate) -> str:
    return "".join(part.text for part in date_parts(schedule, date))


@pytest.mark.parametrize("fact", ["name", "title", "tagline", "host", "venue", "contact"])
def test_the_call_states_every_fact_of_the_data_file(
    call: str, schedule: Schedule, fact: str
) -> None:
    said = fact_text(schedule, fact)
    assert said == "TBD" or squeezed(said) in call


def test_the_call_states_every_date(call: str, schedule: Schedule) -> None:
    for date in schedule.dates:
        assert squeezed(label_text(schedule, date) + when(schedule, date)) in call
    assert squeezed(footnote(schedule)) in call


def test_the_call_for_mailing_lists_states_every_date(out: Path, schedule: Schedule) -> None:
    text = squeezed((out / "call-for-papers.txt").read_text("utf-8"))
    for date in schedule.dates:
        assert squeezed(f"* {label_text(schedule, date)}: {when(schedule, date)}") in text


def test_every_date_has_its_row_and_what_is_open_shows_as_tbd(
    out: Path, schedule: Schedule
) -> None:
    page = parsed(out / "important-dates.html")
    for date in schedule.dates:
        row = page.find("tr", id=f"date-{date.id}")
        assert row, date.id
        assert squeezed(row.get_text()).startswith(
            squeezed(label_text(schedule, date) + when(schedule, date))
        )
        if date.date.precision in {"none", "month"}:
            assert "TBD" in row.get_text()


def test_every_internal_link_and_anchor_resolves(out: Path, schedule: Schedule) -> None:
    address = schedule.workshop.url or ""
    assert broken_links(out, urlsplit(address).path) == []


def test_ids_are_unique_on_each_page(out: Path) -> None:
    assert repeated_ids(out) == []


def test_every_page_has_one_title_and_a_description(out: Path) -> None:
    for page in pages(out):
        if page.stem in {"search", "genindex"}:
            continue
        soup = parsed(page)
        assert len(soup.find_all("h1")) == 1, page.name
        assert soup.find("meta", attrs={"name": "description"}), page.name


def test_the_frame_of_every_table_has_a_name(out: Path) -> None:
    for page in pages(out):
        for frame in parsed(page).select("main .pst-scrollable-table-container"):
            assert (frame.get("role"), bool(frame.get("aria-label"))) == ("region", True), page.name


def test_every_reference_links_to_where_the_work_is(out: Path) -> None:
    if not (ROOT / "references.bib").exists():
        pytest.skip("this site has no bibliography")
    tags = parsed(out / "references.html").select("main a[href]")
    links = {unquote(str(tag["href"])) for tag in tags}
    places = {"doi": "https://doi.org/", "eprint": "https://arxiv.org/abs/", "url": ""}
    works = read((ROOT / "references.bib").read_text("utf-8"))
    addresses = [
        unquote(f"{place}{work.fields[name]}")
        for work in works
        for name, place in places.items()
        if name in work.fields
    ]
    assert addresses
    assert [address for address in addresses if address not in links] == []


def test_nothing_is_asked_of_another_host(out: Path) -> None:
    for page in pages(out):
        tags = parsed(page).select(
            "script[src], link[rel~=stylesheet], img[src], iframe, link[rel~=icon]"
        )
        addresses = [str(tag.get("src") or tag.get("href")) for tag in tags]
        assert [address for address in addresses if urlsplit(address).netloc] == [], page.name


def test_contributing_is_on_the_site_and_its_links_work(out: Path) -> None:
    if not (out / "contributing.html").exists():
        pytest.skip("this site has no such page")
    soup = parsed(out / "contributing.html")
    links = [str(link["href"]) for link in soup.select("main a[href]")]
    licences = [link for link in links if link.endswith("/LICENSE")]
    assert licences
    assert [link for link in licences if not (out / link).is_file()] == []
    local = [link for link in links if not urlsplit(link).netloc]
    assert [link for link in local if link.endswith(".md")] == []
    assert [link for link in links if "127.0.0.1" in link] == []
