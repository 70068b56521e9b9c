"""Each check: a file that has one thing wrong, and the same file without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from conftest import workshop_yaml
from programme_files import codes, examined, programme_yaml

from located_yaml.problems import InvalidFileError
from programme.core.load import examine, load

if TYPE_CHECKING:
    from pathlib import Path

TALK = "id: a, kind: talks, start: 09:00, end: 10:00"
MEAL = "id: b, kind: meal, start: 12:30, minutes: 60"
PERSON = "- {id: speaker-a, name: Speaker A, roles: [speaker]}"
ORAL = "- {number: 7, title: A Title, authors: [Author A], kind: oral}"
POSTER = "- {number: 7, title: A Title, authors: [Author A], kind: poster}"
GONE = "- {number: 7, title: A Title, authors: [Author A], status: withdrawn}"
WITH_A = f"{TALK}, speakers: [speaker-a]"
BESIDE_A = "id: b, kind: panel, start: 09:30, end: 10:30, room: Hall 2, panelists: [speaker-a]"
LONG = "AlgorithmsForImperfectSimulatorsOfThings"


class Case(NamedTuple):
    """The code, a file that has the fault alone, and one that has none."""

    code: str
    wrong: str
    right: str


def file(*sessions: str, people: str = "", papers: str = "", **head: str) -> str:
    return programme_yaml(*sessions, people=people, papers=papers, **head)


CASES = [
    Case(
        "overlap",
        file(TALK, "id: b, kind: panel, start: 09:30, end: 10:30"),
        file(TALK, "id: b, kind: panel, start: 09:30, end: 10:30, room: Hall 2"),
    ),
    Case(
        "overlap",
        file(TALK, "id: b, kind: panel, start: 09:59, end: 10:30"),
        file(TALK, "id: b, kind: panel, start: 10:00, end: 10:30"),
    ),
    Case(
        "overlap",
        file(TALK, "id: b, kind: posters, start: 09:30, end: 10:30"),
        file(TALK, "id: b, kind: posters, start: 09:30, end: 10:30, parallel: true"),
    ),
    Case(
        "overlap",
        file(TALK, "id: b, kind: panel, start: 09:30, end: 10:30"),
        file(
            TALK,
            "id: b, kind: panel, start: 09:30, end: 10:30, status: cancelled, announced: 2026-11-01",
        ),
    ),
    Case(
        "person-twice",
        file(WITH_A, BESIDE_A, people=PERSON),
        file(WITH_A, f"{BESIDE_A}, parallel: true", people=PERSON),
    ),
    Case(
        "person-twice",
        file(WITH_A, "id: b, kind: closed, start: 09:30, minutes: 30, chairs: [speaker-a]", people=PERSON),
        file(WITH_A, "id: b, kind: closed, start: 10:00, minutes: 30, chairs: [speaker-a]", people=PERSON),
    ),
    Case(
        "person-twice",
        file(
            "id: a, kind: talks, start: 09:00, end: 10:00, talks: [{id: t, start: 09:30, end: 10:00, speakers: [speaker-a]}]",
            BESIDE_A,
            people=PERSON,
        ),
        file(
            "id: a, kind: talks, start: 09:00, end: 10:00, talks: [{id: t, start: 09:00, end: 09:30, speakers: [speaker-a]}]",
            BESIDE_A,
            people=PERSON,
        ),
    ),
    Case("zero-length", file("id: a, kind: talks, start: 09:00, end: 09:00"), file(TALK)),
    Case("zero-length", file("id: a, kind: talks, start: 09:00, end: 08:00"), file(TALK)),
    Case(
        "zero-length",
        file("id: a, kind: social, start: 21:00, end: 00:30"),
        file("id: a, kind: social, start: 21:00, minutes: 210"),
    ),
    Case(
        "gap",
        file(TALK, "id: b, kind: panel, start: 10:06, end: 11:00"),
        file(TALK, "id: b, kind: panel, start: 10:05, end: 11:00"),
    ),
    Case(
        "gap",
        file(TALK, "id: b, kind: panel, start: 10:30, end: 11:00"),
        file(
            TALK,
            "id: s, kind: setup, start: 09:30, end: 10:30, room: Hall 2",
            "id: b, kind: panel, start: 10:30, end: 11:00",
        ),
    ),
    Case("no-end", file("id: a, kind: talks, start: 09:00"), file(TALK)),
    Case(
        "no-end",
        file("id: a, kind: talks, start: 09:00, room: Hall 2", "id: b, kind: meal, start: 10:00, minutes: 9"),
        file("id: a, kind: talks, start: 09:00", "id: b, kind: meal, start: 10:00, minutes: 9"),
    ),
    Case(
        "outside",
        file("id: a, kind: talks, start: 09:00, minutes: 1441"),
        file("id: a, kind: talks, start: 09:00, minutes: 1440"),
    ),
    Case("unknown-id", file(WITH_A), file(WITH_A, people=PERSON)),
    Case("unknown-id", file(f"{TALK}, papers: [7]"), file(f"{TALK}, papers: [7]", papers=ORAL)),
    Case(
        "unknown-id",
        file(f"{TALK}, talks: [{{id: t, paper: 8}}, {{id: u, paper: 7}}]", papers=ORAL),
        file(f"{TALK}, talks: [{{id: t}}, {{id: u, paper: 7}}]", papers=ORAL),
    ),
    Case(
        "duplicate-id",
        file(TALK, "id: a, kind: panel, start: 10:00, end: 11:00"),
        file(TALK, "id: b, kind: panel, start: 10:00, end: 11:00"),
    ),
    Case(
        "duplicate-id",
        file(f"{TALK}, talks: [{{id: a}}]"),
        file(f"{TALK}, talks: [{{id: a-1}}]"),
    ),
    Case(
        "duplicate-id",
        file(TALK, people=f"{PERSON}\n- {{id: speaker-a, name: Speaker B, roles: [speaker]}}"),
        file(TALK, people=f"{PERSON}\n- {{id: speaker-b, name: Speaker B, roles: [speaker]}}"),
    ),
    Case(
        "talks-too-long",
        file(f"{TALK}, talks: [{{id: t, minutes: 40}}, {{id: u, minutes: 21}}]"),
        file(f"{TALK}, talks: [{{id: t, minutes: 40}}, {{id: u, minutes: 20}}]"),
    ),
    Case(
        "talk-outside",
        file(f"{TALK}, talks: [{{id: t, start: 09:50, end: 10:01}}]"),
        file(f"{TALK}, talks: [{{id: t, start: 09:50, end: 10:00}}]"),
    ),
    Case(
        "talk-outside",
        file(f"{TALK}, talks: [{{id: t, start: 08:59, minutes: 10}}]"),
        file(f"{TALK}, talks: [{{id: t, start: 09:00, minutes: 10}}]"),
    ),
    Case(
        "unused-person",
        file(TALK, people="- {id: speaker-a, name: Speaker A}"),
        file(WITH_A, people="- {id: speaker-a, name: Speaker A}"),
    ),
    Case(
        "local-time",
        file("id: a, kind: talks, start: 02:30, minutes: 9", day_date="2026-03-29"),
        file("id: a, kind: talks, start: 03:30, minutes: 9", day_date="2026-03-29"),
    ),
    Case(
        "local-time",
        file("id: a, kind: talks, start: 01:00, end: 02:30", day_date="2026-10-25"),
        file("id: a, kind: talks, start: 01:00, end: 03:00", day_date="2026-10-25"),
    ),
    Case(
        "twelve-hour",
        file("id: b, kind: meal, start: 12:30, end: 2:00"),
        file("id: b, kind: meal, start: 12:30, end: 14:00"),
    ),
    Case(
        "twelve-hour",
        file(MEAL, "id: c, kind: panel, start: 2:00, end: 3:00"),
        file(MEAL, "id: c, kind: panel, start: 13:30, end: 15:00"),
    ),
    Case(
        "twelve-hour",
        file("id: c, kind: panel, start: 2:00 pm, end: 15:00"),
        file("id: c, kind: panel, start: 14:00, end: 15:00"),
    ),
    Case(
        "secret-link",
        file(f"{TALK}, join: 'https://meet.example.org/7?pwd=abc'"),
        file(f"{TALK}, join: 'https://meet.example.org/7'"),
    ),
    Case(
        "secret-link",
        file(f"{TALK}, note: 'Passcode: 4711'"),
        file(f"{TALK}, note: 'Ask for the passcode at the desk'"),
    ),
    Case(
        "secret-link",
        file(f"{TALK}, join: 'https://meet.example.org/7'", announced=""),
        file(TALK, announced=""),
    ),
    Case(
        "mail-address",
        file(f"{TALK}, note: Write to someone@example.org"),
        file(f"{TALK}, note: 'See https://social.example.org/@someone'"),
    ),
    Case(
        "not-nfc",
        file(TALK, people="- {id: speaker-a, name: Nguye\u0302\u0303n A, roles: [speaker]}"),
        file(TALK, people="- {id: speaker-a, name: Nguyễn A, roles: [speaker]}"),
    ),
    Case(
        "photo",
        file(WITH_A, people=PERSON.replace("}", ", photo: {file: people/speaker-a.jpg}}")),
        file(WITH_A, people=PERSON),
    ),
    Case(
        "withdrawn-in-session",
        file(f"{TALK}, papers: [7]", papers=GONE),
        file(TALK, papers=GONE),
    ),
    Case(
        "paper-twice",
        file(f"{TALK}, paper: 7", "id: b, kind: talks, start: 10:00, end: 11:00, paper: 7", papers=ORAL),
        file(f"{TALK}, paper: 7", "id: b, kind: posters, start: 10:00, end: 11:00, paper: 7", papers=ORAL),
    ),
    Case(
        "paper-twice",
        file(f"{TALK}, papers: [7, 7]", papers=ORAL),
        file(f"{TALK}, papers: [7], talks: [{{id: t, paper: 7}}]", papers=ORAL),
    ),
    Case("paper-without-session", file(TALK, papers=ORAL), file(f"{TALK}, papers: [7]", papers=ORAL)),
    Case(
        "paper-without-session",
        file(f"{TALK}, papers: [7]", papers=POSTER),
        file("id: p, kind: posters, start: 09:00, end: 10:00", papers=POSTER),
    ),
    Case(
        "one-case",
        file(TALK, people="- {id: speaker-a, name: SPEAKER A, roles: [speaker]}"),
        file(TALK, people=PERSON),
    ),
    Case("no-blanks", file(f"{TALK}, title: {LONG}"), file(f"{TALK}, title: {LONG[:30]}")),
    Case(
        "same-name",
        file(TALK, people=f"{PERSON}\n- {{id: b, name: SPEAKER a, roles: [panelist]}}"),
        file(TALK, people=f"{PERSON}\n- {{id: b, name: Speaker B, roles: [panelist]}}"),
    ),
    Case(
        "announced",
        file(f"{TALK}, history: [{{start: 08:00, announced: 2026-10-01}}]"),
        file(f"{TALK}, history: [{{start: 08:00, announced: 2026-10-01}}], announced: 2026-11-01"),
    ),
    Case(
        "announced",
        file(f"{TALK}, history: [{{start: 08:00, announced: 2026-11-01}}], announced: 2026-11-01"),
        file(f"{TALK}, history: [{{start: 08:00}}], announced: 2026-11-01"),
    ),
    Case(
        "zero-length",
        file(f"{TALK}, talks: [{{id: t, start: 09:30, end: 09:30}}]"),
        file(f"{TALK}, talks: [{{id: t, start: 09:30, end: 09:31}}]"),
    ),
    Case("value", file(f"{TALK}, talks: [{{id: t, end: 09:30}}]"), file(f"{TALK}, talks: [{{id: t}}]")),
    Case(
        "value",
        file(f"{TALK}, talks: [{{id: t, start: 09:30}}]"),
        file(f"{TALK}, talks: [{{id: t, start: 09:30, minutes: 30}}]"),
    ),
    Case("value", file("id: a, kind: talks, start: [09:00], end: 10:00"), file(TALK)),
    Case("value", file("id: a, kind: talks, start: 24:00, minutes: 9"), file(TALK)),
    Case(
        "value",
        file(TALK, people=PERSON.replace("}", ", photo: {file: ../speaker-a.jpg}}")),
        file(TALK, people=PERSON),
    ),
    Case("value", file(TALK, venue="{city: Berlin}"), file(TALK, venue="{attendance: online}")),
    Case("zone", file(TALK, timezone="CET"), file(TALK, timezone="Europe/Paris")),
    Case("zone", file(TALK, timezone="AoE"), file(TALK, timezone="Asia/Kolkata")),
    Case("unknown-field", file(f"{TALK}, colour: red"), file(TALK)),
    Case("missing-field", file("id: a, start: 09:00, minutes: 9"), file(TALK)),
    Case("value", file(f"{TALK}, title: TBD"), file(f"{TALK}, title: To be a model")),
    Case("value", file(f"{TALK}, minutes: 60"), file(TALK)),
    Case("value", file(f"{TALK}, slides: 'http://example.org/a'"), file(f"{TALK}, slides: 'https://example.org/a'")),
    Case(
        "value",
        file(TALK, people=PERSON.replace("}", ", orcid: 0000-0002-1825-0098}")),
        file(TALK, people=PERSON.replace("}", ", orcid: 0000-0002-1825-0097}")),
    ),
    Case(
        "starts-before-08:15",
        file("id: a, kind: talks, start: 08:14, end: 10:00", rules="neurips"),
        file("id: a, kind: setup, start: 08:00, end: 10:00", rules="neurips"),
    ),
    Case(
        "ends-after-17:30",
        file("id: a, kind: talks, start: 16:00, end: 17:31", rules="neurips"),
        file("id: a, kind: talks, start: 16:00, end: 17:31"),
    ),
    Case(
        "longer-than-9-hours",
        file("id: a, kind: talks, start: 08:15, minutes: 541", rules="neurips"),
        file("id: a, kind: talks, start: 08:15, minutes: 540", rules="neurips"),
    ),
    Case(
        "too-much-remote",
        file("id: a, kind: talks, start: 09:00, minutes: 61, attendance: online", rules="neurips"),
        file("id: a, kind: talks, start: 09:00, minutes: 61, attendance: mixed", rules="neurips"),
    ),
]  # fmt: skip
IDS = [f"{case.code}-{index}" for index, case in enumerate(CASES)]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_fault_is_told_once(case: Case, tmp_path: Path) -> None:
    assert codes(tmp_path, case.wrong) == [case.code]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_file_without_the_fault_is_left_alone(case: Case, tmp_path: Path) -> None:
    assert codes(tmp_path, case.right) == []


WARNINGS = {
    *("gap", "unused-person", "one-case", "no-blanks", "same-name"),
    *("starts-before-08:15", "ends-after-17:30", "longer-than-9-hours", "too-much-remote"),
}


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_what_can_be_right_is_a_warning(case: Case, tmp_path: Path) -> None:
    (one,) = examined(tmp_path, case.wrong).told
    assert (one.level == "warning") == (case.code in WARNINGS)


@pytest.mark.parametrize("head", [{"status": "tentative"}, {"announced": ""}])
def test_a_paper_without_session_is_a_warning_until_the_programme_stands(
    tmp_path: Path, head: dict[str, str]
) -> None:
    (one,) = examined(tmp_path, file(TALK, papers=ORAL, **head)).told
    assert (one.code, one.level) == ("paper-without-session", "warning")


def test_everything_is_told_at_once_and_in_its_place(tmp_path: Path) -> None:
    text = file(
        "id: a, kind: party, start: 09:00, end: 10:00",
        "id: b, kind: panel, start: 09:00, end: 10:00, speakers: [nobody]",
        "id: c, kind: panel, start: 09:30, end: 10:30",
    )
    told = examined(tmp_path, text).told
    assert [(one.code, one.problem.location) for one in told] == [
        ("value", "day.yaml:7:25"),
        ("unknown-id", "day.yaml:8:69"),
        ("overlap", "day.yaml:9:39"),
    ]
    assert told[2].problem.message == (
        "`b` and `c` are 30 minutes in one room at the same time; move one, or write "
        "`parallel: true` where it is meant"
    )


def test_a_session_that_cannot_be_read_leaves_no_gap(tmp_path: Path) -> None:
    wrong = "id: b, kind: party, start: 09:20, end: 10:00, speakers: [speaker-a]"
    text = file(
        "id: a, kind: talks, start: 09:00",
        wrong,
        "id: c, kind: meal, start: 12:00, room: Hall 2",
        people="- {id: speaker-a, name: Speaker A}",
    )
    assert codes(tmp_path, text) == ["value"]


def test_a_time_of_twelve_hours_is_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    (one,) = examined(tmp_path, file("id: b, kind: meal, start: 12:30, end: 2:00")).told
    assert one.problem.message.endswith("; write 14:00")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of a workshop whose day and notification are known."""
    dates = workshop_yaml(
        "id: notification, kind: notification, date: 2026-10-20, announced: 2026-10-01",
        "id: workshop, kind: event, date: 2026-12-11, announced: 2026-10-01",
    )
    (tmp_path / "workshop.yaml").write_text(dates, "utf-8")
    return tmp_path


