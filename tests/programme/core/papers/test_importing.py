"""What an import writes, keeps and tells: `python -m programme import FILE`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openreview_notes import VENUE, Note, answer, not_accepted, note

from programme.core.papers.importing.incoming import line, paragraphs
from programme.core.papers.importing.writing import written
from programme.core.papers.load import load, load_text
from programme.core.papers.model import Paper, Papers
from programme.importing import main

if TYPE_CHECKING:
    from pathlib import Path


class Project:
    """A file of papers, and exports that are imported into it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.file = folder / "papers.yaml"

    def take(self, *notes: Note, on: str = "2026-09-30", options: tuple[str, ...] = ()) -> str:
        """What is told when an export of these notes is imported."""
        return self.take_text(answer(*notes), "notes.json", "--on", on, *options)

    def take_text(self, text: str, name: str, *options: str, status: int = 0) -> str:
        (self.folder / name).write_text(text, encoding="utf-8")
        command = [str(self.folder / name), "--to", str(self.file), *options]
        assert main(command) == status
        out, err = self.capsys.readouterr()
        return (out + err).replace(f"{self.folder}/", "")

    def refused(self, *notes: Note) -> str:
        return self.take_text(answer(*notes), "notes.json", status=1)

    @property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @property
    def papers(self) -> Papers:
        return load(self.file).papers

    def edit(self, before: str, after: str) -> None:
        assert self.text.count(before) == 1
        self.file.write_text(self.text.replace(before, after), encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Project:
    return Project(tmp_path, capsys)


def test_the_first_import_writes_a_draft_by_number(project: Project) -> None:
    told = project.take(note(12, "Oral", abstract=None), note(3, title="A: $\\mathcal{N}$ <&> #1"))
    assert "paper 12 is new, oral: “Title 12” by Author 12A, Author 12B\n" in told
    assert project.text.startswith("# yaml-language-server: $schema=papers.schema.json\n")
    assert project.text.partition("source:\n")[2] == (
        """\
  venue: Host.cc/2026/Workshop/Demo
  read: 2026-09-30
entries:
  - number: 3
    title: 'A: $\\mathcal{N}$ <&> #1'
    authors: [Author 3A, Author 3B]
    kind: poster
    forum: AbC_3-xyz
    pdf: https://openreview.net/pdf/0000000000000000000000000000000000000003.pdf
    keywords: [first word, second word]
    tldr: >-
      In short.
    abstract: >-
      First words.

      Second words: 5 % of $x < y$ & more.
  - number: 12
    title: Title 12
    authors: [Author 12A, Author 12B]
    kind: oral
    forum: AbC_12-xyz
    pdf: https://openreview.net/pdf/000000000000000000000000000000000000000c.pdf
    keywords: [first word, second word]
    tldr: >-
      In short.
"""
    )
    assert project.papers.announced is None


def test_the_same_export_again_changes_no_byte(project: Project) -> None:
    project.take(note(1), note(2))
    before = project.text
    assert project.take(note(2), note(1), on="2026-10-05") == "papers.yaml stays as it is\n"
    assert project.text == before


def test_what_was_written_by_hand_stays(project: Project) -> None:
    project.take(note(1), note(2))
    by_hand = "award: Best Paper\n    board: A7\n    status: masked\n"
    project.edit(
        "title: Title 1\n", f"title: Title 1\n    {by_hand}    recording: https://a.org/1\n"
    )
    project.take(note(1, "Oral", title="Another title"), note(2))
    paper = project.papers[1]
    assert (paper.title, paper.kind) == ("Another title", "oral")
    assert (paper.award, paper.board, paper.status) == ("Best Paper", "A7", "masked")
    assert paper.recording == "https://a.org/1"


def test_authors_as_listed_stay_and_are_told_at_each_import(project: Project) -> None:
    project.take(note(1))
    project.edit("    kind: poster\n", "    authors_as_listed: [Author 1B, Author 1A]\n")
    for _ in range(2):
        told = project.take(note(1, authors=["Author 1A", "Author 1B", "Author C"]))
        assert (
            "paper 1: shown are the authors of `authors_as_listed`, Author 1B, Author 1A; "
            "the export has Author 1A, Author 1B, Author C\n"
        ) in told
    assert project.papers[1].names == ("Author 1B", "Author 1A")


def test_changes_are_told_in_words(project: Project) -> None:
    project.take(note(1), note(2))
    told = project.take(note(1, "Oral", title="New", abstract="New."), note(2), note(3))
    assert told.splitlines() == [
        "paper 1: `title` was “Title 1” and is now “New”",
        "paper 1: `kind` was “poster” and is now “oral”",
        "paper 1: another `abstract`",
        "paper 3 is new, poster: “Title 3” by Author 3A, Author 3B",
        "papers.yaml is written",
    ]


def test_comments_and_untouched_entries_stay_as_they_were_written(project: Project) -> None:
    project.file.write_text(
        """\
# Our papers.
announced: 2026-10-01   # told on that day

source: {venue: Host.cc/2026/Workshop/Demo, read: 2026-09-01}
# By number.
entries:
# The first of all.
- {number: 1, title: "Title 1", authors: [Author 1A,
    Author 1B]}
# Its board moved.
- number: 5
  title: Title 5
  # Inside.
  authors: [Author 5A, Author 5B]
""",
        encoding="utf-8",
    )
    bare = {"keywords": None, "TLDR": None, "abstract": None, "pdf": None}
    rows = "number,title,authors\n1,Title 1,Author 1A|Author 1B\n5,Five,Author 5A|Author 5B\n"
    project.take_text(f"{rows}3,Title 3,Author C\n", "papers.csv")
    assert project.text == (
        """\
# Our papers.
announced: 2026-10-01   # told on that day

source: {venue: Host.cc/2026/Workshop/Demo, read: 2026-09-01}
# By number.
entries:
# The first of all.
- {number: 1, title: "Title 1", authors: [Author 1A,
    Author 1B]}
- number: 3
  title: Title 3
  authors: [Author C]
# Its board moved.
  # Inside.
- number: 5
  title: Five
  authors: [Author 5A, Author 5B]
"""
    )
    project.take(note(1, "", **bare), note(3, "", **bare), note(5, "", **bare))
    assert (
        "announced: 2026-10-01   # told on that day\n\n"
        "source:\n  venue: Host.cc/2026/Workshop/Demo\n  read: 2026-09-30\n# By number.\n"
    ) in project.text


def test_the_venue_is_added_above_the_entries_of_a_file_without_one(project: Project) -> None:
    row = "1,Title 1,Author 1A|Author 1B\n"
    project.take_text(f"number,title,authors\n{row}", "papers.csv")
    assert "source:" not in project.text
    project.take(note(1))
    assert f"source:\n  venue: {VENUE}\n  read: 2026-09-30\nentries:\n" in project.text


def test_entries_on_one_line_are_written_anew(project: Project) -> None:
    project.file.write_text(
        "# Ours.\nannounced: 2026-10-01\nentries: [{number: 4, title: D, authors: [A B]}]\n",
        "utf-8",
    )
    project.take_text("number,title,authors\n2,B,Author B\n", "papers.csv")
    assert project.text == (
        "# Ours.\nannounced: 2026-10-01\nentries:\n"
        "  - number: 2\n    title: B\n    authors: [Author B]\n"
        "  - number: 4\n    title: D\n    authors: [A B]\n"
    )


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("Withdrawn_Submission", "withdrawn by its authors"),
        ("Desk_Rejected_Submission", "desk-rejected"),
        ("Rejected_Submission", "rejected"),
    ],
)
def test_a_paper_that_is_no_longer_accepted_is_told_and_stays(
    project: Project, state: str, words: str
) -> None:
    project.take(note(1), note(2))
    project.edit("source:\n", "announced: 2026-10-01\nsource:\n")
    before = project.text
    told = project.take(note(1), not_accepted(2, state))
    assert (
        f"note: paper 2 is now {words} in the export; nothing is changed here: "
        "write `status: withdrawn` in its entry, which keeps its address\n"
    ) in told
    assert project.text == before


