"""What pydantic found wrong, in the words of somebody who edits a YAML file."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from located_yaml.problems import Finding, Path

from .model import Announcement, City, ImportantDate, Schedule, Workshop

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails


_EXAMPLES = {
    "id": "id: submission",
    "label": "label: Submission Deadline",
    "kind": "kind: deadline",
    "date": "date: TBD",
    "dates": "a list of dates under `dates:`",
    "workshop": "the facts under `workshop:`",
    "edition": "edition: 2026",
    "updated": "updated: and the day on which you change this file",
}


def finding(error: ErrorDetails) -> Finding:
    """The place of one validation error and a message that says what to write."""
    path: Path = tuple(error["loc"])
    kind, context = error["type"], error.get("ctx", {})
    name = str(path[-1]) if path else "the file"
    if kind == "value_error":
        return Finding(path, str(context["error"]))
    if kind == "missing":
        return Finding(path[:-1], f"`{name}` is missing; write {_example(name)}")
    if kind == "extra_forbidden":
        return Finding(path, _unknown_field(name, _model_at(path)), of_key=True)
    if kind == "literal_error":
        expected = str(context["expected"]).replace("'", "")
        return Finding(path, f"`{error['input']}` is no word for `{name}`; write {expected}")
    return Finding(path, f"`{name}` {_explain(kind)}")


def _example(name: str) -> str:
    return f"`{example}`" if ":" in (example := _EXAMPLES.get(name, f"{name}: TBD")) else example


def _explain(kind: str) -> str:
    match kind:
        case "string_too_short":
            return "is empty; write its text, or TBD where the call leaves it open"
        case "string_pattern_mismatch":
            return "is not an identifier; write small letters, digits and hyphens, a letter first"
        case "string_type":
            return "is one text; write it on the line, with no list or fields below"
        case "tuple_type" | "list_type":
            return "is a list; write [first, second], or one `- ` line for each"
        case _:
            return "has fields below it; write each as `name: value` on a line of its own"


def _model_at(path: Path) -> type[BaseModel]:
    if "history" in path[:-1]:
        return Announcement
    if path[0] == "cities" and len(path) > 1:
        return City
    if len(path) == 1:
        return Schedule
    return Workshop if path[0] == "workshop" else ImportantDate


def _unknown_field(name: str, model: type[BaseModel]) -> str:
    known = list(model.model_fields)
    near = difflib.get_close_matches(name, known, n=1)
    advice = f"did you mean `{near[0]}`?" if near else f"write one of {', '.join(known)}"
    return f"there is no field `{name}` here; {advice}"
