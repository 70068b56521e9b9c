"""Two versions of a programme: what changed, in words, and how it gets on record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from programme_files import DATA, examined, expected, programme_yaml

from programme.core.changes import all_changes, changes
from programme.core.compare import differences, to_plain
from programme.core.load import examine
from programme.core.lost import lost
from programme.core.report import report
from programme.core.times import slots_of

if TYPE_CHECKING:
    from pathlib import Path

    from programme.core.model import Data

TALK = "id: a, kind: talks, start: 09:00, end: 10:00, room: Hall 1"
BEFORE, AFTER = (DATA / f"y-change-{name}.yaml" for name in ("before", "after"))


def data_of(folder: Path, *sessions: str, papers: str = "", **head: str) -> Data:
    loaded = examined(folder, programme_yaml(*sessions, papers=papers, **head))
    assert loaded.errors == ()
    return loaded.data


def test_a_day_that_was_rearranged_is_told_session_by_session() -> None:
    told = to_plain(examine(BEFORE).data, examine(AFTER).data)
    known = expected("y-change-after")
    assert told["changes"] == known["changes"]
    assert told["unchanged"] == known["unchanged"]
    assert "talk-b: moved from 09:00–09:30 to 10:00–10:30" in told["words"]
    assert "lunch: shortened from 12:00–13:30 to 12:00–13:00" in told["words"]


def with_history(text: str, lines: list[str]) -> str:
    """The file with each group of lines below the session that it names."""
    for group in re.split(r"(?m)^# below ", "\n".join(lines))[1:]:
        place, _, block = group.partition("\n")
        session = place.strip("`")
        block = re.sub(r"(?m)^", "  ", block.rstrip())
        text = re.sub(rf"(?m)^        - {session}$", lambda m, b=block: f"{m[0]}\n{b}", text)
    return text


def test_the_lines_to_paste_put_every_move_on_record(tmp_path: Path) -> None:
    before, after = examine(BEFORE).data, examine(AFTER).data
    missing = [remark.code for _, remark in lost([before], after)]
    assert missing == ["moved-without-history"] * 12
    told = to_plain(before, after)
    path = tmp_path / "after.yaml"
    path.write_text(with_history(AFTER.read_text("utf-8"), told["history"]), "utf-8")
    recorded = examine(path)
    assert recorded.told == ()
    assert list(lost([before], recorded.data)) == []
    assert to_plain(before, recorded.data)["history"] == []
    sequences = {one["id"]: one["sequence"] for one in report(recorded)["sessions"]}
    moved = {one["id"] for one in told["changes"]}
    assert {name for name, sequence in sequences.items() if sequence == 1} == moved


@pytest.mark.parametrize(
    ("new", "text"),
    [
        ("id: a, kind: talks, start: 09:00, end: 10:00, room: Hall 2", "moved from Hall 1 to Hall 2"),
        ("id: a, kind: talks, start: 09:00, end: 10:30, room: Hall 1", "extended from 09:00–10:00 to 09:00–10:30"),
        (f"{TALK}, status: cancelled, announced: 2026-11-01", "canceled"),
        (f"{TALK}, title: A Title", ""),
        (f"{TALK}, status: tentative", "made tentative"),
        ("id: b, kind: talks, start: 09:00, end: 10:00, room: Hall 1", "gone, added"),
    ],
)  # fmt: skip
def test_a_change_is_told_in_words(new: str, text: str, tmp_path: Path) -> None:
    changed, _ = differences(data_of(tmp_path, TALK), data_of(tmp_path, new))
    assert ", ".join(one.text for one in changed) == text


def test_a_session_that_is_called_otherwise_is_renamed(tmp_path: Path) -> None:
    old, new = (data_of(tmp_path, f"{TALK}, title: {title}") for title in ("One", "Two"))
    assert to_plain(old, new)["renamed"] == [{"id": "a", "old": "One", "new": "Two"}]
    assert to_plain(old, new)["words"] == ["a: renamed from “One” to “Two”"]


def test_what_is_new_gone_or_canceled_is_listed(tmp_path: Path) -> None:
    other = "id: b, kind: panel, start: 10:00, end: 11:00"
    new = "id: c, kind: panel, start: 10:00, end: 11:00"
    told = to_plain(
        data_of(tmp_path, TALK, other),
        data_of(tmp_path, f"{TALK}, status: cancelled, announced: 2026-11-01", new),
    )
    assert (told["cancelled"], told["gone"], told["added"]) == (["a"], ["b"], ["c"])
    back = to_plain(
        data_of(tmp_path, f"{TALK}, status: cancelled, announced: 2026-11-01"),
        data_of(tmp_path, TALK),
    )
    assert back["reinstated"] == ["a"]


def test_a_session_that_moves_back_has_changed_twice(tmp_path: Path) -> None:
    history = (
        "history: [{start: 09:00, end: 10:00, announced: 2026-10-01}, "
        "{start: 11:00, end: 12:00, announced: 2026-10-20}], announced: 2026-11-01"
    )
    data = data_of(tmp_path, f"{TALK}, {history}")
    assert data.programme
    (slot,) = slots_of(data.programme)
    assert [(str(one.announced), one.text) for one in changes(slot, data.programme)] == [
        ("2026-10-20", "moved from 09:00–10:00 to 11:00–12:00"),
        ("2026-11-01", "moved from 11:00–12:00 to 09:00–10:00"),
    ]
    assert len(slot.session.history) == 2


def test_changes_of_all_sessions_come_newest_first_and_tell_what_was_added(tmp_path: Path) -> None:
    data = data_of(
        tmp_path,
        f"{TALK}, history: [{{date: 2026-12-10, start: 08:00}}], announced: 2026-10-20, note: Ill",
        "id: b, kind: panel, start: 10:00, end: 11:00, announced: 2026-11-01",
        "id: c, kind: closing, start: 11:00, end: 11:10",
    )
    assert data.programme
    told = all_changes(slots_of(data.programme), data.programme)
    assert [(one.session, one.text, one.note) for one in told] == [
        ("b", "added", None),
        ("a", "moved from Thursday 10 December, 08:00 to Friday 11 December, 09:00–10:00", "Ill"),
    ]


def losses(old: Data, new: Data) -> list[tuple[str, str]]:
    return [(remark.code, remark.finding.message) for _, remark in lost([old], new)]


def test_a_public_id_or_number_may_not_vanish(tmp_path: Path) -> None:
    talks = "talks: [{id: t}]"
    paper = "- {number: 7, title: A Title, authors: [Author A], status: %s}"
    old = data_of(tmp_path, TALK, f"id: b, kind: talks, start: 10:00, end: 11:00, {talks}")
    assert losses(old, data_of(tmp_path, TALK)) == [
        ("vanished", "`b` was public and is gone; put it back, with `status: cancelled` if it no longer holds"),
        ("vanished", "`t` was public and is gone; put it back, without title and speakers if nobody gives it"),
    ]  # fmt: skip
    assert [code for code, _ in losses(old, data_of(tmp_path, TALK, announced=""))] == ["vanished"]
    papers = programme_yaml(TALK, papers=paper % "withdrawn").replace(
        "papers:\n", "papers:\n  announced: 2026-10-01\n"
    )
    public = examined(tmp_path, papers).data
    assert losses(public, data_of(tmp_path, TALK)) == [
        ("vanished", "paper 7 was public and is gone; put it back with `status: withdrawn`")
    ]


def test_what_was_a_draft_or_becomes_known_is_nobody_s_loss(tmp_path: Path) -> None:
    draft = data_of(tmp_path, TALK, "id: b, kind: talks, start: 10:00, end: 11:00", announced="")
    assert losses(draft, data_of(tmp_path, TALK)) == []
    roomless = data_of(tmp_path, "id: a, kind: talks, start: 09:00, end: 10:00")
    assert losses(roomless, data_of(tmp_path, TALK)) == []


def test_a_silent_move_is_told_with_the_lines_that_record_it(tmp_path: Path) -> None:
    new = data_of(tmp_path, TALK.replace("09:00", "08:30"))
    ((code, message),) = losses(data_of(tmp_path, TALK), new)
    assert code == "moved-without-history"
    assert message.splitlines()[1:] == [
        "        announced: the day when readers were told",
        "        history:",
        '          - start: "09:00"',
        '            end: "10:00"',
        "            announced: 2026-10-01",
    ]
