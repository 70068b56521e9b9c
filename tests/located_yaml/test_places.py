"""Where each value of a YAML file stands, and what is refused there."""

from __future__ import annotations

import pytest

from located_yaml.problems import Finding, InvalidFileError, Problem
from located_yaml.tree import Tree, read_tree

TEXT = """\
# A comment
name: A name
"quoted": 'x: y'
list:
  - one
  - {a: 1, b: [2, 3]}
empty:
"""


def test_every_scalar_stays_the_text_that_was_written() -> None:
    tree = read_tree(TEXT)
    assert tree.problems == []
    assert tree.data == {
        "name": "A name",
        "quoted": "x: y",
        "list": ["one", {"a": "1", "b": ["2", "3"]}],
        "empty": "",
    }


@pytest.mark.parametrize(
    "written", ["23:59", "2026-02-30", "010", "1e3", "yes", "0x1F", "'null'", '"~"']
)
def test_no_text_becomes_a_number_or_a_truth(written: str) -> None:
    tree = read_tree(f"a: {written}")
    assert tree.problems == []
    assert tree.data == {"a": written.strip("\"'")}


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (2, 1), (2, 1)),
        (("name",), (2, 7), (2, 1)),
        (("quoted",), (3, 11), (3, 1)),
        (("list",), (5, 3), (4, 1)),
        (("list", 0), (5, 5), (5, 5)),
        (("list", 1), (6, 5), (6, 5)),
        (("list", 1, "a"), (6, 9), (6, 6)),
        (("list", 1, "b"), (6, 15), (6, 12)),
        (("list", 1, "b", 1), (6, 19), (6, 19)),
        # What is not there is told at what would hold it.
        (("room",), (2, 1), (2, 1)),
        (("list", 1, "c"), (6, 5), (6, 5)),
        (("list", 7, "c"), (5, 3), (5, 3)),
    ],
)  # fmt: skip
def test_a_value_and_its_name_have_a_line_and_a_column_from_1(
    path: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]
) -> None:
    tree = read_tree(TEXT)
    assert tree.place(path) == value
    assert tree.place(path, of_key=True) == key


def test_findings_become_problems_in_the_order_of_the_file_each_once() -> None:
    tree = read_tree("a: 1\nb: 2\n")
    wrong = Finding(("b",), "is wrong")
    problems = tree.located([wrong, Finding(("a",), "no such field", of_key=True), wrong], "f")
    assert problems == [Problem("f", 1, 1, "no such field"), Problem("f", 2, 4, "is wrong")]


def test_what_is_wrong_with_a_file_without_content_is_told_at_its_first_character() -> None:
    assert Tree().located([Finding(("a", 0), "is wrong")], "f") == [Problem("f", 1, 1, "is wrong")]


ANCHOR = "anchors (&) and aliases (*) are not used here; write it out"
TAG = "tags such as {} are not used here; take it out"
NULL = "`{}` says nothing; write TBD, or take the line out"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: &x 1\nb: *x\n", [((1, 4), ANCHOR), ((2, 4), ANCHOR)]),
        ("a: &x [1]\n", [((1, 4), ANCHOR)]),
        ("a: &x {b: c}\n", [((1, 4), ANCHOR)]),
        ("a: !x 1\n", [((1, 4), TAG.format("!x"))]),
        ("a: !!str 1\n", [((1, 4), TAG.format("tag:yaml.org,2002:str"))]),
        ("a: !x [1]\n", [((1, 4), TAG.format("!x"))]),
        ("a:\n  - !x {b: c}\n", [((2, 5), TAG.format("!x"))]),
        ("a: ~\nb: null\n", [((1, 4), NULL.format("~")), ((2, 4), NULL.format("null"))]),
        ("a: Null\nb: NULL\n", [((1, 4), NULL.format("Null")), ((2, 4), NULL.format("NULL"))]),
        ("a: [~]\n", [((1, 5), NULL.format("~"))]),
        ("a: 1\nb: 2\na: 3\n", [((3, 1), "`a` stands twice; keep one of them")]),
        ("[a, b]: 1\n", [((1, 1), "a field's name must be a word")]),
        ("? {a: b}\n: 1\n", [((1, 3), "a field's name must be a word")]),
        ("a: 1\n---\nb: 2\n", [((2, 1), "a second document starts here; take it out")]),
        ("", [((1, 1), "the file is empty; write `workshop:` and `dates:`")]),
        ("# nothing\n\n", [((3, 1), "the file is empty; write `workshop:` and `dates:`")]),
    ],
)  # fmt: skip
def test_what_a_list_of_facts_does_not_need_is_refused_at_its_place(
    text: str, problems: list[tuple[tuple[int, int], str]]
) -> None:
    assert read_tree(text).problems == problems


@pytest.mark.parametrize("text", ["---\na: 1\n", "a: 1\n...\n", "%YAML 1.1\n---\na: 1\n"])
def test_one_document_may_be_marked_as_such(text: str) -> None:
    tree = read_tree(text)
    assert (tree.data, tree.problems) == ({"a": "1"}, [])


@pytest.mark.parametrize(("depth", "refused"), [(8, False), (9, True), (2000, True)])
def test_a_file_may_be_eight_deep(depth: int, refused: bool) -> None:
    tree = read_tree("[" * depth + "x" + "]" * depth)
    assert tree.problems == ([((1, 10), "nested too deeply; see the other entries")] * refused)


def test_what_is_too_deep_is_told_though_something_stands_before_it() -> None:
    tree = read_tree("a: &x 1\nb: [1, " + "[" * 2000)
    assert tree.problems == [
        ((1, 4), ANCHOR),
        ((2, 15), "nested too deeply; see the other entries"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ('a: 1\nb: "x\n', (2, 4), "while scanning a quoted scalar"),
        ("a: 1\nb\nc: 2\n", (2, 1), "while scanning a simple key"),
        ("a: [1\nb: 2\n", (2, 2), "while parsing a flow sequence"),
        ("a: @x\n", (1, 4), "while scanning for the next token"),
    ],
    ids=["unclosed quote", "lost colon", "unclosed list", "reserved sign"],
)
def test_what_is_not_yaml_is_told_with_the_parser_s_words_and_what_to_check(
    text: str, place: tuple[int, int], what: str
) -> None:
    ((mark, message),) = read_tree(text).problems
    assert mark == place
    assert message.startswith(f"this is not YAML: {what} ")
    assert message.endswith("; check the indentation (spaces, no tabs), the colons and the quotes")


@pytest.mark.parametrize(
    ("text", "line"), [("a\x07b", 1), ("a: 1\nb: 2\nc: \x00\n", 3), ("a: 1\n\x0b\n", 2)]
)
def test_a_character_that_yaml_refuses_is_told_with_its_line(text: str, line: int) -> None:
    ((place, message),) = read_tree(text).problems
    assert place == (line, 1)
    assert message.startswith("this line holds a character that YAML refuses (")
    assert message.endswith("); retype it")


def test_a_problem_reads_as_a_line_that_editors_turn_into_a_link() -> None:
    problem = Problem("docs/w.yaml", 3, 5, "is wrong")
    assert problem.location == "docs/w.yaml:3:5"
    assert str(problem) == "docs/w.yaml:3:5: is wrong"


def test_all_problems_are_told_in_the_order_of_the_file() -> None:
    later, sooner = Problem("f", 10, 1, "b"), Problem("f", 9, 1, "a")
    error = InvalidFileError([later, sooner])
    assert error.problems == [sooner, later]
    assert str(error) == "f:9:1: a\nf:10:1: b"
