"""Which works pages cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from references.core.pages import cited_in, cited_keys, keys_in

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("targets", "keys"),
    [
        ("oke2020one", ["oke2020one"]),
        ("oke2020one, lind2012talk", ["oke2020one", "lind2012talk"]),
        ("{see}oke2020one{Section 2},lind2012talk", ["oke2020one", "lind2012talk"]),
        (" {see} oke2020one\n,\nlind2012talk ", ["oke2020one", "lind2012talk"]),
    ],
)
def test_the_keys_of_a_citation_are_read_with_the_words_around_them(
    targets: str, keys: list[str]
) -> None:
    assert keys_in(targets) == keys


@pytest.mark.parametrize("targets", ["", " ", "a b", "a,", ",a", "a,,b", "{see}", "{a"])
def test_what_is_no_list_of_keys_is_refused(targets: str) -> None:
    with pytest.raises(ValueError, match="is no list of keys"):
        keys_in(targets)


def test_a_text_is_read_citation_by_citation() -> None:
    text = "A {cite:p}`b,c` and {cite}`a`, not {ref}`d`; {cite:p}`x y` {cite:t}`e`."
    assert list(cited_in(text)) == ["b", "c", "a", "e"]


def test_keys_of_any_form_count_as_cited(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("{cite:p}`Oke_2020, DBLP:conf/x/Lind12`", encoding="utf-8")
    assert cited_keys(tmp_path) == {"Oke_2020", "DBLP:conf/x/Lind12"}
