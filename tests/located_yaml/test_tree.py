"""YAML whose problems know their place."""

from __future__ import annotations

import pytest

from located_yaml.tree import read_tree


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1\nb:\n  c: 1\n\td: 2\n", (4, 1)),
        ("a:\n\t- b\n", (2, 1)),
        ('a: 1\nb: "x\nc: 2\n', (2, 4)),
        ("a: 1\nb: @x\n", (2, 4)),
    ],
    ids=["tab after a value", "tab before an item", "unclosed quote", "reserved sign"],
)
def test_a_slip_is_told_where_it_is(text: str, place: tuple[int, int]) -> None:
    ((mark, message),) = read_tree(text).problems
    assert mark == place
    assert "this is not YAML" in message
