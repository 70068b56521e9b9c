"""Names in every letter: who is one person, and who stands where in a list."""

from __future__ import annotations

import unicodedata

import pytest

from programme.core.papers.names import identity, plain, sort_key, tidy


@pytest.mark.parametrize(
    "name", ["Nguyễn Author", "Ł. Øst", "Weiß", "Ö", "van de Author", "王小明"]
)
def test_composed_and_decomposed_are_one_person(name: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    assert identity(apart) == identity(name)
    assert sort_key(apart) == sort_key(name)
    assert tidy(f" {apart} ") == name


def test_accents_and_letters_tell_people_apart() -> None:
    names = ["Müller", "Muller", "Łukas", "Lukas", "Øst", "Ost"]
    assert len({identity(name) for name in names}) == len(names)


def test_people_are_sorted_with_their_letter() -> None:
    names = [
        "Zed",
        "Łukas",
        "Lukasz",
        "Mary",
        "Øst",
        "Otto",
        "Oscar",
        "Ångel",
        "Abel",
        "Weiß",
        "Weis",
    ]
    assert sorted(names, key=sort_key) == [
        *("Abel", "Ångel", "Łukas", "Lukasz", "Mary", "Oscar", "Øst", "Otto", "Weis", "Weiß", "Zed")
    ]


def test_the_family_s_name_comes_first_where_it_is_known() -> None:
    people = [("Anna van de Author", "Author"), ("Nguyễn Văn An", "Nguyễn"), ("Bo Øst", "Øst")]
    assert sorted(people, key=lambda one: sort_key(*one)) == [
        *(("Anna van de Author", "Author"), ("Nguyễn Văn An", "Nguyễn"), ("Bo Øst", "Øst"))
    ]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Łukasz Ø", "lukasz o"),
        ("Weiß", "weiss"),
        ("NGUYỄN", "nguyen"),
        ("Þór", "thor"),
        ("王", "王"),
    ],
)
def test_a_name_is_found_by_its_plain_letters(name: str, letters: str) -> None:
    assert plain(name) == letters
