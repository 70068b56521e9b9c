"""Which of the dates is the workshop itself."""

from __future__ import annotations

import pytest
from conftest import schedule, workshop_yaml

from important_dates.core.load import load_text
from located_yaml.problems import InvalidFileError


def entry(name: str, kind: str = "event") -> str:
    return f"id: {name}, kind: {kind}, date: TBD"


def named(name: str) -> dict[str, str]:
    return {"url": f"TBD\n  event: {name}"}


@pytest.mark.parametrize(
    ("entries", "head", "event"),
    [
        ([entry("social"), entry("workshop")], {}, "workshop"),
        ([entry("social"), entry("talks")], named("talks"), "talks"),
        ([entry("workshop"), entry("talks")], named("talks"), "talks"),
        ([entry("rebuttal", "period"), entry("talks")], {}, "talks"),
        ([entry("workshop", "deadline"), entry("talks")], {}, "talks"),
        ([entry("a", "deadline")], {}, None),
    ],
)
def test_it_is_the_named_one_else_workshop_else_the_only_event(
    entries: list[str], head: dict[str, str], event: str | None
) -> None:
    own = schedule(*entries, **head).event
    assert (own and own.id) == event


@pytest.mark.parametrize(
    ("entries", "head", "place", "message"),
    [
        ([entry("social"), entry("talks")], {}, "workshop:",
         "which of social, talks is the workshop itself? write its id, as in `event: social`"),
        ([entry("social"), entry("workshop")], named("talk"), "event: talk",
         "there is no date `talk`; write one of social, workshop"),
        ([entry("a", "deadline"), entry("talks")], named("a"), "event: a",
         "`a` is no event; write the id of one"),
        ([entry("talks")], named("A"), "event: A",
         "`event` is not an identifier; write small letters, digits and hyphens, a letter first"),
    ],
)  # fmt: skip
def test_what_is_not_plain_is_refused_in_its_place(
    entries: list[str], head: dict[str, str], place: str, message: str
) -> None:
    text = workshop_yaml(*entries, **head)
    with pytest.raises(InvalidFileError) as caught:
        load_text(text, "f")
    told = {problem.message: problem.line for problem in caught.value.problems}
    assert told[message] == text[: text.index(place)].count("\n") + 1


def test_an_entry_with_a_slip_of_its_own_is_no_reason_to_ask() -> None:
    text = workshop_yaml(entry("workshop", "evnt"), entry("social"), entry("talks"))
    with pytest.raises(InvalidFileError) as caught:
        load_text(text, "f")
    assert ["`evnt`" in problem.message for problem in caught.value.problems] == [True]