@pytest.mark.parametrize(("day", "told"), [("2026-12-11", []), ("2026-12-12", ["outside"])])
def test_a_day_of_the_programme_is_one_of_the_workshop(
    folder: Path, day: str, told: list[str]
) -> None:
    text = f"timezone: Europe/Berlin\ndays:\n  - date: {day}\n    sessions: [{{{TALK}}}]\n"
    (folder / "programme.yaml").write_text(text, "utf-8")
    assert [one.code for one in examine(folder, "docs").told] == told


@pytest.mark.parametrize(
    ("day", "told"), [("2026-10-20", []), ("2026-10-19", ["papers-too-early"])]
)
def test_papers_are_told_after_their_authors(folder: Path, day: str, told: list[str]) -> None:
    (folder / "papers.yaml").write_text(f"announced: {day}\nentries: []\n", "utf-8")
    assert [one.code for one in examine(folder, "docs").told] == told


def test_a_portrait_has_the_id_of_its_person_and_there_is_no_other(folder: Path) -> None:
    (folder / "people").mkdir()
    for name in ("speaker-a.jpg", "somebody.jpg"):
        (folder / "people" / name).write_bytes(b"a picture")
    lines = "people:\n  - {id: speaker-a, name: Speaker A, roles: [speaker], photo: {file: people/%s}}\n"
    (folder / "people.yaml").write_text(lines % "speaker-a.jpg", "utf-8")
    told = [(one.level, one.problem.message) for one in examine(folder, "docs").told]
    assert told == [
        (
            "warning",
            "the picture `people/somebody.jpg` is nobody's; delete it, or name it as a `photo:`",
        )
    ]
    (folder / "people.yaml").write_text(lines % "somebody.jpg", "utf-8")
    told = [(one.level, one.problem.message) for one in examine(folder, "docs").told]
    assert (
        "error",
        "`people/somebody.jpg` is not called as its person; call it `speaker-a`",
    ) in told


