"""How the site follows what is public: nothing before it is, and nothing that is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from programme_site import changed, programme_site, read_set, write, write_set

from programme.__main__ import main

SET = "x-sydney-2026"
PERSON = "people:\n  - {id: speaker-a, name: Speaker A, announced: 2026-10-01, roles: [speaker]}\n"
DRAFT = "people:\n  - {id: speaker-a, name: Speaker A, roles: [speaker]}\n"
SPONSOR = f"{PERSON}sponsors:\n  - {{id: first, name: First Company}}\n"


def files(out: Path) -> dict[str, bytes]:
    """Every file that is published, by its path."""
    there = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in there}


def pages(out: Path) -> set[str]:
    return {path.stem for path in out.glob("*.html")} - {"genindex", "search"}


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site of a workshop of which only the facts are known."""
    site = programme_site(tmp_path_factory.mktemp("nothing"), read_set(SET))
    for name in ("programme", "people", "papers"):
        (site.docs / f"{name}.yaml").unlink(missing_ok=True)
    return files(site.build())


def test_without_files_there_is_no_page_and_no_entry_of_a_menu(nothing: dict[str, bytes]) -> None:
    assert {name for name in nothing if name.endswith(".html")} == {
        *("index.html", "call.html", "genindex.html", "search.html")
    }
    assert b"rogram" not in nothing["index.html"]


def test_a_draft_leaves_no_byte(tmp_path: Path, nothing: dict[str, bytes]) -> None:
    site = programme_site(tmp_path, changed(SET, announced=None))
    write(site.docs, "people", DRAFT)
    assert files(site.build()) == nothing


def test_a_speaker_can_be_announced_before_the_program(tmp_path: Path) -> None:
    site = programme_site(tmp_path, changed(SET, announced=None))
    write(site.docs, "people", PERSON)
    out = site.build()
    assert pages(out) == {"index", "call", "people"}
    assert "Speaker A" in (out / "people.html").read_text("utf-8")


@pytest.mark.parametrize("page", ["programme", "sponsors"])
def test_what_is_public_and_on_no_page_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], page: str
) -> None:
    site = programme_site(tmp_path, changed(SET), **{page: "# Page\n\nWords.\n"})
    write(site.docs, "people", SPONSOR)
    site.build(fails=True)
    file = {"programme": "programme", "sponsors": "people"}[page]
    message = f"no page shows what is public here; write docs/{page}.md with {{{page}}} on it"
    assert f"docs/{file}.yaml:1: WARNING: {message}" in capsys.readouterr().err


def test_pages_come_and_go_with_what_is_public(tmp_path: Path) -> None:
    site = programme_site(tmp_path, changed(SET, announced=None))
    site.build()
    write_set(site.docs, changed(SET))
    out = site.build()
    assert "Opening" in (out / "programme.html").read_text("utf-8")
    assert "Subscribe to the program" in (out / "index.html").read_text("utf-8")
    assert (out / "sessions").is_dir()

    write_set(site.docs, changed(SET, held="2026-12-11"))
    site.build()
    home = (out / "index.html").read_text("utf-8")
    assert "The workshop was held on" in home
    assert "Subscribe" not in home

    write_set(site.docs, changed(SET, announced=None))
    site.build()
    assert "held on" not in (out / "index.html").read_text("utf-8")
    feeds = ("programme.ics", "programme.json", "programme.schema.json", "sessions/")
    assert [name for name in files(out) if name.startswith(feeds)] == []


def test_a_link_to_a_page_leads_to_the_call_until_there_is_one(tmp_path: Path) -> None:
    text = "# Other\n\n[The days](programme.md#day-2026-12-11) and {doc}`people <people>`.\n"
    site = programme_site(tmp_path, changed(SET, announced=None), call=text)
    site.write({"call-for-papers": "---\norphan: true\n---\n# Call\n"}, "")
    write_set(site.docs, changed(SET, announced=None))
    out = site.build()
    assert links(out / "call.html") == ["call-for-papers.html", "call-for-papers.html"]
    write_set(site.docs, changed(SET))
    site.build()
    assert links(out / "call.html")[0] == "programme.html#day-2026-12-11"


