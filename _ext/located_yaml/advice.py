"""What pydantic found wrong, in the words of somebody who edits a YAML file."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from .problems import Finding, Path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails


@dataclass(frozen=True, slots=True)
class Advice:
    """What to write in a file that is read as ``model``.

    ``examples`` has a line for a field that is missing, or words that mark what is to be written
    themselves; ``otherwise`` is the value in the line for any other, and ``empty`` what to do about
    an empty text. ``instead`` has what to write in place of a field that the model does not have.
    """

    model: type[BaseModel]
    examples: Mapping[str, str]
    otherwise: str
    empty: str
    instead: Mapping[str, str] = field(default_factory=dict)

    def finding(self, error: ErrorDetails) -> Finding:
        """The place of one validation error and a message that says what to write."""
        path: Path = tuple(error["loc"])
        kind, context = error["type"], error.get("ctx", {})
        name = str(path[-1]) if path else "the file"
        if kind == "value_error":
            return Finding(path, str(context["error"]))
        if kind == "missing":
            return Finding(path[:-1], f"`{name}` is missing; write {self._example(name)}")
        if kind == "extra_forbidden":
            return Finding(path, self._unknown_field(path), of_key=True)
        if kind == "literal_error":
            expected = str(context["expected"]).replace("'", "")
            field = next((step for step in reversed(path) if isinstance(step, str)), name)
            return Finding(path, f"`{error['input']}` is no word for `{field}`; write {expected}")
        return Finding(path, f"`{name}` {self._explain(kind, context)}")

    def _example(self, name: str) -> str:
        example = self.examples.get(name, f"{name}: {self.otherwise}")
        return example if "`" in example else f"`{example}`"

    def _explain(self, kind: str, context: Mapping[str, Any]) -> str:
        match kind:
            case "string_too_short":
                return f"is empty; {self.empty}"
            case "string_pattern_mismatch":
                hyphens = "-]" in context["pattern"]
                signs = (
                    "small letters, digits and hyphens" if hyphens else "small letters and digits"
                )
                return f"is not an identifier; write {signs}, a letter first"
            case "string_type":
                return "is one text; write it on the line, with no list or fields below"
            case "tuple_type" | "list_type":
                return "is a list; write [first, second], or one `- ` line for each"
            case _:
                return "has fields below it; write each as `name: value` on a line of its own"

    def _unknown_field(self, path: Path) -> str:
        name, known = str(path[-1]), list(_fields_of(_model_at(self.model, path[:-1])))
        near = difflib.get_close_matches(name, known, n=1)
        advice = f"did you mean `{near[0]}`?" if near else f"write one of {', '.join(known)}"
        return f"there is no field `{name}` here; {self.instead.get(name, advice)}"


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    for step in path:
        if field := _fields_of(model).get(str(step)):
            model = next(_models(field.annotation), model)
    return model


def _fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by their names in the file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that an annotation such as ``tuple[City, ...]`` names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
