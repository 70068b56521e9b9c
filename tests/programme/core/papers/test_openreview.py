"""Notes of OpenReview, whichever API wrote them: the same paper, or a clear refusal."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from openreview_notes import SHORT, VENUE, Note, answer, not_accepted, note, of_api_1, with_objects

from programme.core.papers.importing.incoming import RefusedError
from programme.core.papers.importing.openreview import read_notes

if TYPE_CHECKING:
    from collections.abc import Callable

    from programme.core.papers.model import Paper


def paper(one: Note, *others: Note) -> Paper:
    return read_notes(answer(one, *others)).papers[0]


def refusal(text: str, venue: str | None = None) -> str:
    with pytest.raises(RefusedError) as caught:
        read_notes(text, venue)
    return str(caught.value)


def test_a_note_says_all_that_an_entry_has() -> None:
    assert paper(note(12, "Oral", track="Tools")).model_dump(exclude_defaults=True) == {
        "number": 12,
        "title": "Title 12",
        "authors": ("Author 12A", "Author 12B"),
        "kind": "oral",
        "track": "Tools",
        "abstract": "First words.\nSecond words: 5 % of $x < y$ & more.",
        "tldr": "In short.",
        "keywords": ("first word", "second word"),
        "forum": "AbC_12-xyz",
        "pdf": f"https://openreview.net/pdf/{12:040x}.pdf",
    }


@pytest.mark.parametrize("form", [with_objects, of_api_1])
def test_every_form_of_a_note_gives_the_same_entry(form: Callable[[Note], Note]) -> None:
    assert paper(form(note(3, "Oral"))) == paper(note(3, "Oral"))


def test_a_bare_list_of_notes_is_an_export_too() -> None:
    assert read_notes(json.dumps([note(1)])).papers == read_notes(answer(note(1))).papers


def test_an_author_s_address_and_place_stay_where_they_are() -> None:
    for form in (note(3), with_objects(note(3)), of_api_1(note(3))):
        assert not any(word in str(paper(form)) for word in ("@", "example.org", "AQ"))


@pytest.mark.parametrize(
    ("decision", "kind"),
    [
        ("Oral", "oral"),
        ("asOral", "oral"),
        ("SpotlightPoster", "spotlight"),
        ("OralPresentation", "oral"),
        ("poster", "poster"),
        ("", None),
        ("BestPaper", None),
    ],
)
def test_the_kind_is_in_the_words_behind_the_venue_s_name(decision: str, kind: str | None) -> None:
    rejected = not_accepted(2, "Rejected_Submission")
    assert paper(note(1, decision), rejected).kind == kind


@pytest.mark.parametrize(
    ("decisions", "kinds"),
    [
        (["Oral", "Oral"], ["oral", "oral"]),
        (["", ""], [None, None]),
        (["", "Oral"], [None, "oral"]),
        (["Oral", "Poster"], ["oral", "poster"]),
    ],
)
def test_the_kind_is_told_without_a_rejected_paper_too(
    decisions: list[str], kinds: list[str | None]
) -> None:
    notes = [note(number, decision) for number, decision in enumerate(decisions, start=1)]
    assert [one.kind for one in read_notes(answer(*notes)).papers] == kinds


def test_a_word_in_the_venue_s_name_is_no_kind() -> None:
    venue = "Oral History 2026"
    notes = (note(1, venue=f"{venue} Poster"), not_accepted(2, "Rejected_Submission"))
    notes[1]["content"]["venue"]["value"] = f"Submitted to {venue}"
    assert paper(*notes).kind == "poster"


def test_an_award_in_the_decision_is_told_and_not_written() -> None:
    rejected = not_accepted(9, "Rejected_Submission")
    export = read_notes(answer(note(1, "BestPaper"), note(2, "Poster"), rejected))
    assert [one.award for one in export.papers] == [None, None]
    assert export.said == (
        "the venue says `BestPaper` of 1; if that is an award, write `award:` there",
    )


def test_accepted_is_who_has_the_venue_s_own_id_whatever_the_words_say() -> None:
    states = ("Submission", "Rejected_Submission", "Withdrawn_Submission")
    others = [
        not_accepted(number, state, venue=f"{SHORT} Oral")
        for number, state in enumerate((*states, "Desk_Rejected_Submission"), start=2)
    ]
    export = read_notes(answer(*others, note(1)))
    assert [one.number for one in export.papers] == [1]
    assert export.venue == VENUE
    assert export.others == {2: "undecided", 3: "rejected", 4: "withdrawn", 5: "desk-rejected"}


def test_reviews_and_deleted_notes_are_no_papers() -> None:
    review = {**note(1), "id": "Review1", "replyto": "AbC_1-xyz"}
    export = read_notes(answer(note(1), review, {**note(2), "ddate": 1787000000000}))
    assert [one.number for one in export.papers] == [1]
    assert export.others == {2: "deleted"}


@pytest.mark.parametrize(
    "authors",
    [
        {"readers": [VENUE]},
        {"readers": [VENUE], "value": ["Author A"]},
        {"value": []},
        {"value": ["Anonymous"]},
        {"value": None},
        None,
        [],
    ],
)
def test_hidden_authors_are_refused_with_what_to_do(authors: object) -> None:
    hidden = note(7)
    hidden["content"]["authors"] = authors
    reason = refusal(answer(note(1), hidden))
    assert reason.startswith("paper 7 (AbC_7-xyz): its authors are hidden; reveal the authors")
    assert "Author A" not in reason


def test_an_author_without_a_name_is_refused() -> None:
    nameless = with_objects(note(7))
    nameless["content"]["authors"]["value"][1].pop("fullname")
    assert refusal(answer(nameless)).startswith("paper 7 (AbC_7-xyz): an author has no name")


def test_authors_that_as_many_may_read_as_the_note_are_not_hidden() -> None:
    private = note(7)
    private["readers"] = [VENUE]
    private["content"]["authors"]["readers"] = [VENUE]
    assert paper(private).authors == ("Author 7A", "Author 7B")


def test_a_file_that_few_may_read_is_left_out() -> None:
    hidden = note(7)
    hidden["content"]["pdf"]["readers"] = [VENUE]
    assert paper(hidden).pdf is None


def test_all_that_keeps_an_export_from_use_is_told_at_once() -> None:
    hidden, untitled = note(1, authors=None), note(2, title="")
    reasons = refusal(answer(hidden, untitled, note(3), note(3))).splitlines()
    assert [" ".join(reason.split()[:2]) for reason in reasons] == [
        "paper 1",
        "paper 2",
        "2 accepted",
    ]


@pytest.mark.parametrize("absent", [None, "", []])
def test_what_a_note_does_not_have_the_entry_does_not_have(absent: object) -> None:
    bare = note(1, keywords=absent, TLDR=absent, abstract=absent, pdf=absent)
    assert paper(bare).model_fields_set == {"number", "title", "authors", "kind", "forum"}


def test_a_title_keeps_its_formula_and_signs_and_loses_its_line_break() -> None:
    title = "Sampling $\\mathcal{N}$\n for x < y: A & B #1 "
    assert paper(note(1, title=title)).title == "Sampling $\\mathcal{N}$ for x < y: A & B #1"


def test_what_cannot_be_printed_is_left_out() -> None:
    assert paper(note(1, abstract="A\x0cB\ud835 C\r\n\r\nD")).abstract == "A B C\nD"


def test_names_are_composed_and_keep_their_order_and_their_letters() -> None:
    names = ["Nguyễn Author", "Ø", "van de Author", "Ł. Weiß"]
    apart = [unicodedata.normalize("NFD", name) for name in names]
    assert paper(note(1, authors=apart)).authors == tuple(names)


def test_a_venue_is_asked_for_where_there_are_several() -> None:
    other = note(2, venueid="Other.cc/2026")
    other |= {"domain": "Other.cc/2026", "invitations": ["Other.cc/2026/-/Submission"]}
    text = answer(note(1), other)
    assert f"write `--venue` and one of {VENUE}, Other.cc/2026" in refusal(text)
    assert [one.number for one in read_notes(text, "Other.cc/2026").papers] == [2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "this is not JSON"),
        ("{}", "there are no notes in it"),
        ('{"notes": ["a"]}', "there are no notes in it"),
        ('{"notes": []}', "there are no submissions"),
        (answer(not_accepted(1, "Submission")), f"there are {VENUE}/Submission (1)"),
        (answer(note(1, venueid=None)), "there are no venueid (1)"),
    ],
)
def test_what_has_no_accepted_papers_is_refused(text: str, words: str) -> None:
    reason = refusal(text)
    assert words in reason
    assert "export" in reason


def test_an_answer_that_has_only_a_part_of_the_notes_says_so() -> None:
    text = json.dumps({"notes": [note(1)], "count": 1300})
    assert read_notes(text).said == (
        "these are 1 of 1300 notes; take the others from the next page",
    )


def test_another_venue_than_that_of_the_file_is_refused() -> None:
    assert "no note has the `venueid` Other.cc" in refusal(answer(note(1)), "Other.cc")