def test_of_a_draft_a_withdrawn_paper_may_go(project: Project) -> None:
    project.take(note(1), note(2))
    told = project.take(note(1), not_accepted(2, "Withdrawn_Submission"))
    assert "since the list has not been announced, take the entry out" in told


def test_a_paper_that_is_withdrawn_here_stays_so(project: Project) -> None:
    project.take(note(1), note(2))
    project.edit("    title: Title 2\n", "    title: Title 2\n    status: withdrawn\n")
    assert "`status: withdrawn` stays; the export has it as accepted" in project.take(
        note(2), note(1)
    )
    assert "paper 2" not in project.take(note(1), not_accepted(2, "Withdrawn_Submission"))
    assert project.papers[2].status == "withdrawn"


def test_what_the_export_does_not_have_is_told_and_stays(project: Project) -> None:
    project.take(note(1), note(2), note(3))
    told = project.take(note(1, pdf=None))
    assert "paper 1: the export has no `pdf`; the one in the file stays" in told
    assert "not in the export, and left as they are: papers 2, 3\n" in told
    assert len(project.papers.entries) == 3
    assert project.papers[1].pdf


def test_a_table_changes_only_what_it_says(project: Project) -> None:
    project.take(note(1))
    row = "1,Title 1,Author 1A|Author 1B,Oral,https://openreview.net/forum?id=AbC_1-xyz\n"
    told = project.take_text(f"number,title,authors,kind,link\n{row}", "papers.csv")
    assert told == "paper 1: `kind` was “poster” and is now “oral”\npapers.yaml is written\n"
    assert project.papers.source
    assert project.papers.source.venue == VENUE


