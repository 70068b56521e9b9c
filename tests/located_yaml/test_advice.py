"""What is said of a file that is YAML and has another shape than its model."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from located_yaml.advice import Advice
from located_yaml.problems import Finding
from located_yaml.tree import read_tree


def _known(name: str) -> str:
    if name == "Nobody":
        raise ValueError(f"`{name}` has written nothing; write who has")
    return name


class Part(BaseModel):
    """Forbids what it does not know, as a file written by hand needs it."""

    model_config = ConfigDict(extra="forbid")


class Author(Part):
    name: Annotated[str, AfterValidator(_known)]
    country: str | None = None


class Book(Part):
    title: Annotated[str, StringConstraints(min_length=1)]
    key: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")] = "a"
    short: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*$")] = "a"
    form: Literal["novel", "poem", "play"] = "novel"
    authors: tuple[Author, ...] = ()
    pages: list[str] = []
    printer: Author | None = None


class Shelf(Part):
    books: tuple[Book, ...]
    owner: Author | None = None


ADVICE = Advice(
    Shelf,
    {"title": "title: Middlemarch", "books": "a list of books under `books:`"},
    otherwise="unknown",
    empty="write its text",
)


def findings(text: str) -> list[Finding]:
    with pytest.raises(ValidationError) as caught:
        Shelf.model_validate(read_tree(text).data)
    return [ADVICE.finding(error) for error in caught.value.errors()]


BOOK = ("books", 0)


@pytest.mark.parametrize(
    ("book", "path", "message"),
    [
        # Missing: the line to write, at the entry that lacks it.
        ("key: a", BOOK, "`title` is missing; write `title: Middlemarch`"),
        ("title: A, authors: [{country: Chile}]", (*BOOK, "authors", 0),
         "`name` is missing; write `name: unknown`"),
        # Empty, or no identifier.
        ("title: ''", (*BOOK, "title"), "`title` is empty; write its text"),
        ("title: A, key: A b", (*BOOK, "key"),
         "`key` is not an identifier; write small letters, digits and hyphens, a letter first"),
        ("title: A, short: A-b", (*BOOK, "short"),
         "`short` is not an identifier; write small letters and digits, a letter first"),
        # Another word than those there are.
        ("title: A, form: novell", (*BOOK, "form"),
         "`novell` is no word for `form`; write novel, poem or play"),
        # Another shape.
        ("title: [A, B]", (*BOOK, "title"),
         "`title` is one text; write it on the line, with no list or fields below"),
        ("title: {a: b}", (*BOOK, "title"),
         "`title` is one text; write it on the line, with no list or fields below"),
        ("title: A, authors: Eliot", (*BOOK, "authors"),
         "`authors` is a list; write [first, second], or one `- ` line for each"),
        ("title: A, pages: '1'", (*BOOK, "pages"),
         "`pages` is a list; write [first, second], or one `- ` line for each"),
        ("title: A, printer: Eliot", (*BOOK, "printer"),
         "`printer` has fields below it; write each as `name: value` on a line of its own"),
        # What a rule of the field says itself.
        ("title: A, printer: {name: Nobody}", (*BOOK, "printer", "name"),
         "`Nobody` has written nothing; write who has"),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_told_what_to_write(
    book: str, path: tuple[str | int, ...], message: str
) -> None:
    assert findings(f"books: [{{{book}}}]") == [Finding(path, message)]


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ("books: [{titles: A, title: B}]", (*BOOK, "titles"), "did you mean `title`?"),
        ("books: []\nbook: A", ("book",), "did you mean `books`?"),
        # The fields of the place are named, of a list's entries, of a part, of a part of an entry.
        ("books: []\ncolor: red", ("color",), "write one of books, owner"),
        ("books: []\nowner: {name: A, x: B}", ("owner", "x"), "write one of name, country"),
        ("books: [{title: A, isbn: B}]", (*BOOK, "isbn"),
         "write one of title, key, short, form, authors, pages, printer"),
        ("books: [{title: A, authors: [{name: A, born: B}]}]", (*BOOK, "authors", 0, "born"),
         "write one of name, country"),
    ],
)  # fmt: skip
def test_a_field_that_there_is_not_is_told_those_that_there_are(
    text: str, path: tuple[str | int, ...], message: str
) -> None:
    said = f"there is no field `{path[-1]}` here; {message}"
    assert findings(text) == [Finding(path, said, of_key=True)]


def test_a_line_and_words_to_write_are_told_apart() -> None:
    assert findings("owner: {name: A}") == [
        Finding((), "`books` is missing; write a list of books under `books:`")
    ]


def test_a_file_that_is_no_mapping_is_told_its_shape() -> None:
    (finding,) = findings("hello")
    assert finding.path == ()
    assert "has fields below it; write each as `name: value` on a line of its own" in (
        finding.message
    )
