"""A file that tells little more than a name: what is made of it, and what it may not lose."""

from __future__ import annotations

import jsonschema
import pytest
from conftest import schedule
from icalendar import Calendar

from important_dates.core.compare import lost
from important_dates.core.export import export_schema, to_export
from important_dates.core.facts import fact_text
from important_dates.core.ical import to_ical, uid
from important_dates.core.jsonld import event, website
from important_dates.core.load import load_text
from located_yaml.problems import InvalidFileError

TEXT = """\
workshop:
  name: Only a name
dates:
  - {id: a, label: A, kind: deadline, date: 2026-08-29}
  - {id: b, label: B, kind: event, date: 2026-12-11}
"""
FEW = load_text(TEXT, "f").schedule


def test_an_entry_is_known_by_its_id_and_the_name_and_by_the_edition_where_there_is_one() -> None:
    assert uid(FEW, "a") == "a@only-a-name"
    with_edition = load_text(TEXT.replace("dates:", "  edition: 2026\ndates:"), "f").schedule
    assert uid(with_edition, "a") == "2026-a@only-a-name"


def test_the_calendar_says_no_day_of_a_change_that_nobody_told() -> None:
    calendar = Calendar.from_ical(to_ical(FEW))
    assert (str(calendar["name"]), calendar.get("last-modified")) == (
        "Only a name: important dates",
        None,
    )
    assert [entry.errors for entry in calendar.events] == [[], []]
    assert [entry.get("last-modified") for entry in calendar.events] == [None, None]
    assert all("dtstamp" in entry for entry in calendar.events)  # RFC 5545, 3.6.1


def test_the_json_is_that_of_its_schema() -> None:
    data = to_export(FEW).model_dump()
    jsonschema.validate(data, export_schema())
    facts = data["workshop"]
    assert (facts["name"], facts["title"], facts["edition"]) == ("Only a name", None, None)


def test_the_structured_data_have_what_is_known_alone() -> None:
    assert event(FEW) is None  # it has no place
    placed = load_text(TEXT.replace("dates:", "  venue: A Hall\ndates:"), "f").schedule
    data = event(placed)
    assert data is not None
    assert data["name"] == "Only a name"
    assert "description" not in data
    assert "alternateName" not in website(FEW, "https://example.org")


@pytest.mark.parametrize("name", ["title", "venue", "host"])
def test_a_fact_that_the_file_does_not_have_is_not_tbd(name: str) -> None:
    with pytest.raises(KeyError, match=f"the data file has no `{name}`; write it below"):
        fact_text(FEW, name)


def test_without_an_edition_nobody_asks_which_event_it_is() -> None:
    two = TEXT + "  - {id: c, label: C, kind: event, date: 2026-12-12}\n"
    assert load_text(two, "f").schedule.event is None
    with pytest.raises(InvalidFileError, match="which of b, c is the workshop itself"):
        load_text(two.replace("dates:", "  edition: 2026\ndates:"), "f")


def test_a_fact_that_was_public_stays() -> None:
    full = schedule("id: a, kind: event, date: TBD")
    message = {one.path: one.message for one in lost([full], FEW)}
    assert message["workshop",] == "`venue` was public and is gone; put it back"
    assert message[()] == "`updated` is gone, without which no change is recorded; put it back"
    facts = [one.message.split("`")[1] for one in lost([full], FEW) if one.path == ("workshop",)]
    assert facts == ["contact", "edition", "host", "tagline", "title", "venue"]
    assert list(lost([FEW], FEW)) == []
