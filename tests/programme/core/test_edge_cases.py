"""What hand-made programmes get wrong in the last weeks before the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from programme_files import DATA, codes, examined, programme_yaml

from programme.core.load import examine
from programme.core.public import public
from programme.core.relations import by_name, by_role, roles, slots_of_paper
from programme.core.report import report
from programme.core.times import by_day, ends_of_days, slots_of
from programme.core.wording import heading_text, summary_text, talk_text, time_text

if TYPE_CHECKING:
    from pathlib import Path

    from programme.core.model import Data

PEOPLE = "- {id: speaker-a, name: Speaker A}\n- {id: speaker-b, name: Speaker B}"


def data_of(folder: Path, text: str) -> Data:
    loaded = examined(folder, text)
    assert loaded.errors == ()
    return loaded.data


def test_a_session_is_grouped_by_its_local_day_where_utc_has_the_day_before() -> None:
    slots = examine(DATA / "x-sydney-2026.yaml").parts.slots
    (day,) = by_day(slots)
    assert (str(day), slots[0].start.isoformat()) == ("2026-12-11", "2026-12-10T22:00:00+00:00")
    assert time_text(slots[0]) == (
        "Friday 11 December 2026, 09:00–09:10 Australian Eastern Time (Sydney)"
    )


def test_an_online_day_across_midnight_in_utc_stays_one_day(tmp_path: Path) -> None:
    text = programme_yaml(
        "id: a, kind: talks, start: 18:00, end: 19:30, speakers: [speaker-a]",
        "id: b, kind: panel, start: 19:15, end: 20:00, panelists: [speaker-a]",
        "id: c, kind: closing, start: 20:00, end: 20:10",
        timezone="America/New_York",
        people=PEOPLE.splitlines()[0],
    )
    loaded = examined(tmp_path, text)
    assert [one.code for one in loaded.told] == ["overlap", "person-twice"]
    ends = [session["end_utc"] for session in report(loaded)["sessions"]]
    assert ends == ["2026-12-12T00:30:00Z", "2026-12-12T01:00:00Z", "2026-12-12T01:10:00Z"]
    assert [str(day) for day in by_day(loaded.parts.slots)] == ["2026-12-11"]


@pytest.mark.parametrize("time", ["10:35", "'10:35'", "09:15", "9:15"])
def test_a_time_is_text_with_and_without_quotes(time: str, tmp_path: Path) -> None:
    text = programme_yaml(f"id: a, kind: talks, start: {time}, minutes: 20")
    (slot,) = examined(tmp_path, text).parts.slots
    assert f"{slot.session.start:%H:%M}" == time.strip("'").zfill(5)


def test_a_session_that_only_starts_ends_with_the_next_in_its_room(tmp_path: Path) -> None:
    text = programme_yaml(
        "id: a, kind: talks, start: 16:00",
        "id: elsewhere, kind: talks, start: 16:30, minutes: 90, room: Hall 2",
        "id: beside, kind: closed, start: 16:40, minutes: 80, parallel: true",
        "id: b, kind: panel, start: 17:00",
        "id: c, kind: awards, start: 17:00",
        "id: d, kind: closing, start: 17:30",
    )
    loaded = examined(tmp_path, text)
    told = [(one.level, one.code) for one in loaded.told]
    assert told == [("error", "zero-length"), ("error", "no-end")]
    assert loaded.told[0].problem.message.startswith("`b` and `c` begin at 17:00, which gives `b`")
    minutes = {one["id"]: (one["minutes"], one["end_utc"]) for one in report(loaded)["sessions"]}
    assert minutes["a"] == (60, "2026-12-11T16:00:00Z")
    assert minutes["b"] == (0, "2026-12-11T16:00:00Z")
    assert minutes["c"] == (30, "2026-12-11T16:30:00Z")
    assert minutes["d"] == (None, None)


def test_a_closed_session_counts_for_people_and_not_for_readers(tmp_path: Path) -> None:
    beside = "id: b, kind: closed, start: 09:00, end: 10:00"
    here = "id: a, kind: posters, start: 09:00, end: 10:00, speakers: [speaker-a]"
    people = PEOPLE.splitlines()[0]
    assert codes(tmp_path, programme_yaml(here, beside, people=people)) == []
    twice = programme_yaml(here, f"{beside}, chairs: [speaker-a]", people=people)
    assert codes(tmp_path, twice) == ["person-twice"]


def test_talks_without_times_get_none(tmp_path: Path) -> None:
    talks = "[{id: t1, speakers: [speaker-a], minutes: 30}, {id: t2}, {id: t3, start: 09:40, minutes: 5}]"
    text = programme_yaml(
        f"id: a, kind: talks, start: 09:00, end: 10:00, talks: {talks}", people=PEOPLE
    )
    (slot,) = examined(tmp_path, text).parts.slots
    assert [talk.start and f"{talk.start:%H:%M}" for talk in slot.talks] == [None, None, "08:40"]


def test_one_paper_has_a_slot_in_each_of_three_sessions(tmp_path: Path) -> None:
    text = programme_yaml(
        "id: s, kind: spotlights, start: 09:00, end: 09:30, talks: [{id: s-13, paper: 13}]",
        "id: p, kind: posters, start: 09:30, end: 10:30, papers: [72, 13]",
        "id: o, kind: contributed-talk, start: 10:30, end: 11:00, paper: 13",
        papers="- {number: 13, title: A Title, authors: [A], kind: oral}\n"
        "- {number: 72, title: Another Title, authors: [B], kind: poster}",
    )
    data = data_of(tmp_path, text)
    assert data.programme
    slots = slots_of(data.programme)
    found = [(slot.id, talk.id if talk else "") for slot, talk in slots_of_paper(slots, 13)]
    assert found == [("s", "s-13"), ("p", ""), ("o", "")]
    assert [heading_text(slot.session, data) for slot in slots] == [
        "Spotlights",
        "Posters",
        "A Title",
    ]


def test_people_are_sorted_with_their_letter_and_by_family_where_it_is_written(
    tmp_path: Path,
) -> None:
    people = """
    - {id: z, name: Zoe A, roles: [organizer]}
    - {id: l, name: Łukasz A, roles: [organizer]}
    - {id: o, name: Øystein A, roles: [organizer]}
    - {id: n, name: Nguyễn A, roles: [organizer]}
    - {id: v, name: Xan van de Ven, family: van de Ven, roles: [organizer]}
    - {id: m, name: Mononym, roles: [organizer]}
    """
    data = data_of(
        tmp_path, programme_yaml("id: a, kind: talks, start: 09:00, end: 10:00", people=people)
    )
    assert [person.id for person in by_name(data.people.people)] == ["l", "m", "n", "o", "v", "z"]
    assert {person.anchor for person in data.people.people} == {
        f"person-{name}" for name in "zlonvm"
    }


def test_composed_and_decomposed_names_are_one_person(tmp_path: Path) -> None:
    people = """
    - {id: a, name: "Nguy\\u1ec5n A", roles: [organizer]}
    - {id: b, name: "Nguye\\u0302\\u0303n A", roles: [speaker]}
    """
    text = programme_yaml("id: s, kind: talks, start: 09:00, end: 10:00", people=people)
    assert sorted(codes(tmp_path, text)) == ["not-nfc", "same-name"]


def test_a_speaker_who_drops_out_leaves_the_slot(tmp_path: Path) -> None:
    slot = "id: a, kind: invited-talk, start: 09:00, end: 10:00"
    before = data_of(tmp_path, programme_yaml(f"{slot}, speakers: [speaker-a]", people=PEOPLE))
    after = data_of(tmp_path, programme_yaml(slot, people=PEOPLE.splitlines()[1]))
    assert before.programme
    assert after.programme
    assert summary_text(next(before.programme.sessions), before) == "Invited talk: Speaker A"
    assert summary_text(next(after.programme.sessions), after) == "Invited talk"
    still_named = programme_yaml(f"{slot}, speakers: [speaker-a]", people=PEOPLE.splitlines()[1])
    told = [(one.code, one.problem.line) for one in examined(tmp_path, still_named).errors]
    assert told == [("unknown-id", 7)]


def test_without_a_zone_no_clock_time_becomes_a_moment(tmp_path: Path) -> None:
    loaded = examined(
        tmp_path, programme_yaml("id: a, kind: talks, start: 09:00, end: 10:00", timezone="")
    )
    assert [one.code for one in loaded.told] == ["missing-field"]
    assert report(loaded)["sessions"] == []


def test_people_have_the_roles_of_the_file_and_of_their_sessions(tmp_path: Path) -> None:
    text = programme_yaml(
        "id: o, kind: opening, start: 09:00, end: 09:10, speakers: [organiser-a]",
        "id: t, kind: invited-talk, start: 09:10, end: 10:00, speakers: [speaker-a], chairs: [organiser-a]",
        "id: p, kind: panel, start: 10:00, end: 11:00, panelists: [speaker-a], moderator: speaker-b",
        people=f"{PEOPLE}\n- {{id: organiser-a, name: Organiser A, roles: [organizer]}}",
    )
    data = data_of(tmp_path, text)
    assert data.programme
    slots = slots_of(data.programme)
    found = {person.id: roles(person, slots) for person in data.people.people}
    assert found == {
        "speaker-a": ("speaker", "panelist"),
        "speaker-b": ("moderator",),
        "organiser-a": ("organizer", "chair"),
    }
    assert [one.id for one in by_role(data.people, slots)["speaker"]] == ["speaker-a"]


def test_setup_and_closed_sessions_do_not_begin_or_end_the_day() -> None:
    slots = examine(DATA / "e-new-orleans-2023.yaml").parts.slots
    ((first, last),) = ends_of_days(slots).values()
    assert (first.id, last.id) == ("opening", "posters-2")


def test_a_talk_is_called_by_what_is_known_of_it(tmp_path: Path) -> None:
    talks = "[{id: t1, speakers: [speaker-a], title: A Title}, {id: t2, speakers: [speaker-b]}, {id: t3}]"
    text = programme_yaml(
        f"id: a, kind: talks, start: 09:00, end: 10:00, talks: {talks}", people=PEOPLE
    )
    data = public(data_of(tmp_path, text))
    assert data.programme
    (session,) = data.programme.sessions
    assert [talk_text(talk, data) for talk in session.talks] == [
        "A Title (Speaker A)",
        "Speaker B",
        "",
    ]


def test_a_session_past_midnight_says_on_which_day_it_ends(tmp_path: Path) -> None:
    text = programme_yaml("id: a, kind: social, start: 21:00, minutes: 210")
    (slot,) = examined(tmp_path, text).parts.slots
    assert time_text(slot) == (
        "Friday 11 December 2026, 21:00–Saturday 12 December 2026, 00:30 "
        "Central European Time (Berlin)"
    )


def test_a_person_is_found_by_id_and_a_wrong_id_names_the_known(tmp_path: Path) -> None:
    text = programme_yaml(
        "id: a, kind: talks, start: 09:00, end: 10:00, speakers: [speaker-a]", people=PEOPLE
    )
    people = data_of(tmp_path, text).people
    assert people["speaker-b"].name == "Speaker B"
    with pytest.raises(KeyError, match="the people are speaker-a, speaker-b"):
        people["nobody"]