def test_logos_exist_and_sponsors_are_told_apart(folder: Path) -> None:
    (folder / "sponsors").mkdir()
    (folder / "sponsors" / "a.svg").write_text("<svg/>", "utf-8")
    (folder / "people.yaml").write_text(
        "sponsors:\n"
        "  - {id: a, name: Sponsor A, logo: {light: sponsors/a.svg, dark: sponsors/a-dark.svg}}\n"
        "  - {id: a, name: Sponsor B}\n",
        "utf-8",
    )
    told = [(one.code, one.problem.location) for one in examine(folder, "docs").told]
    assert told == [
        ("photo", "docs/people.yaml:2:66"),
        ("duplicate-id", "docs/people.yaml:3:10"),
    ]


def test_a_wrong_folder_is_not_loaded_and_a_right_one_is(folder: Path) -> None:
    programme = "timezone: Europe/Berlin\ndays:\n  - date: 2026-12-11\n    sessions: [{%s}]\n"
    (folder / "programme.yaml").write_text(programme % TALK, "utf-8")
    assert load(folder, "docs").data.schedule
    (folder / "programme.yaml").write_text("timezone: CET\ndays: []\n", "utf-8")
    with pytest.raises(InvalidFileError) as raised:
        load(folder, "docs")
    assert [problem.location for problem in raised.value.problems] == [
        "docs/programme.yaml:1:11",
        "docs/programme.yaml:2:7",
    ]


def test_a_folder_without_these_files_is_right_and_at_its_call(folder: Path) -> None:
    assert examine(folder, "docs").told == ()
