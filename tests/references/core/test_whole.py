"""Which entries are of one work."""

from __future__ import annotations

import re

import pytest
from bibliography_site import entry

from references.core.source import read
from references.core.whole import file_problems


def work(key: str, author: str, title: str, **fields: str) -> str:
    """An entry of the year that is in its key."""
    return entry(key, author, title, year=re.sub(r"\D", "", key), **fields)


BOOK = {"kind": "book", "publisher": "P"}
FIRST = work("kay1985statistics", "Kay, Ann", "Ocean {Statistics}", **BOOK)
DOI = {"doi": "10.1000/J.1.112"}


def told(*entries: str) -> list[str]:
    works = read("\n".join(entries))
    return [problem.message for problem in file_problems(works, {work.key for work in works})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            FIRST,
            work("kay2004statistics", "Kay, Ann and Loe, Bo", "Ocean statistics", **BOOK),
            id="an edition with another author",
        ),
        pytest.param(
            FIRST,
            work("kay2004statistics", "Kay, Ann", "Ocean Statistics", **BOOK),
            id="an edition of another year",
        ),
        pytest.param(
            work("kay2004ice", "Kay, Ann", "Ice"),
            work("loe2004ice", "Loe, Bo", "Ice"),
            id="two authors",
        ),
        pytest.param(
            work("kay2004ice", "Kay, Ann", "Ice", **DOI),
            work("kay2004icea", "Kay, Ann", "Ice", doi="10.1000/j.11.12"),
            id="two DOIs, which differ in punctuation alone",
        ),
        pytest.param(
            work("kay2004ice", "Kay, Ann", "Ice", volume="3"),
            work("kay2006ice", "Kay, Ann", "Ice", volume="5"),
            id="two years and volumes",
        ),
    ],
)
def test_two_works_of_one_title_are_accepted(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        pytest.param(
            work("kay2004ice", "Kay, Ann", "On {Ice}", **DOI),
            work("kay2004icea", "Kay, A.", "On ice.", eprint="2004.00001", kind="misc"),
            "kay2004icea has the title of kay2004ice (line 1); merge them, or add the doi of each",
            id="a preprint",
        ),
        pytest.param(
            work("kay2004ice", "Kay, Ann and others", "Ice", **DOI),
            work("kay2003ice", "Kay, Ann", "Ice", kind="misc", doi="10.48550/arXiv.1"),
            "kay2003ice has the title of kay2004ice (line 1); merge them, or add the doi of each",
            id="a preprint of the year before",
        ),
        pytest.param(
            work("kay2004ice", "Kay, Ann", "Ice", **DOI),
            work("kay2004snow", "Kay, Ann", "Snow", doi="10.1000/j.1.112"),
            "kay2004snow has the doi of kay2004ice (line 1); merge them",
            id="one DOI in other capitals",
        ),
        pytest.param(
            FIRST,
            work("kay1985statisticsb", "Kay, Ann", "Ocean statistics", **BOOK),
            "kay1985statisticsb has the title of kay1985statistics (line 1); merge them, or add "
            "the doi of each",
            id="one book",
        ),
    ],
)
def test_one_work_in_two_entries_is_told(one: str, other: str, said: str) -> None:
    assert told(one, other) == [said]
