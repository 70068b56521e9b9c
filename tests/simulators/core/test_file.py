"""A field's file is read whole or refused with every reason, each with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from field_file import GOOD

from located_yaml.problems import InvalidFileError
from simulators.core.load import load, load_text
from simulators.core.relations import compared, fitted, relations

if TYPE_CHECKING:
    from pathlib import Path


def problems(text: str) -> list[str]:
    with pytest.raises(InvalidFileError) as caught:
        load_text(text, "f.yaml")
    return [str(problem) for problem in caught.value.problems]


def test_a_good_file_is_read_as_it_stands() -> None:
    hierarchy = load_text(GOOD, "f.yaml").hierarchy
    fine, coarse = hierarchy.simulators

    assert (fine.id, coarse.id) == ("fine", "coarse")
    assert relations(hierarchy) == (("coarse", "drops", "fine"),)
    assert coarse.cost
    assert (coarse.cost.short, coarse.cost.text) == ("1 s", "one second")
    assert fine.cost is fine.error is None
    assert (compared(hierarchy, "fine"), fitted(hierarchy, coarse)) == ([1], [1])
    assert hierarchy.groups == ("Grid",)


def test_a_text_is_known_by_its_line() -> None:
    assert load_text(GOOD, "f.yaml").line("simulators", 1, "omits") == 18


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[fine]\n", "[fin]\n", "f.yaml:23:15: there is no simulator `fin`; write one of fine, co"),
        ("[fine]\n", "[coarse]\n", "f.yaml:23:15: `coarse` stands in no relation to itself (drops"),
        ("[fine]\n", "[fine, fine]\n", "f.yaml:23:21: `fine` stands twice; keep one of them"),
        ("drops: [fine]", "drops: [tunnel]", "there is no simulator `tunnel`; write one of fine"),
        ("[tunnel]", "[tunel]", "f.yaml:24:20: there is no simulator `tunel`; write one of fine"),
        ("compared-with: [fine]", "compared-with: [fin]", "f.yaml:26:53: there is no simulator `"),
        ("compared-with: [fine]", "compared-with: []", "0 simulators; write 1 to 18"),
        ("id: coarse", "id: fine", "f.yaml:13:9: the id `fine` is taken"),
        ("id: tunnel", "id: fine", "f.yaml:26:10: the id `fine` is taken"),
        ("name: Coarse model", "name: Fine model", "f.yaml:14:11: `Fine model` is the name of an"),
        ("rank: Mean flow", "rank: Mean", "f.yaml:16:11: there is no rank `Mean`; write one of E"),
        ("rank: Mean flow", "rank: Eddies", "f.yaml:4:17: no simulator has the rank `Mean flow`"),
        ("Mean flow]", "Mean flow, Eddies]", "f.yaml:4:28: `Eddies` stands twice"),
        ("ranks: [Eddies, Mean flow]", "ranks: [Mean flow, Eddies]",
         "f.yaml:23:15: `fine` stands in a lower rank than `coarse`, which drops physics of it"),
        ("    omits: eddies\n", "", "f.yaml:13:5: `omits` is missing; write `omits: its text`"),
        ("omits: eddies", "leaves: eddies", "there is no field `leaves` here; write one of id"),
        ("omits: eddies", "omit: eddies", "there is no field `omit` here; did you mean `omits`?"),
        ("omits: eddies", "use: design", "there is no field `use` here; take it out"),
        ("trained-on", "trained_on", "there is no field `trained_on` here; did you mean `trained-"),
        ("Coarse model", "C" * 10 + " " + "d" * 24, "has 35 characters; write at most 34"),
        ("Coarse model", "Magnetohydrodynamics", "is too long for a line of the picture"),
        ("short: 1 s", "short: ten to the fourth CPU hours", "has 27 characters; write at most 24"),
        ("omits: eddies", "omits:", "f.yaml:18:11: `omits` is empty; write its text"),
        ("id: coarse", "id: Coarse", "f.yaml:13:9: `id` is not an identifier"),
        ("omits: eddies", "omits: [eddies]", "`omits` is one text"),
        ("drops: [fine]", "drops: fine", "`drops` is a list"),
        ("    relations:\n", "    approximates: [fine]\n    relations:\n", "write `relations:`"),
        ("error: {text: a tenth of the flow, references: [cranmer2020frontier]}",
         "error: {text: a tenth of the flow}", "`references` is missing"),
        ("text: one second, references: [cranmer2020frontier]", "text: one second, references: []",
         "0 references, as keys of references.bib; write 1 to 4"),
        ("caption: Coarse models leave out eddies\n", "", "`caption` is missing"),
        ("note: What", "note: : What", "this is not YAML"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place_and_what_to_write(
    old: str, new: str, expected: str
) -> None:
    assert GOOD.count(old) >= 1
    before, _, after = GOOD.rpartition(old)
    found = problems(f"{before}{new}{after}")

    assert any(expected in line for line in found)


def test_all_mistakes_are_told_at_once() -> None:
    wrong = GOOD.replace("drops: [fine]", "drops: [none]").replace(
        "omits: nothing", "omit: nothing"
    )

    assert [line.split(":")[1] for line in problems(wrong)] == ["6", "11", "23"]


def test_a_circle_is_told_for_each_kind_of_relation() -> None:
    circle = "    relations: {feeds: [coarse]}\n  - id: coarse"
    wrong = GOOD.replace("  - id: coarse", circle).replace("drops: [fine]", "feeds: [fine]")

    assert "each feeds the next: fine → coarse → fine; take one link out" in problems(wrong)[0]
    load_text(wrong.replace("feeds: [fine]", "drops: [fine]"), "f.yaml")


def test_a_fifth_group_is_refused() -> None:
    entry = GOOD[GOOD.index("  - id: coarse") : GOOD.index("    cost:")]
    more = (
        entry.replace("coarse", f"c{n}").replace("Coarse", f"C{n}").replace("Grid", f"G{n}")
        for n in range(4)
    )

    wrong = GOOD.replace("observations:", "".join(more) + "observations:")
    assert "`G3` is one group more" in problems(wrong)[0]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "the file is empty; write `caption:`"),
        (b"# only a remark\n", "the file is empty"),
        (b"caption: a\naxis: \xff", "f.yaml:2:7: byte 0xff is not UTF-8"),
        (b"simulators: []\ncaption: a\naxis: b", "0 simulators; write 1 to 18"),
    ],
)
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(content)

    with pytest.raises(InvalidFileError, match=r".") as caught:
        load(path, "f.yaml")
    assert expected in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidFileError, match="there is no such file"):
        load(tmp_path / "none.yaml")


@pytest.mark.real_site
def test_the_fields_of_the_site_are_right() -> None:
    for path in sorted((ROOT / "docs" / "simulators").glob("*.yaml")):
        assert load(path).hierarchy.simulators, path
