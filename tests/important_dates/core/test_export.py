"""What programs read: important-dates.json and its schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from conftest import schedule
from histories import history

from important_dates.core.export import export_schema, to_export, to_json

if TYPE_CHECKING:
    from important_dates.core.model import Schedule


def read(timetable: Schedule) -> dict[str, Any]:
    """The file as a program reads it, checked against the schema that is published beside it."""
    data: dict[str, Any] = json.loads(to_json(to_export(timetable)))
    jsonschema.Draft202012Validator(export_schema()).validate(data)
    return data


def test_the_facts_are_told_and_null_while_they_are_open() -> None:
    timetable = schedule(
        "id: a, kind: deadline, date: TBD", contact="TBD", url="https://example.org/"
    )
    data = read(timetable)
    assert data["version"] == 1
    assert data["workshop"] == {
        "name": "Demo",
        "title": "A Title",
        "tagline": "A tagline.",
        "host": "Host 2026",
        "edition": 2026,
        "venue": None,
        "contact": None,
        "url": "https://example.org/",
    }


def test_a_date_is_told_with_all_that_was_public() -> None:
    timetable = schedule(
        """
        id: submission
        label: Submission
        kind: deadline
        date: 2026-08-29T17:00
        timezone: Europe/Berlin
        announced: 2026-07-02
        status: tentative
        note: Only abstracts
        qualifier: suggested
        link: https://example.org/submit
        track: Full papers
        history:
          - date: 2026-08
          - date: 2026-08-22
            announced: 2026-07-01
            timezone: UTC
            status: cancelled
            note: A slip
        """
    )
    assert read(timetable)["dates"] == [
        {
            "precision": "minute",
            "value": "2026-08-29T17:00",
            "timezone": "Europe/Berlin",
            "instant": "2026-08-29T15:00:00Z",
            "end_instant": None,
            "status": "tentative",
            "note": "Only abstracts",
            "announced": "2026-07-02",
            "id": "submission",
            "label": "Submission",
            "kind": "deadline",
            "qualifier": "suggested",
            "link": "https://example.org/submit",
            "track": "Full papers",
            "history": [
                {
                    "precision": "month",
                    "value": "2026-08",
                    "timezone": "Europe/Berlin",
                    "instant": None,
                    "end_instant": None,
                    "status": "confirmed",
                    "note": None,
                    "announced": None,
                },
                {
                    "precision": "day",
                    "value": "2026-08-22",
                    "timezone": "UTC",
                    "instant": "2026-08-22T23:59:00Z",
                    "end_instant": None,
                    "status": "cancelled",
                    "note": "A slip",
                    "announced": "2026-07-01",
                },
            ],
        }
    ]


@pytest.mark.parametrize(
    ("kind", "date", "precision", "value", "instant"),
    [
        ("deadline", "TBD", "none", None, None),
        ("event", "2026-12", "month", "2026-12", None),
        ("deadline", "2026-08-29", "day", "2026-08-29", "2026-08-30T11:59:00Z"),
        ("opening", "2026-08-29", "day", "2026-08-29", "2026-08-29T12:00:00Z"),
        ("event", "2026-12-11", "day", "2026-12-11", None),
        (
            *("event", "2026-12-11 or 2026-12-12"),
            *("choice", "2026-12-11 or 2026-12-12", None),
        ),
        ("event", "2026-12-11/2026-12-12", "range", "2026-12-11/2026-12-12", None),
        ("event", "2026-12-11T09:00Z", "minute", "2026-12-11T09:00Z", "2026-12-11T09:00:00Z"),
        (
            *("deadline", "2026-08-29T23:59:59"),
            *("second", "2026-08-29T23:59:59", "2026-08-30T11:59:59Z"),
        ),
    ],
)
def test_a_value_is_as_precise_as_it_is_known(
    kind: str, date: str, precision: str, value: str | None, instant: str | None
) -> None:
    (date_read,) = read(history(kind, date))["dates"]
    assert (date_read["precision"], date_read["value"], date_read["instant"]) == (
        precision,
        value,
        instant,
    )


@pytest.mark.parametrize(
    ("kind", "date", "precision", "instant", "end"),
    [
        ("period", "2026-10-01/2026-10-07", "range",
         "2026-10-01T12:00:00Z", "2026-10-08T11:59:00Z"),
        ("period", "2026-10-01", "day", "2026-10-01T12:00:00Z", "2026-10-02T11:59:00Z"),
        ("period", "2026-10-01T09:00/2026-10-07T17:00, timezone: America/Los_Angeles", "interval",
         "2026-10-01T16:00:00Z", "2026-10-08T00:00:00Z"),
        ("period", "2026-10", "month", None, None),
        ("event", "2026-12-12T09:00-08:00/2026-12-12T17:30-08:00", "interval",
         "2026-12-12T17:00:00Z", "2026-12-13T01:30:00Z"),
        ("event", "2026-12-11/2026-12-12", "range", None, None),
        ("event", "2026-12-12T09:00-08:00", "minute", "2026-12-12T17:00:00Z", None),
        ("deadline", "2026-08-29", "day", "2026-08-30T11:59:00Z", None),
    ],
)  # fmt: skip
def test_what_lasts_has_two_instants(
    kind: str, date: str, precision: str, instant: str | None, end: str | None
) -> None:
    (date_read,) = read(history(kind, date))["dates"]
    assert date_read["precision"] == precision
    assert (date_read["instant"], date_read["end_instant"]) == (instant, end)


def test_the_file_is_readable_text_that_ends_with_its_line() -> None:
    assert to_json({"name": "Zürich 🧪", "days": [1, 2]}) == (
        '{\n "name": "Zürich 🧪",\n "days": [\n  1,\n  2\n ]\n}\n'
    )


def altered(**changes: object) -> dict[str, Any]:
    """A right file whose one date has other values."""
    data = read(history("deadline", "2026-08-29"))
    return {**data, "dates": [data["dates"][0] | changes]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"instant": "2026-08-30 11:59"},
        {"instant": "2026-08-30T11:59:00+00:00"},
        {"precision": "year"},
        {"status": "perhaps"},
        {"kind": "party"},
        {"qualifier": "about"},
        {"value": 2026},
        {"history": [{"value": None}]},
        {"room": "1"},
    ],
    ids=str,
)
def test_the_schema_refuses_a_value_that_the_file_never_has(wrong: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(altered(**wrong), export_schema())


def test_the_schema_says_which_draft_it_is_and_what_the_fields_mean() -> None:
    schema = export_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)
    fields = schema["$defs"]["ExportedDate"]["properties"]
    assert fields["value"]["description"] == "as the data file writes it; null while it is TBD"
    assert fields["history"]["description"] == "earlier public values, oldest first"
