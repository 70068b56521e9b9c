"""What the check of the bibliography finds, and what it mends."""

from __future__ import annotations

import re
from contextlib import suppress
from inspect import signature
from typing import TYPE_CHECKING

import pytest
from bibliography_site import entry
from hypothesis import given
from hypothesis import strategies as st

from references.__main__ import main
from references.core.identifiers import mended
from references.core.problems import InvalidBibliographyError
from references.core.source import read, written

if TYPE_CHECKING:
    from pathlib import Path


def good(key: str = "cranmer2020frontier", **fields: str) -> str:
    """An entry in which nothing is wrong, but for the fields given; empty ones are left out."""
    match = re.fullmatch(r"([a-z]+)(\d{4})[a-z]+", key)
    assert match
    right = {"author": f"{match[1].title()}, Kyle", "title": f"About {key}", "year": match[2]}
    return written(read(entry(key, **{**right, "keywords": "one", **fields})))


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "site.yaml").write_text(
        "series:\n"
        "  - {folder: topics, page: topic, title: Topics}\n"
        "  - {folder: simulators, page: field, title: Fields}\n",
        encoding="utf-8",
    )
    for name in ("topics/index", "topics/one", "simulators/two"):
        page = docs / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("# A\n\n{cite:p}`cranmer2020frontier,cranmer2021frontier`\n")
    return docs


@pytest.fixture
def check(
    tmp_path: Path, docs: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> object:
    monkeypatch.chdir(tmp_path)

    def run(text: str, *options: str) -> list[str]:
        (tmp_path / "references.bib").write_text(text, encoding="utf-8")
        status = main(["references.bib", docs.name, *options])
        said = capsys.readouterr().out.splitlines()
        assert status == bool(said)
        return said

    return run


def test_a_right_file_passes(check) -> None:  # noqa: ANN001 - a fixture
    assert check(good(doi="10.1000/a_b", eprint="1911.01429", archiveprefix="arXiv")) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"journal": ""}, "1: cranmer2020frontier lacks the field 'journal'; add journal = {…}"),
        ({"kind": "techreport"}, "1: cranmer2020frontier is of type 'techreport'"),
        ({"kind": "misc"}, "1: cranmer2020frontier cannot be found; add eprint, doi or url"),
        ({"doi": "https://doi.org/10.1000/a_b"}, "6: .* write doi = {10.1000/a_b}"),
        ({"doi": r"10.1000/a\_b"}, "6: .* write doi = {10.1000/a_b}"),
        ({"doi": "unknown"}, "6: 'unknown' is no identifier"),
        ({"eprint": "arXiv:1911.01429v2"}, "6: .* write eprint = {1911.01429}"),
        (
            {"eprint": "https://arxiv.org/abs/hep-th/9901001.pdf"},
            "6: .* write eprint = {hep-th/9901001}",
        ),
        ({"eprint": "1911.01429"}, "6: write archiveprefix = {arXiv} beside eprint"),
        ({"url": "https://doi.org/10.1000/x"}, "6: .* write doi = {10.1000/x}"),
        ({"url": "example.org"}, "6: 'example.org' is no web address"),
        ({"year": "20"}, "4: '20' is no year"),
        ({"pages": "1-9"}, "6: write pages = {1--9}"),
        ({"title": "With JAX on"}, "3: the capitals of 'JAX' are not protected; write {JAX}"),
        ({"author": "Kyle Cranmer"}, "2: 'Kyle Cranmer' has no comma"),
        ({"author": 'Cranm{\\"e}r, K.'}, "2: .* is an escape; write the letter itself"),
        ({"author": "Brehmer, J."}, "1: key .* is not of the first author; begin it with 'brehmer"),
        ({"year": "2021"}, "1: key 'cranmer2020frontier' is not of the year 2021"),
        ({"keywords": "one, three"}, "6: unknown keyword 'three'; write one of one, two"),
        ({"keywords": ""}, "1: cranmer2020frontier has no keywords"),
        ({"annote": "No full stop"}, "7: write one sentence with its full stop"),
        ({"pubblisher": "X"}, "7: unknown field 'pubblisher'"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_with_its_line(
    check,  # noqa: ANN001 - a fixture
    fields: dict[str, str],
    said: str,
) -> None:
    messages = check(good(**fields))
    line, _, text = said.partition(": ") if said[0].isdigit() else ("", "", said)
    assert any(
        message.startswith(f"references.bib:{line}") and _fits(text, message)
        for message in messages
    ), messages


def _fits(pattern: str, message: str) -> bool:
    return all(part in message for part in pattern.split(".*"))


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ({"title": "The {A} of"}, {"title": "the a of!"}, "has the title of cranmer2020frontier"),
        ({"doi": "10.1000/A"}, {"doi": "10.1000/a"}, "has the doi of cranmer2020frontier (line 1)"),
        ({"eprint": "1911.01429"}, {"eprint": "1911.01429"}, "has the eprint of"),
        ({"journal": "The Annals"}, {"journal": "Annals"}, "is spelled 'The Annals' on line 5"),
    ],
)
def test_what_stands_there_twice_is_found(
    check,  # noqa: ANN001 - a fixture
    first: dict[str, str],
    second: dict[str, str],
    said: str,
) -> None:
    text = good(**first) + "\n" + good("cranmer2021frontier", **second)
    assert any(said in message for message in check(text))


