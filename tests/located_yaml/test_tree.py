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


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("label: Submission #1\n", (1, 19), "`#1` is a comment for YAML, and not a part of"),
        ("a:\n  - label: Submission #1 # of two\n", (2, 23), 'write "Submission #1", or'),
        ("label: #1 of two\nb: c\n", (1, 8), 'write "#1 of two", or'),
        ("a:\n- #one\n- b\n", (2, 3), 'write "#one", or'),
        ('a: The "best" #1\n', (1, 15), "write 'The \"best\" #1', or"),
        ("a: It's C:\\ #1\n", (1, 13), "write 'It''s C:\\ #1', or"),
        ("a: São 🎉 #1\r\nb: c\r\n", (1, 10), 'write "São 🎉 #1", or'),
        ("a: One\n  and two #3\nb: c\n", (2, 11), 'write "One and two #3", or'),
    ],
)
def test_a_text_that_yaml_takes_for_a_comment_is_told(
    text: str, place: tuple[int, int], advice: str
) -> None:
    ((mark, message),) = read_tree(text).problems
    assert mark == place
    assert advice in message


@pytest.mark.parametrize(
    "text",
    [
        *("a: b # a note\n", "a: b #\n", "a: b ## a note\n", "# a\na: b\n", "a: b\n#c: d\n"),
        *('a: "b #1"\n', "a: 'b #1'\n", 'a: "b" #1\n', "a: b#1\n", "a: https://x.org/#1\n"),
        *("a: |\n  b #1\n", "a: >- #1\n  b\n", "a: #list\n  - b\n", "a: [b, c] #1\n"),
    ],
)
def test_comments_and_marks_within_a_text_are_left_alone(text: str) -> None:
    assert read_tree(text).problems == []
