"""What ``papers.yaml`` may say, and what is said about one that is wrong."""

from __future__ import annotations

import json
import unicodedata

import jsonschema
import pytest

from located_yaml.problems import InvalidFileError
from programme.core.papers.load import load_text, validate
from programme.core.papers.model import Papers, by_kind
from programme.core.papers.schema import papers_schema

ENTRY = "{number: 1, title: A title, authors: [Author A]}"


def papers(*entries: str, announced: str = "announced: 2026-10-01") -> Papers:
    """The checked papers of a file with these entries."""
    return load_text(file(*entries, announced=announced), "papers.yaml").papers


def file(*entries: str, announced: str = "announced: 2026-10-01") -> str:
    return "\n".join([announced, "entries:", *(f"  - {entry}" for entry in entries), ""])


def problems(*entries: str) -> list[str]:
    with pytest.raises(InvalidFileError) as caught:
        load_text(file(*entries), "papers.yaml")
    return [str(problem) for problem in caught.value.problems]


def warnings(*entries: str) -> list[str]:
    return [str(one) for one in load_text(file(*entries), "papers.yaml").warnings]


def test_papers_come_by_kind_and_number_and_numbers_keep_their_holes() -> None:
    shown = papers(
        "{number: 72, title: A, authors: [A B], kind: poster}",
        "{number: 13, title: B, authors: [A B]}",
        "{number: 61, title: C, authors: [A B], kind: oral}",
        "{number: 35, title: D, authors: [A B], kind: poster}",
    ).shown
    assert [paper.number for paper in shown] == [61, 35, 72, 13]
    assert [*by_kind(shown)] == ["oral", "poster", None]


def test_a_draft_shows_nothing() -> None:
    draft = papers(ENTRY, "{number: 2, title: B, authors: [A B], status: withdrawn}", announced="")
    assert (draft.shown, draft.withdrawn) == ((), ())


def test_a_withdrawn_paper_is_gone_from_the_list_and_keeps_its_anchor() -> None:
    both = papers(ENTRY, "{number: 4, title: B, authors: [A B], status: withdrawn}")
    assert [paper.number for paper in both.shown] == [1]
    assert [paper.anchor for paper in both.withdrawn] == ["paper-4"]


def test_a_masked_paper_keeps_title_and_authors_and_shows_no_file() -> None:
    (masked,) = papers(
        "{number: 4, title: B, authors: [A B], kind: oral, status: masked, award: Best Paper, "
        "abstract: Words, tldr: Words, keywords: [word], forum: AbC_1-x, "
        "pdf: https://example.org/4.pdf, poster: https://example.org/4.png, "
        "slides: https://example.org/4.html, recording: https://example.org/4.mp4}"
    ).shown
    written = masked.model_dump(exclude_defaults=True)
    assert sorted(written) == ["authors", "kind", "number", "status", "title"]


def test_a_page_is_an_id_of_openreview_or_an_address() -> None:
    first, second, third = papers(
        "{number: 1, title: A, authors: [A B], forum: AbC_1-x}",
        "{number: 2, title: B, authors: [A B], forum: https://example.org/2}",
        "{number: 3, title: C, authors: [A B]}",
    ).entries
    assert first.page == "https://openreview.net/forum?id=AbC_1-x"
    assert (second.page, third.page) == ("https://example.org/2", None)


def test_authors_as_listed_stand_in_place_of_the_source_s() -> None:
    paper = papers("{number: 1, title: A, authors: [A B, C D], authors_as_listed: [C D, A B]}")[1]
    assert paper.names == ("C D", "A B")


def test_a_blank_line_in_a_folded_abstract_parts_two_paragraphs() -> None:
    text = "number: 1\n    title: A\n    authors: [A B]\n    abstract: >-\n      One\n      one."
    assert papers(f"{text}\n\n      Two.")[1].paragraphs == ("One one.", "Two.")
    assert papers(ENTRY)[1].paragraphs == ()


def test_a_number_that_there_is_not_is_told_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="there is no paper 3; the papers are 1"):
        papers(ENTRY)[3]


