"""Tables of papers, by the names of their columns."""

from __future__ import annotations

import pytest

from programme.core.papers.importing.incoming import RefusedError
from programme.core.papers.importing.table import read_table
from programme.core.papers.model import Paper

HEADER = "number,title,authors,kind,link"


def paper(text: str) -> Paper:
    (only,) = read_table(text).papers
    return only


def refusal(text: str) -> str:
    with pytest.raises(RefusedError) as caught:
        read_table(text)
    return str(caught.value)


def test_a_row_is_a_paper() -> None:
    link = "https://openreview.net/forum?id=AbC_1-x"
    assert paper(f"{HEADER}\n7,A title,Author A|Ł. Author,Oral,{link}\n") == Paper(
        number="7",  # type: ignore[arg-type]  # as files have it
        title="A title",
        authors=("Author A", "Ł. Author"),
        kind="oral",
        forum="AbC_1-x",
    )


def test_a_mark_at_the_begin_and_line_breaks_in_a_field_are_no_trouble() -> None:
    text = (
        "\ufeffNumber,Title,Authors,Abstract\r\n"
        '7,"A ""title""\r\nover two lines",Author A,"First,\r\nwords.\r\n\r\nSecond."\r\n'
    )
    assert paper(text).title == 'A "title" over two lines'
    assert paper(text).abstract == "First, words.\nSecond."


@pytest.mark.parametrize(
    "header",
    [
        "ID,Title,Authors,Decision",
        "Paper Number,TITLE,Author Names,Status",
        "UID,title,authors,presentation",
        "id,title,authors,status,OpenReview Link",
    ],
)
def test_columns_are_known_by_the_names_that_people_give_them(header: str) -> None:
    rest = "," * (header.count(",") - 3)
    read = paper(f"{header}\n12,On x < y & $z$,Author A,Oral{rest}\n")
    assert (read.number, read.title, read.kind) == (12, "On x < y & $z$", "oral")


@pytest.mark.parametrize(
    "written",
    [
        "Author A|van de Author|Ø",
        "Author A | van de Author | Ø |",
        "Author A; van de Author; Ø",
    ],
)
def test_lists_have_one_sign_between_their_parts(written: str) -> None:
    assert paper(f"number,title,authors\n1,T,{written}\n").authors == (
        "Author A",
        "van de Author",
        "Ø",
    )


@pytest.mark.parametrize(
    "written", ["A B, C D, and E F", "A B, C D and E F", "A B and C D and E F"]
)
def test_commas_part_names_where_that_is_plain(written: str) -> None:
    assert paper(f'number,title,authors\n1,T,"{written}"\n').authors == ("A B", "C D", "E F")


@pytest.mark.parametrize(
    "written", ["Author, Anna", "van de Author, Anna Maria", "Author, A; B, C"]
)
def test_names_that_can_be_read_in_two_ways_are_refused(written: str) -> None:
    assert "can be read in two ways" in refusal(f'number,title,authors\n1,T,"{written}"\n')


def test_the_lineage_behind_a_comma_is_a_part_of_the_name() -> None:
    text = 'number,title,authors\n1,T,"Anna Author, Jr.|Author B"\n'
    assert paper(text).authors == ("Anna Author, Jr.", "Author B")


def test_keywords_keep_the_commas_in_them() -> None:
    text = 'number,title,authors,keywords\n1,T,Author A,"one, and a half|two"\n'
    assert paper(text).keywords == ("one, and a half", "two")


def test_what_the_console_writes_for_nothing_is_nothing() -> None:
    text = 'number,title,authors,tldr,kind,pdf\n1,T,Author A,"undefined","N/A",\n'
    assert paper(text).model_fields_set == {"number", "title", "authors"}


@pytest.mark.parametrize(
    ("decision", "kind"),
    [("Accept (Oral)", "oral"), ("Accept", None), ("Poster", "poster"), ("", None)],
)
def test_a_decision_tells_the_kind(decision: str, kind: str | None) -> None:
    assert paper(f"number,title,authors,decision\n1,T,Author A,{decision}\n").kind == kind


def test_who_is_rejected_is_left_out_and_remembered() -> None:
    rows = "1,T,Author A,Accept\n2,U,Author B,Desk Reject\n3,V,,Withdrawn by authors\n"
    export = read_table(f"number,title,authors,decision\n{rows}")
    assert [one.number for one in export.papers] == [1]
    assert export.others == {2: "rejected", 3: "withdrawn"}


@pytest.mark.parametrize(
    "column", ["average rating", "min soundness", "Confidence", "Overall Score", "Meta Review"]
)
def test_what_reviewers_said_is_refused_with_what_to_do(column: str) -> None:
    reason = refusal(f"{HEADER},{column}\n7,A title,Author A,Oral,,6.5\n")
    assert reason.startswith(f"line 1: {column}: ")
    assert "delete these columns, and keep the whole file out of it" in reason


@pytest.mark.parametrize(
    ("header", "both"),
    [
        ("number,Title,authors,TITLE ", "`Title` and `TITLE `"),
        ("number,ID,title,authors", "`number` and `ID`"),
        ("number,title,authors,link,forum", "`link` and `forum`"),
        ("number,title,authors,Sub-track,sub track", "`Sub-track` and `sub track`"),
    ],
)
def test_columns_that_fold_to_one_another_are_refused(header: str, both: str) -> None:
    assert refusal(f"{header}\n1,2,3,4,5\n") == f"line 1: {both} say the same; keep one of them"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "line 1: there is no column `number` and `title` and `authors`"),
        ("title,authors\nT,Author A\n", "line 1: there is no column `number`; add it"),
        ("number,title,authors\n1,T\n", "line 2: cells are missing"),
        ("number,title,authors\none,T,Author A\n", "line 2: `one` is no number of a paper"),
        ("number,title,authors\n1,T,\n", "line 2: there is no `authors`; add it"),
        (f"{HEADER}\n1,T,Author A,talk,\n", "line 2: `talk` is no kind; write oral"),
        (f"{HEADER}\n1,T,Author A,,http://example.org\n", "line 2: `http://example.org` is no"),
        ("number,title,authors,decision\n1,T,A,perhaps\n", "line 2: `perhaps` is no decision"),
        ('number,title,authors\n1,"T,A\n', "line 2: this is not CSV"),
        ("number,title,authors\n1,T,A\n1,U,B\n", "line 3: the number 1 is taken by line 2"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, reason: str) -> None:
    assert refusal(text).startswith(reason)


def test_columns_that_have_no_place_are_told() -> None:
    said = read_table("number,title,authors,E-mail\n1,T,Author A,a@example.org\n").said
    assert said == ("columns that are not read: E-mail",)