def links(page: Path) -> list[str]:
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    return [str(link["href"]) for link in soup.select("section p a")]


def test_a_page_of_headings_and_comments_is_left_out_until_it_says_something(
    tmp_path: Path,
) -> None:
    site = programme_site(tmp_path, changed(SET))
    out = site.build()
    assert pages(out) == {"index", "call", "programme"}
    page = site.docs / "presenting.md"
    page.write_text(f"{page.read_text('utf-8')}\nPosters are A0.\n", "utf-8")
    site.build()
    assert "Posters are A0." in (out / "presenting.html").read_text("utf-8")


def test_new_files_are_drafts_that_pass_and_show_nothing(
    tmp_path: Path, nothing: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    site = programme_site(tmp_path, read_set(SET))
    for name in ("programme", "people", "papers"):
        (site.docs / f"{name}.yaml").unlink(missing_ok=True)
    assert main(["new", str(site.docs), "--timezone", "Australia/Sydney"]) == 0
    assert main(["check", str(site.docs)]) == 0
    assert "Friday 11 December 2026, 09:00–09:10" in capsys.readouterr().out
    assert files(site.build()) == nothing
    before = (site.docs / "people.yaml").stat()
    assert main(["new", str(site.docs)]) == 0
    assert (site.docs / "people.yaml").stat() == before


def test_wrong_files_publish_nothing_and_tell_every_problem_in_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = programme_site(tmp_path, changed(SET, timezone="CET"))
    write(site.docs, "people", PERSON.replace("roles", "role"))
    with pytest.raises(SystemExit) as exit_status:
        site.build()
    assert exit_status.value.code == 2
    told = capsys.readouterr().err
    assert "docs/people.yaml:2:" in told
    assert re.search(r"docs/programme.yaml:\d+:\d+: ERROR: ", told)
    assert not (tmp_path / "_build" / "html" / "index.html").exists()


@pytest.mark.parametrize(
    ("role", "message"),
    [
        ("{person}`speaker-b`", "there is no person `speaker-b`; did you mean `speaker-a`?"),
        ("{session}`openings`", "there is no session `openings`; did you mean `opening`?"),
        ("{person}`hidden`", "the person `hidden` is a draft, which no page may name"),
    ],
)
def test_a_role_of_nobody_who_is_public_is_told_in_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], role: str, message: str
) -> None:
    site = programme_site(tmp_path, changed(SET), call=f"# Call\n\nWith {role}.\n")
    write(site.docs, "people", f"{PERSON}  - {{id: hidden, name: Hidden One, roles: [advisor]}}\n")
    out = site.build(fails=True)
    told = capsys.readouterr().err
    assert message in told
    assert "call.md:3" in told
    assert not any(b"Hidden One" in content for content in files(out).values())


def test_a_person_without_a_page_of_people_is_named_without_a_link(tmp_path: Path) -> None:
    site = programme_site(tmp_path, changed(SET), call="# Call\n\nBy {person}`speaker-a`.\n")
    write(site.docs, "people", PERSON)
    (site.docs / "people.md").write_text("# People\n\nWords.\n", "utf-8")
    assert "By <span>Speaker A</span>." in (site.build() / "call.html").read_text("utf-8")


def test_the_same_files_make_the_same_bytes(tmp_path: Path) -> None:
    first = files(programme_site(_folder(tmp_path, "a"), changed("d-pohang-2026")).build())
    second = files(programme_site(_folder(tmp_path, "b"), changed("d-pohang-2026")).build())
    assert first == second


def _folder(root: Path, name: str) -> Path:
    (root / name).mkdir()
    return root / name
