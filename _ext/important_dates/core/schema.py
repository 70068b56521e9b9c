"""The JSON Schema of ``workshop.yaml``, which editors use to complete and check while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .model import Schedule

if TYPE_CHECKING:
    from .shapes import Part


def workshop_schema() -> dict[str, Any]:
    """The schema of ``workshop.yaml``."""
    return schema_of(Schedule, "The facts and dates of a workshop")


def schema_of(model: type[Part], title: str) -> dict[str, Any]:
    """The schema (draft 2020-12) of a file, made from its model."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_without_nulls(model.model_json_schema()),
        "title": title,
    }


def _without_nulls(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema without ``null``, which the model has for TBD and the file does not allow."""
    kept = {name: part for name, part in schema.items() if (name, part) != ("default", None)}
    return {name: _clean(part) for name, part in kept.items()}


def _clean(part: object) -> object:
    if isinstance(part, list):
        return [_clean(item) for item in part if item != {"type": "null"}]
    return _without_nulls(part) if isinstance(part, dict) else part
