"""From a field's YAML file to a checked ``Hierarchy``, or to all its problems."""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from located_yaml.problems import InvalidFileError, Problem
from located_yaml.tree import Tree, read_tree

from . import checks
from .model import Hierarchy, Simulator

if TYPE_CHECKING:
    import pathlib

    from pydantic_core import ErrorDetails

    from .checks import Finding, Path

# A hundred times the largest; what is larger is another file.
MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """A checked file, and where its texts stand."""

    hierarchy: Hierarchy
    tree: Tree

    def line(self, index: int, field: str) -> int:
        """The line of a field of the simulator ``index``, both counted as in the file."""
        return self.tree.place(("simulators", index, field))[0]


def load(path: pathlib.Path, shown_as: str | None = None) -> Loaded:
    """Read and check the file at ``path``, called ``shown_as`` in messages.

    Raises ``InvalidFileError`` with every problem found.
    """
    name = shown_as or os.fspath(path)
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            message = f"the file is larger than {MAX_BYTES} bytes; is it the right one?"
            raise InvalidFileError([Problem(name, 1, 1, message)])
        return load_text(content.decode("utf-8-sig"), name)
    except OSError as error:
        message = f"the file cannot be read ({error.strerror}); check its name"
        raise InvalidFileError([Problem(name, 1, 1, message)]) from None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = "a character is not UTF-8; save the file as UTF-8"
        raise InvalidFileError([Problem(name, line, 1, message)]) from None


def load_text(text: str, name: str) -> Loaded:
    """As ``load``, for a text that is at hand."""
    tree = read_tree(text)
    if tree.data is None and not any(_content(line) for line in text.splitlines()):
        message = "the file is empty; write `caption:`, `axes:` and `simulators:`"
        raise InvalidFileError([Problem(name, 1, 1, message)])
    if tree.problems:
        raise InvalidFileError([Problem(name, *mark, what) for mark, what in tree.problems])
    findings = list(checks.errors(_entries(tree.data)))
    try:
        hierarchy = Hierarchy.model_validate(tree.data)
    except ValidationError as error:
        findings += [_finding(detail) for detail in error.errors(include_url=False)]
    if findings:
        raise InvalidFileError(_located(findings, tree, name))
    return Loaded(hierarchy, tree)


def _content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _entries(data: object) -> checks.Entries:
    listed = data.get("simulators") if isinstance(data, dict) else None
    entries = listed if isinstance(listed, list) else []
    return {i: entry for i, entry in enumerate(entries) if isinstance(entry, dict)}


def _finding(error: ErrorDetails) -> Finding:
    path: Path = tuple(error["loc"])
    kind, name = error["type"], str(path[-1]) if path else "the file"
    if kind == "value_error":
        return path, str(error["ctx"]["error"])
    if kind == "missing":
        return path[:-1], f"`{name}` is missing; write {_example(name)}"
    if kind == "extra_forbidden":
        return path, _unknown_field(path)
    return path, f"`{name}` {_explain(kind)}"


def _example(name: str) -> str:
    lists = {"approximates": "[]", "references": "[a key of references.bib]"}
    return f"`{name}: {lists.get(name, 'its text')}`"


def _explain(kind: str) -> str:
    match kind:
        case "string_too_short":
            return "is empty; write its text"
        case "string_pattern_mismatch":
            return "is not an identifier; write small letters and digits, a letter first"
        case "string_type":
            return "is one text; write it on the line, with no list or fields below"
        case "tuple_type":
            return "is a list; write [first, second], or one `- ` line for each"
        case _:
            return "has fields below it; write each as `name: value` on a line of its own"


def _unknown_field(path: Path) -> str:
    model = Hierarchy if len(path) == 1 else Simulator
    known = list(model.model_fields)
    near = difflib.get_close_matches(str(path[-1]), known, n=1)
    advice = f"did you mean `{near[0]}`?" if near else f"write one of {', '.join(known)}"
    return f"there is no field `{path[-1]}` here; {advice}"


def _located(findings: list[Finding], tree: Tree, name: str) -> list[Problem]:
    at = {path: tree.place(path) for path, _ in findings}
    return sorted({Problem(name, *at[path], message) for path, message in findings})
