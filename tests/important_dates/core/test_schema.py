"""The schema with which an editor completes and checks the data file while somebody types."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
import yaml
from conftest import workshop_yaml

from important_dates.core.schema import workshop_schema

Schema = dict[str, Any]


@pytest.fixture
def schema() -> Schema:
    """The schema as an editor reads it."""
    read: Schema = json.loads(json.dumps(workshop_schema()))
    return read


def as_an_editor_reads(text: str) -> Any:
    """YAML whose days stay text and whose numbers do not, as the language servers read it."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in rules if not tag.endswith(":timestamp")]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Loader)  # noqa: S506 - a safe loader with one type less


def complaints(schema: Schema, entry: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(schema)
    data = as_an_editor_reads(workshop_yaml(entry))
    return [error.message for error in validator.iter_errors(data)]


def test_the_schema_is_one_and_has_a_name(schema: Schema) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "The facts and dates of a workshop"


@pytest.mark.parametrize(
    "entry",
    [
        "id: a, kind: deadline, date: TBD",
        "id: a, kind: event, date: 2026-12",
        "id: a, kind: event, date: 2026-12-11 or 2026-12-12, announced: 2026-07-01",
        "id: a, kind: notification, date: 2026-08-29, qualifier: by, note: About, track: demos",
        "id: a\nkind: opening\ndate: 2026-08-29T10:00+02:00\nhistory:\n  - date: 2026-08\n",
        "id: a, kind: event, date: TBD, timezone: Europe/Berlin, link: https://example.org/",
    ],
)
def test_what_may_be_written_is_not_underlined(schema: Schema, entry: str) -> None:
    assert complaints(schema, entry) == []


@pytest.mark.parametrize(
    "entry",
    [
        "id: a, kind: party, date: TBD",
        "id: A b, kind: event, date: TBD",
        "id: a, kind: event, date: soon",
        "id: a, kind: event, date: 2026-12-11, announced: July",
        "id: a, kind: event, date: TBD, status: perhaps",
        "id: a, kind: event, date: TBD, qualifier: about",
        "id: a, kind: event, date: TBD, room: 1",
        "kind: event, date: TBD",
    ],
)
def test_what_may_not_be_written_is_underlined(schema: Schema, entry: str) -> None:
    assert len(complaints(schema, entry)) == 1


@pytest.mark.parametrize("field", ["announced", "timezone", "note", "qualifier", "link", "track"])
def test_a_field_that_may_be_absent_may_not_be_null(schema: Schema, field: str) -> None:
    assert len(complaints(schema, f"id: a, kind: event, date: TBD, {field}: null")) == 1


def test_an_editor_offers_no_null_and_no_default_of_null(schema: Schema) -> None:
    text = json.dumps(schema)
    assert '"null"' not in text
    assert '"default": null' not in text


def test_an_editor_offers_what_holds_where_nothing_is_written(schema: Schema) -> None:
    assert schema["properties"]["timezone"]["default"] == "AoE"
    assert schema["$defs"]["ImportantDate"]["properties"]["status"]["default"] == "confirmed"


def test_an_editor_shows_how_a_zone_and_a_day_are_written(schema: Schema) -> None:
    assert schema["properties"]["timezone"]["examples"] == ["AoE", "UTC", "Europe/Berlin"]
    assert schema["properties"]["timezone"]["description"] == "AoE, UTC or an IANA name"
    assert schema["properties"]["updated"]["anyOf"][0]["description"] == "a day, as 2026-12-11"