def test_an_entry_that_no_page_cites_is_named(check) -> None:  # noqa: ANN001 - a fixture
    text = good() + "\n" + good("kennedy2001bayesian")
    (said,) = check(text)
    assert said == "references.bib:9: no page cites kennedy2001bayesian; cite it, or remove it"


def test_a_data_file_cites_too(check, docs: Path) -> None:  # noqa: ANN001 - a fixture
    (docs / "simulators/two.yaml").write_text("references: [kennedy2001bayesian]\n")
    assert check(good() + "\n" + good("kennedy2001bayesian")) == []


def test_order_and_white_space_are_mended_and_nothing_else(check, tmp_path: Path) -> None:  # noqa: ANN001 - a fixture
    right = good(title="A {JAX} one", doi="10.1000/a_b")
    other = good("cranmer2021frontier")
    wrong = other + "\n\n" + right.replace("{A {JAX} one}", '"A  {JAX}\n one"')
    assert "`--fix` mends it" in check(wrong)[0]
    assert check(wrong, "--fix") == []
    assert (tmp_path / "references.bib").read_text() == right + "\n" + other


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("@article{a,\n  title = {b}\n  year = {2000}\n}\n", 3),
        ("@misc{a,\n  title = {b}", 2),
        ("A comment.\n@misc{a,\n  title = {b}\n}\n", 1),
        ("@misc{a,\n  title = {b}\n}\n\nA comment.\n", 5),
    ],
)
def test_what_is_no_entry_is_found(check, text: str, line: int) -> None:  # noqa: ANN001 - a fixture
    (said,) = check(text)
    assert said.startswith(f"references.bib:{line}: ")


def test_every_field_is_found_on_its_line_however_the_file_is_written() -> None:
    text = good() + "\n" + good("b2021a", url="https://example.org/@a", title="The {A} @ b")
    kept, other = read(text), read(re.sub(r"(?m)^@", " @", text))
    assert [one.line for one in kept] == [one.line for one in other] == [1, 9]
    for one in kept:
        lines = [one.line_of(name) - one.line for name in one.fields]
        assert lines == list(range(1, len(one.fields) + 1))


PARAMETERS = set(signature(entry).parameters)  # no fields
VALUES = st.text(st.characters(exclude_characters='{}"\\%', exclude_categories=["C", "Z"]))


@given(st.dictionaries(st.from_regex(r"[a-z]{1,9}", fullmatch=True), VALUES.filter(bool)))
def test_the_written_form_is_read_back_as_it_was(fields: dict[str, str]) -> None:
    named = {name: value for name, value in fields.items() if name not in PARAMETERS}
    text = entry("key2000word", "A, B", **named)
    (first,) = read(text)
    (second,) = read(written([first]))
    assert (second.type, second.key, second.fields) == (first.type, first.key, first.fields)
    assert written([second]) == written([first])


@given(st.text(), st.text('@{}(),="#a1\n '))
def test_no_text_crashes_the_reader(text: str, near: str) -> None:
    for attempt in (text, near, "@misc{" + near):
        with suppress(InvalidBibliographyError):
            read(attempt)


@pytest.mark.parametrize(
    ("name", "value", "bare"),
    [
        ("doi", "https://doi.org/10.1000/a.b", "10.1000/a.b"),
        ("doi", "doi: 10.1000/a_b.", "10.1000/a_b"),
        ("eprint", "https://arxiv.org/pdf/1911.01429v2.pdf", "1911.01429"),
        ("doi", "no identifier", "no identifier"),
        ("title", "https://doi.org/10.1000/a", "https://doi.org/10.1000/a"),
    ],
)
def test_an_identifier_is_mended_where_it_can_be_seen(name: str, value: str, bare: str) -> None:
    assert mended(name, value) == bare
