"""The files for programs, the tags for search engines, the call as plain text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from bs4 import BeautifulSoup
from conftest import ROOT, Site, schedule, workshop_yaml
from finished_pages import pages, parsed

from important_dates.core import jsonld
from important_dates.core.export import export_schema, to_export, to_json
from important_dates.core.schema import workshop_schema

DAY = "announced: 2026-07-01"
MOVED = workshop_yaml(
    """
    id: submission
    label: Submission
    kind: deadline
    date: 2026-08-29
    announced: 2026-07-02
    note: Only abstracts.
    history:
      - date: 2026-08-22
        announced: 2026-07-01
    """,
    "id: day, label: Day, kind: event, date: 2026-12",
)
PAGES = {
    "index": "# Home\n\n```{toctree}\nsub/dates\n```\n",
    "sub/dates": "# Dates\n\n```{important-dates}\n```\n\n```{calendar-links}\n```\n\n"
    "```{deadline-times}\n```\n\n```{important-date-changes}\n```\n",
}
JSON = "important-dates.json"
FILES = ("important-dates.ics", JSON, "important-dates.schema.json")


def soup_of(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def test_the_json_is_as_designed(site: Site) -> None:
    out = site.write(PAGES, MOVED).build()
    data = json.loads((out / "important-dates.json").read_text("utf-8"))
    assert data["version"] == 1
    assert data["workshop"]["venue"] is None
    submission, day = data["dates"]
    assert submission == {
        "precision": "day",
        "value": "2026-08-29",
        "timezone": "AoE",
        "instant": "2026-08-30T11:59:00Z",
        "end_instant": None,
        "status": "confirmed",
        "note": "Only abstracts.",
        "announced": "2026-07-02",
        "id": "submission",
        "label": "Submission",
        "kind": "deadline",
        "qualifier": None,
        "link": None,
        "track": None,
        "history": [
            {
                "precision": "day",
                "value": "2026-08-22",
                "timezone": "AoE",
                "instant": "2026-08-23T11:59:00Z",
                "end_instant": None,
                "status": "confirmed",
                "note": None,
                "announced": "2026-07-01",
            }
        ],
    }
    assert (day["value"], day["instant"]) == ("2026-12", None)
    jsonschema.validate(data, json.loads((out / FILES[2]).read_text("utf-8")))


def test_the_schema_of_the_json_refuses_what_is_not_in_the_design() -> None:
    data = to_export(schedule("id: a, kind: deadline, date: TBD")).model_dump()
    jsonschema.validate(data, export_schema())
    for broken in ({**data, "version": 2}, {**data, "more": 1}, {**data, "dates": [{}]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, export_schema())


@pytest.mark.real_site
def test_the_committed_schema_of_the_data_file_is_the_model_s() -> None:
    """`PYTHONPATH=_ext python -m important_dates schema > docs/workshop.schema.json` renews it."""
    committed = (ROOT / "docs" / "workshop.schema.json").read_text("utf-8")
    assert committed == to_json(workshop_schema())


@pytest.mark.real_site
def test_the_schema_takes_the_data_file_as_an_editor_reads_it() -> None:
    jsonschema.Draft202012Validator.check_schema(workshop_schema())
    text = (ROOT / "docs" / "workshop.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=workshop.schema.json\n")
    assert '"type": "null"' not in json.dumps(workshop_schema())


def test_a_failed_build_writes_none_of_the_files(site: Site) -> None:
    broken = {**PAGES, "index": PAGES["index"] + "\n```{raise}\n```\n"}
    conf = site.root / "conf.py"
    stop = "def setup(app):\n    app.connect('html-page-context', lambda *_: 1 / 0)\n"
    conf.write_text(conf.read_text("utf-8") + stop, "utf-8")
    out = site.write(broken, MOVED).build(fails=True)
    assert [name for name in FILES if (out / name).exists()] == []


@pytest.mark.parametrize("builder", ["epub", "latex", "text"])
def test_other_builders_write_none_of_the_files(site: Site, builder: str) -> None:
    out = site.write(PAGES, MOVED).build(builder)
    assert [name for name in FILES if (out / name).exists()] == []


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("TBD", "; it is empty until"),
        ("2026-12", "; it is empty"),
        ("2026-12-11\nannounced: 2026-07-01", " for one look"),
    ],
)
def test_a_calendar_without_a_date_is_said_to_be_empty(site: Site, date: str, words: str) -> None:
    entry = f"id: day\nlabel: Workshop Day\nkind: event\ndate: {date}"
    out = site.write(
        {"index": "# Dates\n\n```{calendar-links}\n```\n"}, workshop_yaml(entry)
    ).build()
    text = BeautifulSoup((out / "index.html").read_text("utf-8"), "html.parser").get_text()
    assert f"Download the calendar{words}" in text
    events = (out / "important-dates.ics").read_bytes().count(b"BEGIN:VEVENT")
    assert (events == 0) is ("empty" in words)


def test_a_file_that_is_right_is_not_written_again(site: Site) -> None:
    out = site.write(PAGES, MOVED).build()
    before = (out / FILES[0]).stat().st_mtime_ns
    site.build()
    assert (out / FILES[0]).stat().st_mtime_ns == before


@pytest.mark.parametrize(("builder", "up"), [("html", "../"), ("dirhtml", "../../")])
def test_the_calendar_can_be_downloaded_from_any_page(site: Site, builder: str, up: str) -> None:
    out = site.write(PAGES, MOVED).build(builder)
    page = out / ("sub/dates.html" if builder == "html" else "sub/dates/index.html")
    links = [str(link["href"]) for link in soup_of(page).select("li a")]
    assert f"{up}important-dates.ics" in links
    assert f"{up}important-dates.json" in links
    assert not any(link.startswith("webcal:") for link in links)
    assert "copy the address of the link to the calendar" in page.read_text("utf-8")


def test_a_known_address_gives_a_link_to_subscribe(site: Site) -> None:
    conf = site.root / "conf.py"
    conf.write_text(
        conf.read_text("utf-8") + 'html_baseurl = "https://example.org/2026"\n', "utf-8"
    )
    out = site.write(PAGES, MOVED).build()
    text = (out / "sub" / "dates.html").read_text("utf-8")
    assert 'href="webcal://example.org/2026/important-dates.ics"' in text
    assert "https://example.org/2026/important-dates.ics</span>" in text
    assert (
        b"SOURCE;VALUE=URI:https://example.org/2026/important-dates.ics"
        in (out / FILES[0]).read_bytes()
    )
    plain = (site.build("text") / "sub" / "dates.txt").read_text("utf-8")
    assert "The calendar: https://example.org/2026/important-dates.ics" in " ".join(plain.split())


def test_the_address_can_stand_in_the_data_file(site: Site) -> None:
    dates = MOVED.replace("url: TBD", "url: https://example.org/")
    out = site.write(PAGES, dates).build()
    assert "webcal://example.org/important-dates.ics" in (out / "sub/dates.html").read_text("utf-8")
    (site_data,) = (
        json.loads(tag.get_text())
        for tag in soup_of(out / "index.html").select('script[type="application/ld+json"]')
    )
    assert (site_data["@type"], site_data["url"]) == ("WebSite", "https://example.org/")


def test_search_engines_are_told_of_no_event_without_a_day_and_a_place() -> None:
    day = f"id: a, kind: event, date: 2026-12-11, {DAY}"
    assert jsonld.event(schedule("id: a, kind: event, date: 2026-12", venue="A Hall")) is None
    assert jsonld.event(schedule(day)) is None
    assert jsonld.event(schedule("id: a, kind: deadline, date: TBD", venue="A Hall")) is None
    event = jsonld.event(schedule(day, venue="A Hall"))
    assert event is not None
    assert event["location"]["name"] == "A Hall"


def test_an_event_at_a_minute_is_told_with_the_offset_there() -> None:
    entry = f"id: a, kind: event, date: 2026-12-11T09:00-08:00, {DAY}"
    event = jsonld.event(schedule(entry, venue="A Hall"), "https://example.org/")
    assert event is not None
    assert (event["startDate"], event["url"]) == (
        "2026-12-11T09:00:00-08:00",
        "https://example.org/",
    )


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "a & <b>", "\u202e🧪"])
def test_no_value_can_close_the_script_element(site: Site, text: str) -> None:
    dates = workshop_yaml(
        f"id: a, kind: event, date: 2026-12-11, {DAY}", venue=json.dumps(text, ensure_ascii=False)
    )
    out = site.write({"index": "# Home\n"}, dates).build()
    scripts = soup_of(out / "index.html").select('script[type="application/ld+json"]')
    assert [json.loads(script.get_text())["location"]["name"] for script in scripts] == [text]


def test_structured_data_stands_on_the_home_page_alone(site: Site) -> None:
    dates = workshop_yaml(f"id: submission, kind: event, date: 2026-12-11, {DAY}", venue="A Hall")
    out = site.write(PAGES, dates).build()
    assert "ld+json" in (out / "index.html").read_text("utf-8")
    assert "ld+json" not in (out / "sub" / "dates.html").read_text("utf-8")


def test_the_script_is_loaded_only_where_a_table_is(site: Site) -> None:
    out = site.write(PAGES, MOVED).build("html", "-j", "2")
    assert "important-dates.js" not in (out / "index.html").read_text("utf-8")
    assert "important-dates.js" in (out / "sub" / "dates.html").read_text("utf-8")


def test_the_script_is_small() -> None:
    import gzip  # noqa: PLC0415

    script = ROOT / "_ext" / "important_dates" / "static" / "important-dates.js"
    assert len(gzip.compress(script.read_bytes())) <= 3000


@pytest.mark.parametrize(
    ("status", "word"), [("cancelled", "canceled"), ("tentative", "tentative")]
)
def test_what_does_not_stand_is_marked_on_the_clocks_too(
    site: Site, status: str, word: str
) -> None:
    entry = f"""
        id: paper
        label: Paper
        kind: deadline
        date: 2026-08-29
        status: {status}
        announced: 2026-08-01
        history: [{{date: 2026-08-29, announced: 2026-07-01}}]
    """
    page = {"index": "# Home\n\n```{deadline-times}\n```\n"}
    out = site.write(page, workshop_yaml(entry)).build()
    head = soup_of(out / "index.html").select_one("thead")
    assert head
    assert f"Paper ({word})" in head.get_text()


def test_deadlines_are_told_on_the_clocks_of_the_cities(site: Site) -> None:
    cities = "cities:\n  - {name: Nairobi, timezone: Africa/Nairobi}\ndates:\n"
    out = site.write(PAGES, MOVED.replace("dates:\n", cities, 1)).build()
    tables = soup_of(out / "sub" / "dates.html").select("table")
    rows = [[c.get_text(strip=True) for c in row.select("th,td")] for row in tables[1].select("tr")]
    assert rows == [
        ["Place", "Submission"],
        ["Anywhere on Earth", "Saturday 29 August 2026, 23:59"],
        ["UTC", "Sunday 30 August 2026, 11:59"],
        ["Nairobi", "Sunday 30 August 2026, 14:59"],
    ]


def test_a_period_has_both_ends_on_the_clocks_of_the_cities(site: Site) -> None:
    dates = workshop_yaml(
        "id: late, label: Late, kind: deadline, date: 2026-11-01T23:59:59, announced: 2026-07-01",
        "id: a, label: Rebuttal, kind: period, date: 2026-10-01/2026-10-07, announced: 2026-07-01",
    )
    out = site.write({"index": "# Home\n\n```{deadline-times}\n```\n"}, dates).build()
    rows = soup_of(out / "index.html").select("tr")
    assert [cell.get_text(strip=True) for cell in rows[0].select("th,td")] == [
        "Place",
        "Rebuttal",
        "Late",
    ]
    assert [cell.get_text(strip=True) for cell in rows[2].select("th,td")] == [
        "UTC",
        "Thursday 1 October 2026, 12:00 to Thursday 8 October 2026, 11:59",
        "Monday 2 November 2026, 11:59:59",
    ]


def test_without_a_known_deadline_a_sentence_says_so(site: Site) -> None:
    out = site.write(PAGES, workshop_yaml("id: a, kind: deadline, date: TBD")).build()
    text = (out / "sub" / "dates.html").read_text("utf-8")
    assert "No deadline has a day yet." in text
    assert "No announced date has changed." in text


def test_the_call_as_plain_text_can_be_mailed(demo: Path) -> None:
    text = (demo / "call-for-papers.txt").read_text("utf-8")
    assert [line for line in text.splitlines() if len(line) > 72] == []
    assert not re.search(r"[`{}]|\*\*\w|\w\*\*|\[\w|<\w", text)
    letters = {letter for letter in text if not letter.isascii()}
    assert all(letter.isalpha() for letter in letters), letters
    assert "* Workshop Date: December 2026, TBD" in text
    assert "write to someone@example.org." in text


def test_what_is_open_is_never_printed_as_none(demo: Path) -> None:
    for page in pages(demo):
        assert not re.search(r"\bNone\b", parsed(page).get_text(" ")), page.name


def test_links_are_written_out_in_plain_text(site: Site) -> None:
    conf = site.root / "conf.py"
    conf.write_text(
        conf.read_text("utf-8").replace('dates"]', 'dates", "pages.plain_text"]'), "utf-8"
    )
    page = "# Home\n\nSee *the* [site](https://example.org/x) or {workshop}`contact`, 1–2 “q”.\n"
    text = (site.write({"index": page}, MOVED).build("text") / "index.txt").read_text("utf-8")
    assert 'See the site (https://example.org/x) or someone@example.org, 1-2 "q".' in text


def test_a_wide_table_is_left_to_the_text_builder(site: Site) -> None:
    conf = site.root / "conf.py"
    conf.write_text(
        conf.read_text("utf-8").replace('dates"]', 'dates", "pages.plain_text"]'), "utf-8"
    )
    page = "# Home\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\n```{plain-text-link}\n```\n"
    text = (site.write({"index": page}, MOVED).build("text") / "index.txt").read_text("utf-8")
    assert "| 1" in text
    assert "plain text" not in text


@pytest.mark.parametrize(
    ("chosen", "files", "links"),
    [
        ([], [], []),
        (["calendar"], ["important-dates.ics"], ["important-dates.ics"]),
        (["json"], [JSON, "important-dates.schema.json"], [JSON]),
        (["json-ld"], [], []),
    ],
)  # fmt: skip
def test_a_project_chooses_what_is_written_for_programs(
    site: Site, chosen: list[str], files: list[str], links: list[str]
) -> None:
    conf = site.root / "conf.py"
    conf.write_text(f"{conf.read_text('utf-8')}important_dates_outputs = {chosen}\n", "utf-8")
    event = "id: a, kind: event, date: 2026-12-11, announced: 2026-07-01"
    text = "# Home\n\n```{calendar-links}\n```\n"
    out = site.write({"index": text}, workshop_yaml(event, venue="A Hall")).build()
    assert sorted(path.name for path in out.glob("important-dates*")) == files
    page = soup_of(out / "index.html")
    assert [link["href"] for link in page.select("a[href*='important-dates.']")] == links
    assert bool(page.select("script[type='application/ld+json']")) is ("json-ld" in chosen)


def test_an_output_that_there_is_not_is_refused(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    conf = site.root / "conf.py"
    conf.write_text(f"{conf.read_text('utf-8')}important_dates_outputs = ['rss']\n", "utf-8")
    site.write({"index": "# Home\n"}, MOVED).build(fails=True)
    message = "there is no output 'rss'; write some of 'calendar', 'json', 'json-ld'"
    assert message in capsys.readouterr().err
