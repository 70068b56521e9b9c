"""What readers may see of the files, and what leaves no word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from programme_files import DATA, examined, programme_yaml

from programme.core.export import to_export
from programme.core.load import examine
from programme.core.public import public
from programme.core.stage import stage

if TYPE_CHECKING:
    from pathlib import Path

    from programme.core.model import Data

HIDDEN = "Unspeakable"
PEOPLE = f"""
- {{id: speaker-a, name: {HIDDEN}}}
- {{id: speaker-b, name: Speaker B, announced: 2026-09-01, roles: [speaker]}}
"""
TALK = "id: a, kind: talks, start: 09:00, end: 10:00"


def shown(folder: Path, text: str) -> Data:
    loaded = examined(folder, text)
    assert {one.code for one in loaded.errors} <= {"withdrawn-in-session"}
    return public(loaded.data)


def test_a_draft_leaves_no_word(tmp_path: Path) -> None:
    text = programme_yaml(
        f"{TALK}, title: {HIDDEN}, speakers: [speaker-a], papers: [7]",
        people=PEOPLE,
        papers=f"- {{number: 7, title: {HIDDEN}, authors: [Author A]}}",
        announced="",
    )
    data = shown(tmp_path, text)
    assert HIDDEN not in repr(data)
    assert [person.id for person in data.people.people] == ["speaker-b"]
    assert (data.programme, data.papers, stage(data), to_export(data)) == (None, None, "call", None)


def test_a_public_session_names_no_paper_that_is_not(tmp_path: Path) -> None:
    paper = f"- {{number: 7, title: {HIDDEN}, authors: [Author A]}}"
    talks = "talks: [{id: t, paper: 7}]"
    data = shown(tmp_path, programme_yaml(f"{TALK}, papers: [7], {talks}", papers=paper))
    assert data.programme
    (session,) = data.programme.sessions
    assert session.numbers == ()
    assert HIDDEN not in repr(data)


def test_a_session_makes_its_people_public(tmp_path: Path) -> None:
    data = shown(tmp_path, programme_yaml(f"{TALK}, speakers: [speaker-a]", people=PEOPLE))
    assert [person.id for person in data.people.people] == ["speaker-a", "speaker-b"]


def test_a_closed_session_says_only_that_it_takes_place(tmp_path: Path) -> None:
    session = (
        f"id: a, kind: closed, start: 09:00, end: 10:00, title: Meeting, chairs: [speaker-a], "
        f"abstract: {HIDDEN}, join: 'https://meet.example.org/{HIDDEN}'"
    )
    data = shown(tmp_path, programme_yaml(session, people=PEOPLE))
    assert HIDDEN not in repr(data)
    assert data.programme
    assert next(data.programme.sessions).title == "Meeting"


@pytest.mark.parametrize(
    ("access", "there"), [("open", True), ("registered", False), ("closed", False)]
)
def test_a_link_that_is_not_for_everybody_is_not_shown(
    access: str, there: bool, tmp_path: Path
) -> None:
    text = programme_yaml(f"{TALK}, access: {access}, join: 'https://meet.example.org/7'")
    data = shown(tmp_path, text)
    assert data.programme
    assert (next(data.programme.sessions).join is not None) == there


def test_of_a_withdrawn_paper_only_its_number_is_left_in_its_place(tmp_path: Path) -> None:
    data = public(examine(DATA / "a-new-york-2022.yaml").data)
    assert data.papers
    assert [paper.number for paper in data.papers.shown] == [1, 2, 3]
    assert [paper.number for paper in data.papers.withdrawn] == [4]
    papers = "- {number: 7, title: A Title, authors: [Author A], status: withdrawn}"
    left = shown(tmp_path, programme_yaml(f"{TALK}, papers: [7]", papers=papers).replace(
        "papers:\n", "papers:\n  announced: 2026-10-01\n"))  # fmt: skip
    assert left.programme
    assert next(left.programme.sessions).papers == ()


def test_what_is_public_once_stays_as_it_is() -> None:
    data = public(examine(DATA / "e-new-orleans-2023.yaml").data)
    assert public(data) == data
