"""The JSON Schema of ``papers.yaml``, which editors use to complete and check while typing."""

from __future__ import annotations

from typing import Any

from important_dates.core.schema import schema_of

from .model import Papers


def papers_schema() -> dict[str, Any]:
    """The schema (draft 2020-12), made from the model."""
    return schema_of(Papers, "The accepted papers of a workshop")
