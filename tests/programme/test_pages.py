"""What readers see of a program, its people and its changes, and what they do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import Site
from programme_site import PIXEL, PORTRAIT, TWO_DAYS, programme_site, read_file, soup_of, words

ROLES = """\
# Call

{person}`speaker-a` in {session}`talk-a`, then {session}`the posters <posters>`.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = programme_site(tmp_path_factory.mktemp("programme"), read_file(TWO_DAYS), call=ROLES)
    (site.docs / "people").mkdir()
    (site.docs / PORTRAIT).write_bytes(PIXEL)
    return site


@pytest.fixture(scope="module")
def out(site: Site) -> Path:
    return site.build()


@pytest.fixture(scope="module")
def programme(out: Path) -> BeautifulSoup:
    return soup_of(out, "programme")


@pytest.fixture(scope="module")
def people(out: Path) -> BeautifulSoup:
    return soup_of(out, "people")


def session(programme: BeautifulSoup, name: str) -> Tag:
    (block,) = programme.select(f"#session-{name}")
    return block


def test_sessions_are_told_by_day_and_time_of_the_venue(programme: BeautifulSoup) -> None:
    days = [words(heading) for heading in programme.select("section section > h2")]
    assert days[:2] == ["Friday 11 December 2026¶", "Saturday 12 December 2026¶"]
    rows = programme.select("#day-2026-12-11 tbody tr")
    times = [words(row.select_one(".programme-time")) for row in rows]
    assert times == ["09:00–09:10", "10:00–10:30", "11:00", "13:00–14:00", "14:00–15:00"]
    assert [time["datetime"] for time in rows[1].select("th time")] == [
        "2026-12-11T10:00:00+11:00",
        "2026-12-11T10:30:00+11:00",
    ]


def test_without_a_script_utc_is_beside_with_its_day(programme: BeautifulSoup) -> None:
    row = programme.select("#day-2026-12-11 tbody tr")[1]
    assert words(row.select_one(".programme-clock")) == "Thursday, 23:00–23:30 UTC"
    head = words(programme.select_one(".programme-head"))
    zone = "Australian Eastern Time (Sydney), UTC+11:00"
    assert f"Times are those of {zone}. Beside them: UTC." in head


def test_that_it_is_tentative_is_said_once(programme: BeautifulSoup) -> None:
    assert words(programme.body).lower().count("tentative") == 1


def test_what_begins_together_stands_in_one_row_each_with_its_time(
    programme: BeautifulSoup,
) -> None:
    posters, meeting = session(programme, "posters"), session(programme, "meeting")
    assert posters.parent is meeting.parent
    times = [words(one.select_one(".programme-time")) for one in (posters, meeting)]
    assert times == ["11:00–12:00", "11:00–12:30"]


def test_a_talk_without_a_title_is_called_by_who_gives_it(programme: BeautifulSoup) -> None:
    told = session(programme, "talk-a")
    link = told.select_one(".programme-title a")
    assert link is not None
    assert (words(link), link["href"]) == ("Łukasz Nguyễn", "people.html#person-speaker-a")
    assert "Institute A" in words(told)


def test_a_talk_without_anything_has_no_line(programme: BeautifulSoup) -> None:
    talks = [words(item) for item in session(programme, "contributed").select("li")]
    assert talks == ["13:00–13:20 Paper three: Author A, Author B", "Speaker B (20 min)"]
    assert "TBD" not in words(programme.body)


def test_changes_are_told_in_words_where_they_are_and_in_a_list(programme: BeautifulSoup) -> None:
    moved = "moved from 09:10–09:40 to 10:00–10:30 on 20 November 2026"
    assert moved in words(session(programme, "talk-a"))
    changes = [words(item) for item in programme.select("#programme-changes li")]
    assert f"Invited talk: Łukasz Nguyễn, {moved} (The train is late.)" in changes
    assert "A panel, canceled on 20 November 2026" in changes


def test_what_is_canceled_stays_and_says_so(programme: BeautifulSoup) -> None:
    gone = session(programme, "gone")
    assert words(gone.select_one(".programme-title")) == "Canceled: A panel"
    assert not gone.has_attr("data-start")


def test_a_closed_session_names_nobody(programme: BeautifulSoup) -> None:
    assert words(session(programme, "meeting")).endswith("A meeting Closed session · Room 2")


def test_texts_of_the_files_are_no_markup(programme: BeautifulSoup) -> None:
    title = session(programme, "contributed").select_one(".programme-title")
    assert words(title) == "Contributed <talks> & more"


def test_people_stand_in_their_groups_and_those_that_are_empty_are_left_out(
    people: BeautifulSoup,
) -> None:
    headings = [words(heading) for heading in people.select("section section > h2")]
    assert headings == ["Speakers¶", "Panelists¶", "Organizers¶", "Program committee¶"]
    speakers = [words(name) for name in people.select("#people-speaker .person-name")]
    assert speakers == ["Łukasz Nguyễn", "Speaker B"]


