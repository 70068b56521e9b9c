"""What catalogs export is mended as far as it has one meaning, and the rest is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from references.__main__ import main
from references.core.mending import mended_entry
from references.core.rules import entry_problems
from references.core.source import ORDER, read, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Check = Callable[..., list[str]]

ARXIV = """\
@misc{lindqvist2021surrogates,
      title={Surrogates with GPUs at $\\mathcal{O}(n)$ Cost},
      author={Eva Lindqvist and Ludwig van den Berg and HALO Collaboration},
      year={2021},
      eprint={2101.00001},
      archivePrefix={arXiv},
      primaryClass={stat.ML},
      url={https://arxiv.org/abs/2101.00001},
      keywords={one}
}
"""
ARXIV_MENDED = """\
@misc{lindqvist2021surrogates,
  author = {Lindqvist, Eva and van den Berg, Ludwig and {HALO Collaboration}},
  title = {Surrogates with {GPUs} at $\\mathcal{O}(n)$ Cost},
  year = {2021},
  eprint = {2101.00001},
  archiveprefix = {arXiv},
  keywords = {one}
}
"""
CROSSREF = (
    " @article{ruiz2019closing, title={Closing <i>in vivo</i> models &amp; more}, volume={12},"
    " ISSN={1234-5678}, url={http://dx.doi.org/10.1000/abc.1}, DOI={10.1000/abc.1}, number={3},"
    " journal={Journal of Examples}, author={Ruiz, Pablo and Lindqvist, Eva}, year={2019},"
    " month=may, pages={101–112}, keywords={one} }\n"
)
CROSSREF_MENDED = """\
@article{ruiz2019closing,
  author = {Ruiz, Pablo and Lindqvist, Eva},
  title = {Closing \\emph{in vivo} models \\& more},
  year = {2019},
  journal = {Journal of Examples},
  volume = {12},
  number = {3},
  pages = {101--112},
  doi = {10.1000/abc.1},
  keywords = {one}
}
"""
DBLP = """\
@article{oke2020flows,
  author       = {Wei Oke 0001 and
                  Eva Lindqvist},
  title        = {Flows for {MCMC}},
  journal      = {CoRR},
  volume       = {abs/2002.12345},
  year         = {2020},
  url          = {https://doi.org/10.48550/arXiv.2002.12345},
  doi          = {10.48550/ARXIV.2002.12345},
  eprinttype   = {arXiv},
  eprint       = {2002.12345},
  timestamp    = {Mon, 02 Mar 2020 16:46:06 +0100},
  biburl       = {https://dblp.example.org/rec/abs-2002-12345.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org},
  keywords     = {one}
}
"""
DBLP_MENDED = """\
@misc{oke2020flows,
  author = {Oke, Wei and Lindqvist, Eva},
  title = {Flows for {MCMC}},
  year = {2020},
  doi = {10.48550/ARXIV.2002.12345},
  eprint = {2002.12345},
  archiveprefix = {arXiv},
  keywords = {one}
}
"""
SCHOLAR = """\
@article{oke2017latent,
  title={Latent {\\'e}tudes},
  author={Oke, Wei and others},
  journal={arXiv preprint arXiv:1703.00001},
  year={2017},
  keywords={one}
}
"""
SCHOLAR_MENDED = """\
@misc{oke2017latent,
  author = {Oke, Wei and others},
  title = {Latent études},
  year = {2017},
  eprint = {1703.00001},
  archiveprefix = {arXiv},
  keywords = {one}
}
"""
ZOTERO = """\
@article{kim2016frontier,
\ttitle = {The {\\textless}i{\\textgreater}Hydra{\\textless}/i{\\textgreater} frontier},
\tvolume = {117},
\tissn = {0000-8424, 1000-6490},
\turl = {https://pub.example.org/doi/full/10.1000/x.1},
\tdoi = {10.1000/x.1},
\tabstract = {We do 100\\% of {things}.},
\tlanguage = {en},
\turldate = {2024-03-11},
\tjournal = {Journal of Examples},
\tauthor = {Kim, Ada and Bö, Johann},
\tmonth = dec,
\tyear = {2016},
\tnote = {arXiv:1601.00002 [stat]},
\tkeywords = {one},
\tfile = {:a/b.pdf:PDF},
\tpages = {1-5},
}
"""
ZOTERO_MENDED = """\
@article{kim2016frontier,
  author = {Kim, Ada and Bö, Johann},
  title = {The \\emph{Hydra} frontier},
  year = {2016},
  journal = {Journal of Examples},
  volume = {117},
  pages = {1--5},
  doi = {10.1000/x.1},
  eprint = {1601.00002},
  archiveprefix = {arXiv},
  keywords = {one}
}
"""
BIBLATEX = """\
@online{kim2015preprint,
  title = {Preprint},
  author = {Kim, Ada},
  date = {2015-05-29},
  eprint = {1505.00001},
  eprinttype = {arxiv},
  eprintclass = {stat},
  url = {http://arxiv.org/abs/1505.00001},
  url = {https://arxiv.org/pdf/1505.00001v2},
  pubstate = {prepublished},
  keywords = {one}
}
"""
BIBLATEX_MENDED = """\
@misc{kim2015preprint,
  author = {Kim, Ada},
  title = {Preprint},
  year = {2015},
  eprint = {1505.00001},
  archiveprefix = {arXiv},
  keywords = {one}
}
"""


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    return tmp_path / "references.bib"


@pytest.fixture
def check(bib: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Checks a file of works that are all cited, with the subject "one"."""
    docs = bib.parent / "docs"
    (docs / "topics").mkdir(parents=True)
    series = "series:\n  - {folder: topics, page: topic, title: Topics}\n"
    (docs / "site.yaml").write_text(series, encoding="utf-8")

    def run(text: str, *options: str) -> list[str]:
        keys = [part.partition(",")[0] for part in text.split("{") if "," in part]
        cited = "".join(f"{{cite:p}}`{key.strip()}`\n" for key in keys if " " not in key)
        (docs / "topics" / "one.md").write_text(cited, encoding="utf-8")
        bib.write_text(text, encoding="utf-8")
        main([str(bib), str(docs), *options])
        return [line.removeprefix(f"{bib}:") for line in capsys.readouterr().out.splitlines()]

    return run


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param(ARXIV, ARXIV_MENDED, id="arXiv"),
        pytest.param(CROSSREF, CROSSREF_MENDED, id="Crossref"),
        pytest.param(DBLP, DBLP_MENDED, id="DBLP"),
        pytest.param(SCHOLAR, SCHOLAR_MENDED, id="Google Scholar"),
        pytest.param(ZOTERO, ZOTERO_MENDED, id="Zotero"),
        pytest.param(BIBLATEX, BIBLATEX_MENDED, id="Zotero, BibLaTeX"),
    ],
)
def test_an_export_is_told_and_then_mended(check: Check, bib: Path, text: str, mended: str) -> None:
    assert check(text)
    assert check(text, "--fix") == []
    assert bib.read_text(encoding="utf-8") == mended


def test_what_only_mending_would_change_is_told_too(check: Check) -> None:
    text = SCHOLAR_MENDED.replace("@misc", "@article").replace("  eprint = {1703.00001},\n", "")
    text = text.replace("  archiveprefix = {arXiv},\n", "  journal = {arXiv:1703.00001},\n")
    assert check(text) == [
        "1: not in the file's form, which has here '@misc{oke2017latent,'; `--fix` mends it"
    ]


@pytest.mark.parametrize("note", ["arXiv:1601.00002 with corrections", "arXiv:1601.00003"])
def test_a_note_that_says_more_than_the_identifier_stays(
    check: Check, bib: Path, note: str
) -> None:
    text = ZOTERO_MENDED.replace("  keywords", f"  note = {{{note}}},\n  keywords")
    assert check(text, "--fix") == []
    assert bib.read_text(encoding="utf-8") == text


def test_a_key_of_another_form_is_told_with_one_that_fits(check: Check) -> None:
    (line,) = check(SCHOLAR_MENDED.replace("oke2017latent", "oke_latent_2017"))
    assert line == "1: key 'oke_latent_2017'; write author, year and word, as in oke2017latent"


def test_of_two_different_values_of_a_field_none_is_lost(check: Check, bib: Path) -> None:
    text = CROSSREF_MENDED.replace("  doi", "  doi = {10.1000/abc.2},\n  doi")
    said = "10: ruiz2019closing has the field 'doi' twice, '10.1000/abc.2' and '10.1000/abc.1'"
    assert check(text, "--fix") == [f"{said}; keep the right one"]
    assert bib.read_text(encoding="utf-8") == text


def test_the_other_entries_are_mended_all_the_same(check: Check, bib: Path) -> None:
    twice = ZOTERO_MENDED.replace("  doi", "  journal = {Other Journal},\n  doi")
    assert len(check(f"{twice}\n{SCHOLAR}", "--fix")) == 1
    assert bib.read_text(encoding="utf-8") == f"{twice}\n{SCHOLAR_MENDED}"


def test_a_macro_is_written_out(check: Check, bib: Path) -> None:
    text = CROSSREF_MENDED.replace("{Journal of Examples}", 'joe # " of Examples"')
    text = f'@string{{joe = "Journal"}}\n\n{text}'
    assert check(text)[0].startswith("1: an @string; write its text in each field")
    assert check(text, "--fix") == []
    assert bib.read_text(encoding="utf-8") == CROSSREF_MENDED


def test_macros_of_one_file_are_not_those_of_the_next(check: Check) -> None:
    check('@string{joe = "Journal"}\n')
    text = CROSSREF_MENDED.replace("{Journal of Examples}", "joe")
    assert check(text) == ["5: 'joe' is no text; write it in braces, {joe}"]


def test_a_preamble_is_told_and_kept(check: Check, bib: Path) -> None:
    text = f'@preamble{{"\\newcommand{{\\x}}{{y}}"}}\n\n{SCHOLAR_MENDED}'
    assert check(text, "--fix") == ["1: an @preamble, which nothing here uses; remove it"]
    assert bib.read_text(encoding="utf-8") == text


def test_too_many_commas_are_told_with_the_names_they_may_be(check: Check) -> None:
    (line,) = check(SCHOLAR_MENDED.replace("Oke, Wei and others", "Oke, Wei, Lind, Bo"))
    assert line.startswith("2: 'Oke, Wei, Lind, Bo' has 3 commas; part authors by and: Oke, Wei")


def test_two_names_with_one_comma_are_told_where_the_key_shows_it(check: Check) -> None:
    (line,) = check(SCHOLAR_MENDED.replace("Oke, Wei and others", "Wei Oke, Bo Lind"))
    said = "2: 'Wei Oke, Bo Lind' is read as one name; part authors by and: Oke, Wei and Lind, Bo"
    assert line == said


@pytest.mark.parametrize("author", ["Петров, Иван", "{AGU and EGU}", "Öke, Wei", "Õke, Wei"])
def test_a_key_follows_the_letters_that_a_name_has(check: Check, author: str) -> None:
    key = {"{": "aguandegu2017latent", "Ö": "oeke2017latent"}.get(author[0], "oke2017latent")
    text = SCHOLAR_MENDED.replace("Oke, Wei and others", author)
    assert check(text.replace("oke2017latent", key)) == []


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8-sig", []), ("latin-1", ["3: not UTF-8; save the file in that encoding"])],
)
def test_the_encoding_is_utf_8(
    check: Check,
    bib: Path,
    capsys: pytest.CaptureFixture[str],
    encoding: str,
    said: list[str],
) -> None:
    check(SCHOLAR_MENDED)
    bib.write_text(SCHOLAR_MENDED, encoding=encoding)
    main([str(bib), str(bib.parent / "docs")])
    assert capsys.readouterr().out == "".join(f"{bib}:{line}\n" for line in said)


NAMES = st.sampled_from([*ORDER, "date", "editor", "issue", "month", "eprinttype", "journaltitle"])
WORDS = st.sampled_from(
    (
        *("arXiv:1505.00001", "10.1000/a_b", "CoRR", "abs/1505.00001", "2015", "2015-05-01", "and"),
        *(
            "https://arxiv.org/abs/1505.00001",
            "https://doi.org/10.1000/a_b",
            "Oke,",
            "<i>",
            "&amp;",
        ),
        *("{GPU}", "GPUs", "", "$x$", "\\'e", "1-2", "arXiv", "others", "et al.", ";"),
    )
)
FIELDS = st.lists(st.tuples(NAMES, st.lists(WORDS, max_size=4).map(" ".join)), max_size=8)


@given(FIELDS, st.sampled_from(["article", "misc", "online", "book", "phdthesis"]))
def test_what_is_mended_once_is_mended_for_good(fields: list[tuple[str, str]], kind: str) -> None:
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields)
    (entry,) = read(f"@{kind}{{oke2015work,\n{lines}\n}}\n")
    once = mended_entry(entry)
    assert written([mended_entry(once)]) == written([once])
    for other in (entry, once):
        assert all(problem.message for problem in entry_problems(other, ["one"]))


def test_a_site_without_a_bibliography_has_no_fault_in_it(bib: Path) -> None:
    assert main([str(bib), str(bib.parent)]) == 0


def test_a_file_that_cannot_be_read_is_told(bib: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bib.mkdir()
    assert main([str(bib), str(bib.parent)]) == 1
    assert capsys.readouterr().out.startswith(f"{bib}:1: cannot be read (Is a directory")
