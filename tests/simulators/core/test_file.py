"""A field's file is read whole or refused with every reason, each with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from field_file import GOOD

from located_yaml.problems import InvalidFileError
from simulators.core.load import load, load_text

if TYPE_CHECKING:
    from pathlib import Path


def problems(text: str) -> list[str]:
    with pytest.raises(InvalidFileError) as caught:
        load_text(text, "f.yaml")
    return [str(problem) for problem in caught.value.problems]


def test_a_good_file_is_read_as_it_stands() -> None:
    hierarchy = load_text(GOOD, "f.yaml").hierarchy

    assert [one.id for one in hierarchy.simulators] == ["fine", "coarse"]
    assert hierarchy["coarse"].approximates == ("fine",)
    assert hierarchy.groups == ("Grid",)


def test_a_text_is_known_by_its_line() -> None:
    assert load_text(GOOD, "f.yaml").line(1, "omits") == 16


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[fine]", "[fin]", "f.yaml:19:20: there is no simulator `fin`; write one of fine, coarse"),
        ("[fine]", "[coarse]", "f.yaml:19:20: `coarse` cannot approximate itself; take it out"),
        ("[fine]", "[fine, fine]", "f.yaml:19:26: `fine` stands twice; keep one of them"),
        ("[]", "[coarse]", "in a circle: fine → coarse → fine; take one link out"),
        ("id: coarse", "id: fine", "f.yaml:12:9: the id `fine` is taken"),
        ("name: Coarse model", "name: Fine model", "f.yaml:13:11: `Fine model` is the name of an"),
        ("    omits: eddies\n", "", "f.yaml:12:5: `omits` is missing; write `omits: its text`"),
        ("omits: eddies", "leaves: eddies", "there is no field `leaves` here; write one of id"),
        ("omits: eddies", "omit: eddies", "there is no field `omit` here; did you mean `omits`?"),
        ("Coarse model", "C" * 10 + " " + "d" * 24, "has 35 characters; write at most 34"),
        ("Coarse model", "Magnetohydrodynamics", "is too long for a line of the picture"),
        ("use: design", "use:", "f.yaml:17:9: `use` is empty; write its text"),
        ("id: coarse", "id: Coarse", "f.yaml:12:9: `id` is not an identifier"),
        ("use: design", "use: [design]", "`use` is one text"),
        ("approximates: [fine]", "approximates: fine", "`approximates` is a list"),
        ("    references: [cranmer2020frontier]\n    approximates: [fine]",
         "    references: []\n    approximates: [fine]", "0 references; write one to 3 keys"),
        ("caption: Simulators\n", "", "`caption` is missing"),
        ("axes: What", "axes: : What", "this is not YAML"),
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
    wrong = GOOD.replace("[fine]", "[none]").replace("use: reference", "usage: reference")

    assert [line.split(":")[1] for line in problems(wrong)] == ["4", "9", "19"]


def test_a_fifth_group_is_refused() -> None:
    entry = GOOD[GOOD.index("  - id: coarse") :]
    more = (
        entry.replace("coarse", f"c{n}").replace("Coarse", f"C{n}").replace("Grid", f"G{n}")
        for n in range(4)
    )

    assert "`G3` is one group more" in problems(GOOD + "".join(more))[0]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "the file is empty; write `caption:`"),
        (b"# only a remark\n", "the file is empty"),
        (b"caption: a\naxes: \xff", "f.yaml:2:7: byte 0xff is not UTF-8"),
        (b"simulators: []\ncaption: a\naxes: b", "`simulators` is an empty list"),
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