def test_who_has_no_role_yet_is_shown_too(people: BeautifulSoup) -> None:
    person = people.select_one("#person-early-bird")
    assert words(person) == "Early Bird"


def test_who_stands_in_two_groups_has_one_address(people: BeautifulSoup) -> None:
    (again,) = people.select("#people-committee a[href='#person-organizer-a']")
    assert words(again) == "Organizer A"
    assert len(people.select("#person-organizer-a")) == 1


def test_a_person_has_a_portrait_or_initials_that_are_not_read_out(people: BeautifulSoup) -> None:
    first, second = (people.select_one(f"#person-speaker-{one}") for one in "ab")
    assert first is not None
    assert second is not None
    letters = first.select_one(".person-initials")
    assert letters is not None
    assert (letters["data-initials"], letters["aria-hidden"], words(letters)) == ("ŁN", "true", "")
    assert second.img is not None
    assert second.img["alt"] == "Portrait of Speaker B"
    assert second.select_one(".person-initials") is None


def test_a_person_leads_to_the_sessions(people: BeautifulSoup) -> None:
    links = people.select("#person-speaker-a li a")
    assert [link["href"] for link in links] == [
        "programme.html#session-talk-a",
        "programme.html#session-gone",
    ]


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"start": "09:20", "end": "09:40"}, "09:20 A talk"),
        ({"minutes": "20"}, "09:00–10:00 A talk"),  # somewhere in its session
    ],
)
def test_a_person_leads_to_a_talk_by_its_title_and_time(
    tmp_path: Path, own: dict[str, str], told: str
) -> None:
    talks = [{"id": "first", "title": "A talk", "speakers": ["speaker-a"], **own}]
    session = {"id": "talks", "kind": "talks", "start": "09:00", "end": "10:00", "talks": talks}
    data = read_file(TWO_DAYS)
    data["programme"]["days"] = [{"date": "2026-12-11", "sessions": [session]}]
    del data["papers"]
    site = programme_site(tmp_path, data)
    (site.docs / "people").mkdir()
    (site.docs / PORTRAIT).write_bytes(PIXEL)
    (item,) = soup_of(site.build(), "people").select("#person-speaker-a li")
    assert words(item) == told
    assert item.a["href"] == "programme.html#session-first"


def test_roles_name_people_and_sessions_and_link_them(out: Path) -> None:
    call = soup_of(out, "call")
    line = call.find("p")
    assert isinstance(line, Tag)
    assert words(line) == "Łukasz Nguyễn in Invited talk, then the posters."
    assert [link["href"] for link in line.select("a")] == [
        "people.html#person-speaker-a",
        "programme.html#session-talk-a",
        "programme.html#session-posters",
    ]


def test_home_tells_the_day_the_place_the_first_session_and_where_to_subscribe(out: Path) -> None:
    told = soup_of(out, "index").select_one(".programme-summary")
    assert words(told) == (
        "Friday 11 December 2026 to Saturday 12 December 2026, Hall 7, Sydney, Australia "
        "From 09:00 Australian Eastern Time (Sydney): Opening "
        "Program · Subscribe to the program 2 accepted papers"
    )
    assert told is not None
    links = [link["href"] for link in told.select("a")]
    assert links[1:] == [
        "programme.html",
        "programme.html#programme-calendar",
        "papers.html",
    ]


def test_feeds_are_beside_the_pages(out: Path) -> None:
    names = {path.name for path in (out / "sessions").iterdir()}
    assert names == {
        f"{name}.ics"
        for name in ("opening", "talk-a", "posters", "contributed", "gone", "excursion")
    }
    assert b"SUMMARY" in (out / "programme.ics").read_bytes()
    assert json.loads((out / "programme.json").read_text("utf-8"))["stage"] == "programme"
    link = soup_of(out, "programme").select_one("#session-talk-a a[href$='.ics']")
    assert link is not None
    assert (out / str(link["href"])).is_file()


def test_search_engines_are_told_of_the_sessions(programme: BeautifulSoup) -> None:
    (script,) = programme.select('script[type="application/ld+json"]')
    names = [event["name"] for event in json.loads(script.get_text())["subEvent"]]
    assert names[:2] == ["Opening", "Invited talk"]


def everything(folder: Path) -> str:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in files)


@pytest.mark.parametrize(
    "secret", ["hidden-one", "Zylberszpic", "zylberszpic", "Wroxeter", "quux", "secret.example"]
)
def test_drafts_withdrawn_papers_and_closed_links_leave_no_word(out: Path, secret: str) -> None:
    assert secret not in everything(out)


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml", "text", "latex", "epub"])
def test_each_builder_shows_it_without_warnings(site: Site, builder: str) -> None:
    out = site.build(builder)
    names = [".tex"] if builder == "latex" else [".html", ".xhtml", ".txt"]
    pages = [path.read_text("utf-8") for path in out.rglob("*") if path.suffix in names]
    told = "\n".join(pages)
    assert "Nguyễn" in told
    assert "tentative" in told
