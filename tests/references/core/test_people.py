"""How authors have to be written, and what is mended of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from references.core.letters import spellings
from references.core.people import mended_people, people_problems

RIGHT = [
    "Oke, Ada",
    "Oke, Ada and others",
    "de la Cruz, Eva María and {Barnes and Noble Observatory, Inc.}",
    "{Agency for Oceans and Ice}",
    "{{Agency for Oceans and Ice}}",
    "Lind, Jr., Pål and Sand, III, Rolf",
    "Lloyd Webber, Andrew John and O'Hagan, A.",
    "{AT\\&T; Laboratories}",
    "Etalon, Ann and Anderson, Armand",
]
WRONG = [
    ("Oke, Ada et al", "'et al'", "Oke, Ada and others"),
    ("Oke, Ada and et. al.", "'et. al.'", "Oke, Ada and others"),
    ("Oke, Ada and Lind, Bo, et al.", "'et al.'", "Oke, Ada and Lind, Bo and others"),
    ("Oke, Ada and …", "'…'", "Oke, Ada and others"),
    ("Oke, Ada and Others", "`and others`", "Oke, Ada and others"),
    ("Oke, A. and others and Lind, B.", "`and others`", "Oke, A. and Lind, B. and others"),
    ("Oke, Ada; Lind, Bo", "as in Oke, Ada and Lind, Bo", "Oke, Ada and Lind, Bo"),
    ("Oke, Ada; and Lind, Bo", "';' stands between", "Oke, Ada and Lind, Bo"),
    (r"Oke, Ada \& Lind, Bo", "'&' stands between", "Oke, Ada and Lind, Bo"),
    ("Oke, Ada, and Lind, Bo", "a comma with nothing beside it", "Oke, Ada and Lind, Bo"),
    ("Ada Oke", "write Oke, Ada", "Oke, Ada"),
    ("Ada de la Oke", "write de la Oke, Ada", "de la Oke, Ada"),
    ("Oke AB", "write Oke, AB", "Oke, AB"),
    ("Ada Oke Jr.", "write Oke, Jr., Ada", "Oke, Jr., Ada"),
    ("Oke, Ada, Jr.", "write Oke, Jr., Ada", "Oke, Jr., Ada"),
    ("Ada Oke 0002", "write Oke, Ada", "Oke, Ada"),
    ("The DEEP Collaboration", "write {The DEEP Collaboration}", "{The DEEP Collaboration}"),
]
UNCLEAR = [
    ("Oke, Ada and", "an `and` beside 'Oke, Ada' has no name"),
    ("and Oke, Ada", "an `and` beside 'Oke, Ada' has no name"),
    ("Oke, Ada and and Lind, Bo", "an `and` beside 'Lind, Bo' has no name"),
    ("Oke, Ada, Lind, Bo", "3 commas; part authors by and: Oke, Ada and Lind, Bo"),
    ("Ada Oke, Bo Lind, Cy Sand", "by and: Oke, Ada and Lind, Bo and Sand, Cy"),
    ("Oke,", "a comma with nothing beside it; write Family, Given"),
    ("Plato", "write Family, Given, or {Plato} for a group"),
    ("others", "'others' is no name"),
]


@pytest.mark.parametrize("authors", RIGHT)
def test_right_names_are_accepted_and_left_alone(authors: str) -> None:
    assert list(people_problems(authors)) == []
    assert mended_people(authors) == authors


@pytest.mark.parametrize(("authors", "said", "right"), WRONG)
def test_wrong_names_are_told_and_mended(authors: str, said: str, right: str) -> None:
    assert said in "\n".join(people_problems(authors))
    assert mended_people(authors) == right
    assert list(people_problems(right)) == []


@pytest.mark.parametrize(("authors", "said"), UNCLEAR)
def test_unclear_names_are_told_and_left_alone(authors: str, said: str) -> None:
    assert said in "\n".join(people_problems(authors))
    assert mended_people(authors).removesuffix(",") == authors.removesuffix(",")


@given(st.text("aB,;{}& .1\\") | st.lists(st.sampled_from(["and", "Oke,", "A.", "et", "al."])))
def test_no_list_of_authors_crashes_the_check(authors: str | list[str]) -> None:
    text = authors if isinstance(authors, str) else " ".join(authors)
    assert mended_people(text) == "" or list(people_problems(text)) is not None


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Yıldız", "yildiz"),
        ("Đurić", "duric"),
        ("Jæger", "jaeger"),
        ("Bœuf", "boeuf"),
        ("Friðriksson", "fridriksson"),
        ("Þór", "thor"),
        ("Ħaber", "haber"),
        ("Wałęsa", "walesa"),
        ("Groß", "gross"),
        ("İnce", "ince"),
        ("Ŧeŋ", "teng"),
        ("Nguyễn", "nguyen"),
        ("O'Hara-Lee", "oharalee"),
        ("ʻAlana", "alana"),
    ],
)
def test_a_letter_that_is_no_accented_one_counts_as_the_one_it_is_named_for(
    name: str, plain: str
) -> None:
    assert spellings(name) == (plain,)


def test_an_umlaut_is_spelled_in_one_letter_or_two() -> None:
    assert spellings("Björk") == ("bjork", "bjoerk")


@pytest.mark.parametrize("name", ["Петров", "王", "김", "Παπάς", "حسن"])
def test_a_name_in_another_script_has_no_plain_letters(name: str) -> None:
    assert spellings(name) == ()
