"""The year after: the procedure of CONTRIBUTING.md, followed on a copy of the project."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT, workshop_yaml
from demo_project import DATA_FILE, demo_project
from icalendar import Calendar
from submissions import ONLINE, VENUE, WHOLE, submission_yaml

from important_dates.core.ical import to_ical
from important_dates.core.load import load_text
from located_yaml.problems import InvalidFileError
from release.editions.__main__ import check
from release.editions.calendar import next_address, with_notice
from release.editions.facts import next_facts
from release.editions.leftovers import leftovers

if TYPE_CHECKING:
    from icalendar import Event

DAY = dt.date(2027, 2, 1)
SITE = "https://sim.test/"
MOVED = """
    id: submission
    label: "Submission: the deadline"
    kind: deadline
    date: 2026-08-29
    announced: 2026-08-17
    # why it was moved
    history:
      - date: 2026-08-22
        announced: 2026-07-01
        note: told late
    link: https://example.org/
    track: papers
"""
EVENT = "id: day, kind: event, date: 2026-12-11 or 2026-12-12, announced: 2026-07-01"
FINISHED = workshop_yaml(MOVED, EVENT, venue='"Sydney, Australia" # at last')


def test_the_next_edition_begins_with_every_value_open() -> None:
    text = next_facts(FINISHED, 2027, DAY)
    schedule = load_text(text, "workshop.yaml").schedule
    facts = schedule.workshop
    assert (facts.edition, facts.host, facts.venue, schedule.updated) == (2027, None, None, DAY)
    assert re.findall(r"(?m)^    date: (.*)$", text) == ["TBD", "TBD"]
    assert "2026" not in text


def test_what_the_workshop_is_and_which_dates_it_has_stay() -> None:
    before, after = (
        load_text(t, "a").schedule for t in (FINISHED, next_facts(FINISHED, 2027, DAY))
    )
    for name in ("name", "title", "tagline", "contact", "url"):
        assert getattr(after.workshop, name) == getattr(before.workshop, name)
    kept = [(d.id, d.label, d.kind, d.after, d.track) for d in after.dates]
    assert kept == [(d.id, d.label, d.kind, d.after, d.track) for d in before.dates]


def test_the_days_of_another_venue_are_of_one_edition_and_the_workshop_s_own_event_is_of_all() -> (
    None
):
    changed = "A Hall\n  venue_changed:\n    - 2026-08-01\n    - 2026-09-01\n  event: day"
    social = "id: social, kind: event, date: TBD"
    begun = next_facts(workshop_yaml(MOVED, EVENT, social, venue=changed), 2027, DAY)
    schedule = load_text(begun, "a").schedule
    assert (schedule.workshop.venue_changed, schedule.workshop.contact) == (
        (),
        "someone@example.org",
    )
    assert schedule.event is not None
    assert schedule.event.id == "day"
    assert "venue_changed" not in begun


def test_comments_stay_and_a_whole_file_can_be_taken_over() -> None:
    before = load_text(DATA_FILE, "a").schedule
    begun = next_facts(DATA_FILE, 2027, DAY)
    assert load_text(begun, "a").schedule.cities == before.cities
    comments = re.findall(r"(?m)^#.*$", DATA_FILE)
    assert re.findall(r"(?m)^#.*$", begun) == comments != []


@pytest.mark.parametrize("venue", [VENUE, ONLINE])
def test_how_to_submit_and_the_parts_of_the_venue_are_open_again(venue: str) -> None:
    comments = ("# of the contact", "# of the dates")
    text = submission_yaml(WHOLE, venue=venue)
    text = text.replace("  contact:", f"  {comments[0]}\n  contact:")
    text = text.replace("\ndates:", f"\n{comments[1]}\ndates:")
    begun = next_facts(text, 2027, DAY)
    expected = next_facts(submission_yaml("", venue="A Hall"), 2027, DAY)
    assert [line for line in begun.splitlines() if line.strip() not in comments] == [
        *expected.splitlines()
    ]
    assert all(comment in begun for comment in comments)


def test_an_earlier_year_and_a_wrong_file_are_refused() -> None:
    with pytest.raises(ValueError, match="2026 is not after 2026; write a later year"):
        next_facts(FINISHED, 2026, DAY)
    with pytest.raises(InvalidFileError):
        next_facts("workshop: no\n", 2027, DAY)


def entries(calendar: bytes) -> list[Event]:
    return list(Calendar.from_ical(calendar).events)


def last_words(address: str) -> bytes:
    schedule = load_text(FINISHED, "a").schedule
    return with_notice(to_ical(schedule, address), schedule.workshop, 2027, DAY)


def test_the_old_calendar_keeps_its_entries_and_tells_where_the_new_one_is() -> None:
    schedule = load_text(FINISHED, "a").schedule
    old = entries(to_ical(schedule))
    *kept, notice = entries(last_words("https://sim.test/2026/important-dates.ics"))
    assert [entry.to_ical() for entry in kept] == [entry.to_ical() for entry in old]
    assert notice["url"] == "https://sim.test/important-dates.ics"
    assert notice["summary"] == "The dates of Demo 2027 are in another calendar"
    assert "https://sim.test/important-dates.ics" in notice["description"]
    assert notice["dtstart"].dt == DAY
    assert notice["uid"] == "2026-next-edition@demo"


def test_the_last_words_are_the_same_bytes_each_time_and_valid_for_another_parser() -> None:
    ics = pytest.importorskip("ics")
    text = last_words("")
    assert text == last_words("")
    assert any(
        "one folder above" in event.description for event in ics.Calendar(text.decode()).events
    )


def test_a_site_that_was_not_built_for_its_year_s_address_is_refused() -> None:
    assert next_address("", 2026) == ""
    with pytest.raises(ValueError, match=r"build it again with SITE_URL=https://sim.test/2026/"):
        next_address("https://sim.test/important-dates.ics", 2026)


@pytest.mark.parametrize(
    "line",
    [
        "NeurIPS 2026 Workshop",
        "date: 2026-12-11",
        "[the call](https://example.org/2026/cfp)",
        "on 11 December 2026.",
    ],
)
def test_each_trace_of_a_finished_year_is_found(line: str) -> None:
    (found,) = leftovers("docs/a.md", f"first\n{line}\n", [2026])
    assert (found.path, found.line, found.column) == ("docs/a.md", 2, line.index("2026") + 1)
    assert "2026 is the year of a finished edition; write" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "{cite:p}`tang2026representative`",
        "20261 and 12026",
        "2027",
        "% 2026 stays: the year of a law\nsince 2026",
        "updated: 2026-12-20 # 2026 stays: the day after the workshop",
    ],
)
def test_what_is_meant_is_let_be(text: str) -> None:
    assert list(leftovers("docs/a.md", text, [2026])) == []


def test_without_a_finished_edition_nothing_is_left_over() -> None:
    assert list(leftovers("docs/a.md", "2026", [])) == []


@pytest.mark.real_site
def test_nothing_of_a_finished_edition_is_left_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert list(map(str, check())) == []


@dataclass
class Copy:
    """A project of its own, on which the procedure is followed."""

    root: Path

    def run(self, *command: str, **environment: str) -> tuple[int, str]:
        env = {**os.environ, **environment, "PYTHONPATH": "_ext"}
        call = [sys.executable, "-m", *command]
        done = subprocess.run(
            call, cwd=self.root, env=env, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

    def files(self, below: str) -> dict[str, bytes]:
        folder = (self.root / below).resolve()
        files = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    def page(self, name: str) -> BeautifulSoup:
        text = (self.root / "_build" / "html" / name).read_text("utf-8")
        return BeautifulSoup(text, "html.parser")


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The project after the site of 2026 was built for its place and 2027 begun."""
    copy = Copy(demo_project(tmp_path_factory.mktemp("turned")))
    (copy.root / "docs" / "people.yaml").write_text("people: []\n", "utf-8")
    (copy.root / "docs" / "papers.yaml").write_text("entries: []\n", "utf-8")
    (copy.root / "docs" / "people").mkdir()
    assert copy.run("release", "-q", SITE_URL=f"{SITE}2026/") == (0, "")
    status, words = copy.run("release.editions", "next", "2027", "--on", "2027-02-01")
    assert status == 0, words
    return copy