def test_the_export_of_another_venue_is_refused(project: Project) -> None:
    project.take(note(1))
    other = {**note(1), "id": "Other_1", "forum": "Other_1"}
    assert "paper 1 is https://openreview.net/forum?id=AbC_1-xyz in the file" in project.refused(
        other
    )
    assert "no note has the `venueid` Host.cc" in project.refused(note(1, venueid="Other.cc"))


def test_what_would_break_a_rule_is_refused_and_nothing_is_written(project: Project) -> None:
    project.take(note(1))
    before = project.text
    told = project.refused(note(1), note(2, pdf="/pdf/a.pdf"), note(3, pdf="/pdf/a.pdf"))
    assert told == "notes.json: paper 3: paper 2 has the same `pdf`; write this paper's own\n"
    assert project.text == before


def test_a_file_that_is_wrong_is_told_with_its_line(project: Project) -> None:
    project.file.write_text("entries:\n  - {number: 1}\n", "utf-8")
    assert "papers.yaml:2:5: `title` is missing" in project.refused(note(1))


def test_a_trial_writes_nothing(project: Project) -> None:
    told = project.take(note(1), options=("--dry-run",))
    assert told.endswith("papers.yaml would be written\n")
    assert not project.file.exists()


def test_an_export_in_the_folder_of_the_project_is_to_stay_out_of_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "keep" not in project.take(note(1))
    monkeypatch.chdir(project.folder)
    assert "note: keep notes.json out of the repository" in project.take(note(1))


def test_a_file_of_another_kind_is_refused(project: Project) -> None:
    assert "neither .json nor .csv" in project.take_text("", "papers.xlsx", status=1)


def test_composed_and_decomposed_names_are_one_person(project: Project) -> None:
    project.take(note(1, authors=["Nguyễn Author"]))
    assert project.take(note(1, authors=["Nguye\u0302\u0303n Author"])).endswith("as it is\n")


TEXTS = st.text(max_size=40).map(line).filter(lambda text: text and "@" not in text)
LONG = st.text(st.characters() | st.sampled_from("\n#: -'\""), max_size=200).map(paragraphs)


@settings(max_examples=25)
@given(
    st.lists(st.tuples(TEXTS, TEXTS, LONG), min_size=1, max_size=3, unique_by=lambda one: one[0])
)
def test_whatever_is_written_is_read_again(texts: list[tuple[str, str, str]]) -> None:
    entries = tuple(
        Paper.model_validate(
            {
                "number": str(at),
                "title": title,
                "authors": [name],
                **({"tldr": long} if long else {}),
            }
        )
        for at, (title, name, long) in enumerate(texts, start=1)
        if not re.search(r"@", long)
    )
    first = written(Papers(entries=entries))
    assert load_text(first, "papers.yaml").papers.entries == entries
    assert written(Papers(entries=entries), first) == first
    fewer = Papers(entries=entries[1:])
    assert load_text(written(fewer, first), "papers.yaml").papers == fewer