@pytest.mark.parametrize(
    ("entry", "place", "advice"),
    [
        ("{number: 1, title: A}", "3:5", "`authors` is missing; write `authors: [First"),
        ("{number: 1, title: A, authors: []}", "3:36", "write every author"),
        ("{number: 1, title: A, authors: A B}", "3:36", "is a list"),
        ("{number: one, title: A, authors: [A B]}", "3:14", "write a whole number"),
        ("{number: 0, title: A, authors: [A B]}", "3:14", "write a whole number"),
        ("{number: 1, title: A, authors: [A B], id: 3}", "3:43", "write `number:`"),
        ("{number: 1, title: A, authors: [A B], kind: talk}", "3:49", "oral, spotlight or poster"),
        ("{number: 1, title: A, authors: [A B], status: gone}", "3:51", "write accepted"),
        ("{number: 1, title: A, authors: [A B], forum: a b}", "3:50", "`forum?id=`"),
        ("{number: 1, title: A, authors: [A B], pdf: http://example.org/}", "3:48", "https://"),
        ("{number: 1, title: A, authors: [A B a@example.org]}", "3:37", "is an e-mail address"),
        (
            "{number: 1, title: A, authors: [A B], award: Best, status: withdrawn}",
            "3:50",
            "take its award out",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_what_to_write(
    entry: str, place: str, advice: str
) -> None:
    (problem,) = problems(entry)
    assert problem.startswith(f"papers.yaml:{place}: ")
    assert advice in problem


def test_everything_wrong_is_told_at_once() -> None:
    assert len(problems(ENTRY, "{number: 1, title: B, authors: [A B]}", "{number: x}")) == 4


def test_two_papers_share_neither_number_nor_page_nor_file() -> None:
    first = "{number: 1, title: A, authors: [A B], forum: AbCdE, pdf: https://example.org/1.pdf}"
    second = first.replace("number: 1, title: A", "number: 2, title: B")
    assert len(problems(first, second)) == 2
    assert problems(ENTRY, ENTRY) == [
        "papers.yaml:4:14: the number 1 is taken; write the submission's own"
    ]


def test_accents_that_stand_apart_are_told() -> None:
    name = unicodedata.normalize("NFD", "Nguyễn Author")
    (problem,) = problems(f"{{number: 1, title: A, authors: [{name}]}}")
    assert "write Nguyễn Author composed" in problem


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("{number: 1, title: A, authors: [AUTHOR A]}", "check the capitals"),
        ("{number: 1, title: A, authors: [author a]}", "check the capitals"),
        ("{number: 1, title: A, authors: [Author A, Author A]}", "is listed twice"),
        (f"{{number: 1, title: {'Word' * 9}, authors: [Author A]}}", "the title has no blank"),
    ],
)
def test_what_is_unusual_is_told_and_holds_nothing_up(entry: str, words: str) -> None:
    (warning,) = warnings(entry)
    assert words in warning


def test_a_title_that_two_papers_have_is_told() -> None:
    (warning,) = warnings(ENTRY, "{number: 2, title: a title, authors: [Author B]}")
    assert warning.startswith("papers.yaml:4:24: paper 1 has the same title")


def test_what_is_no_yaml_is_told_with_its_line() -> None:
    (problem,) = problems("{number: 1, title: A, authors: [A B]")
    assert problem.startswith("papers.yaml:")
    assert "this is not YAML" in problem


@pytest.mark.parametrize("name", ["Ł. Author", "Ø", "van de Author", "Weiß", "王小明", "Nguyễn"])
def test_names_in_every_letter_are_no_cause_for_a_word(name: str) -> None:
    assert warnings(f"{{number: 1, title: A, authors: ['{name}']}}") == []


def test_every_remark_has_a_code() -> None:
    _, remarked = validate({"entries": [{"number": "1", "authors": ["A"], "x": "y"}]})
    assert sorted(remark.code for remark in remarked) == ["missing-field", "unknown-field"]


def test_an_editor_is_told_the_same() -> None:
    schema = json.loads(json.dumps(papers_schema()))
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    good = {"number": 1, "title": "A", "authors": ["A B"], "kind": "oral"}
    assert check.is_valid({"announced": "2026-10-01", "entries": [good]})
    for wrong in ({"kind": "talk"}, {"number": "one"}, {"url": "x"}, {"pdf": None}):
        assert not check.is_valid({"entries": [{**good, **wrong}]})
    assert '"null"' not in json.dumps(schema)