def test_the_check_fails_until_the_last_trace_is_mended(turned: Copy) -> None:
    status, words = turned.run("release.editions", "check")
    assert status == 1
    assert re.search(r"^README.md:3:\d+: 2026 is the year of a finished edition", words, re.M)
    field = turned.root / "docs" / "simulators" / "pendulum.yaml"
    text = field.read_text("utf-8")
    field.write_text(f"# for 2026\n{text}", "utf-8")
    assert re.search(
        r"^docs/simulators/pendulum.yaml:1:7: 2026",
        turned.run("release.editions", "check")[1],
        re.M,
    )
    field.write_text(text, "utf-8")
    readme = turned.root / "README.md"
    readme.write_text(readme.read_text("utf-8").replace("Host 2026", "Host"), "utf-8")
    assert turned.run("release.editions", "check") == (0, "")


def test_people_and_papers_of_the_finished_edition_are_none_of_the_next(turned: Copy) -> None:
    gone = (turned.root / "docs" / name for name in ("people.yaml", "papers.yaml", "people"))
    assert not any(path.exists() for path in gone)


def test_the_finished_edition_is_published_under_its_year_to_the_byte(turned: Copy) -> None:
    assert turned.run("release", "-q", SITE_URL=SITE) == (0, "")
    kept = turned.files("docs/_editions/2026")
    assert turned.files("_build/html/2026") == kept
    old = turned.page("2026/important-dates.html")
    assert old.find(id=re.compile("submission"))
    assert old.find("link", rel="canonical")["href"] == f"{SITE}2026/important-dates.html"
    assert "December 2026" in old.get_text()
    assert b"https://sim.test/important-dates.ics" in kept["important-dates.ics"].replace(
        b"\r\n ", b""
    )
    new = turned.page("important-dates.html")
    assert "2026" not in new.select_one("main").get_text()
    assert new.select_one("footer.bd-footer").find("a", string="2026")
    link = turned.page("contact.html").find("a", string="2026")
    assert link["href"] == "2026/index.html"


def test_a_site_for_another_address_or_of_other_data_is_not_kept(turned: Copy) -> None:
    before = turned.files("docs")
    assert turned.run("release.editions", "next", "2028", "--on", "2028-02-01") == (
        1,
        "the finished edition says that it is published at https://sim.test/important-dates.ics; "
        "build it again with SITE_URL=https://sim.test/2027/, where it is kept\n",
    )
    facts = turned.root / "docs" / "workshop.yaml"
    facts.write_text(facts.read_text("utf-8").replace("venue: TBD", "venue: Here"), "utf-8")
    status, words = turned.run("release.editions", "next", "2028", "--on", "2028-02-01")
    assert (status, "_build/html does not show what docs/workshop.yaml says" in words) == (1, True)
    facts.write_bytes(before["workshop.yaml"])
    assert turned.files("docs") == before
