"""A bibliography with gaps is built, and each gap is told with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from bibliography_site import PAGES, Site, entry, site_in

if TYPE_CHECKING:
    from pathlib import Path

UNDATED = entry("oke", "Oke, Ada", "Undated", year="")
ANONYMOUS = entry("anon2011tables", "", "Tables", year="2011")
BOOK = {"kind": "book", "year": "2015", "publisher": "P"}
EDITED = entry("ruiz2015volume", "", "A volume", editor="Ruiz, P.", **BOOK)
NOWHERE = entry("lind2012talk", "Lind, Eva", "A talk", kind="inproceedings", year="2012")
UNKNOWN = entry("wu2010degree", "Wu, Lan", "A degree", kind="phdthesis", year="2010")


def built(folder: Path, *entries: str, cite: str) -> Site:
    pages = {"topics/one": f"# One\n\n{{cite:t}}`{cite}`\n", "index": "# Home\n\n"}
    pages["index"] += "```{toctree}\ntopics/index\nreferences\n```\n"
    return site_in(folder, "\n".join(entries), **pages)


@dataclass(frozen=True)
class Gap:
    """An entry with a gap: how it is cited and listed, and what is told about it."""

    text: str
    cited: str
    listed: str
    said: str

    @property
    def key(self) -> str:
        """The key of the entry."""
        return self.text.partition("{")[2].partition(",")[0]


@pytest.mark.parametrize(
    "gap",
    [
        Gap(UNDATED, "Oke (n.d.)", "Oke, A. (n.d.). Undated.", "lacks the field 'year'"),
        Gap(
            *(ANONYMOUS, "Tables (2011)", "Tables (2011). A Journal."),
            "anon2011tables lacks the field 'author'; add author = {…}",
        ),
        Gap(
            *(EDITED, "Ruiz (2015)", "Ruiz, P. (2015). A volume. P."),
            "ruiz2015volume lacks the field 'author'; add author = {…}",
        ),
        Gap(NOWHERE, "Lind (2012)", "Lind, E. (2012). A talk.", "lacks the field 'booktitle'"),
        Gap(UNKNOWN, "Wu (2010)", "Wu, L. (2010). A degree.", "is of type 'phdthesis'; write one"),
    ],
    ids=lambda gap: gap.key,
)
def test_a_gap_is_told_with_its_place_and_the_rest_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], gap: Gap
) -> None:
    site = built(tmp_path, entry("abel", "Abel, A.", year="1999"), gap.text, cite=gap.key)
    assert site.build() == 1
    (warning,) = [line for line in capsys.readouterr().err.splitlines() if "WARNING" in line]
    assert "references.bib:8: WARNING: " in warning
    assert gap.said in warning
    assert gap.cited in site.page("topics/one").get_text()
    listed = site.page("references").select_one(f"#{gap.key} p")
    assert listed is not None
    assert listed.get_text().startswith(gap.listed)


def test_the_letters_go_on_after_z(tmp_path: Path) -> None:
    keys = [f"ito2022n{number:02}" for number in range(53)]
    works = [entry(key, "Ito, Rei", f"Number {key[-2:]}", year="2022") for key in keys]
    site = built(tmp_path, *works, cite="ito2022n26")
    assert site.build() == 0
    assert "Ito (2022aa)" in site.page("topics/one").get_text()
    listed = [item.get_text() for item in site.page("references").select("li.citation")]
    years = [text.partition("(")[2].partition(")")[0] for text in listed]
    assert [years[number] for number in (0, 25, 26, 51, 52)] == [
        *("2022a", "2022z", "2022aa", "2022az", "2022ba"),
    ]


def test_a_long_name_is_cut_where_the_work_is_cited(tmp_path: Path) -> None:
    name = "Group of Experts on the Minutes of a Meeting on Everything That Is Long"
    site = built(tmp_path, entry("group1999", f"{{{name}}}", year="1999"), cite="group1999")
    assert site.build() == 0
    cited = "Group of Experts on the Minutes of a Meeting on … (1999)"
    assert cited in site.page("topics/one").get_text()
    assert name in site.page("references").get_text()
    assert site.build("text") == 0


FORMULA = entry(
    "lee2018sets",
    "Lee, Kim",
    r"On $\frac{a}{b} \geq \pi$ of \textit{{Hydra} viridis}, 5\%",
    year="2018",
    journal=r"A Journal \& more -- now",
    note="See https://www.cs.example.edu/~oke/a--b.",
    annote="Shows that $n^2$ is {SMALL}.",
)


@pytest.mark.parametrize("builder", ["html", "text", "latex", "epub"])
def test_formulas_and_emphasis_are_set(tmp_path: Path, builder: str) -> None:
    site = built(tmp_path, FORMULA, cite="lee2018sets")
    site.write({"topics/one": "# One\n\n{cite:p}`lee2018sets`\n\n```{cited-works}\n```\n"})
    assert site.build(builder) == 0


def test_a_formula_is_one_in_both_lists(tmp_path: Path) -> None:
    site = built(tmp_path, FORMULA, cite="lee2018sets")
    site.write({"topics/one": "# One\n\n{cite:p}`lee2018sets`\n\n```{cited-works}\n```\n"})
    assert site.build() == 0
    for page in (site.page("references"), site.page("topics/one")):
        item = page.select_one("#lee2018sets")
        assert item is not None
        assert item.select_one(".math").get_text() == r"\(\frac{a}{b} \geq \pi\)"
        emphasized = [part.get_text() for part in item.select("em")]
        assert emphasized == ["Hydra viridis", "A Journal & more – now"]
        (address,) = [link for link in item.select("a") if "example.edu" in link["href"]]
        assert address["href"] == address.get_text() == "https://www.cs.example.edu/~oke/a--b"


def test_a_formula_is_one_in_what_a_work_shows(tmp_path: Path) -> None:
    site = built(
        tmp_path, FORMULA.replace("  annote", "  keywords = {one},\n  annote"), cite="lee2018sets"
    )
    site.write({"references": PAGES["references"].replace("topics\n", "topics\n:annotated:\n")})
    assert site.build() == 0
    assert "Shows that \\(n^2\\) is SMALL." in site.page("references").get_text()


MACRO = entry("oke2019macro", "Oke, A.", year="2019").replace("{A Journal}", 'joe # " of Ice"')
TWICE = entry("oke2019dup", "Oke, A.", year="2019", url="https://example.org").replace(
    "  url", "  year = {2018},\n  url"
)


@pytest.mark.parametrize(
    ("bib", "said"),
    [
        (
            TWICE,
            "references.bib:6: ERROR: oke2019dup has the field 'year' twice",
        ),
        (
            f"{UNKNOWN}\n{UNKNOWN}",
            "references.bib:7: ERROR: wu2010degree has the key of wu2010degree (line 1)",
        ),
        (
            entry("oke2019commas", "Oke, A., Lind, B."),
            "references.bib:2: ERROR: 'Oke, A., Lind, B.' has 3 commas; part authors by and",
        ),
        (
            MACRO.replace(' # " of Ice"', ""),
            "references.bib:5: ERROR: 'joe' is no text; write it in braces, {joe}",
        ),
    ],
)
def test_what_cannot_be_read_ends_the_build_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], bib: str, said: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        built(tmp_path, bib, cite="x").build()
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_macros_and_a_preamble_are_built(tmp_path: Path) -> None:
    head = '@preamble{"\\newcommand{\\x}{y}"}\n@string{joe = "Journal"}\n'
    site = built(tmp_path, head + MACRO, cite="oke2019macro")
    assert site.build() == 0
    assert "Journal of Ice" in site.page("references").get_text()
