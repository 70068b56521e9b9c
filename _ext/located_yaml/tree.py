"""YAML as plain text values with the place of each, so that a problem can point at its line.

Scalars stay strings: YAML's own types turn ``23:59`` into 1439 and ``2026-02-30`` into an error
without a place. Anchors, aliases and tags have no use in a list of dates and are refused, which
also rules out the files that expand or execute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

import yaml
from yaml import events as ev

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .problems import Finding, Path

Mark = tuple[int, int]
Located = tuple[Mark, str]

# The C parser is ten times faster and ships in every wheel; the Python one does the same.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# workshop.yaml needs 5 (dates, an entry, its history, an item, a value).
_MAX_DEPTH = 8
_NULLS = {"~", "null", "Null", "NULL"}
# What follows a text and was meant as a part of it: a comment of YAML that has no blank behind its
# mark, up to one that has. Who writes a comment for others writes the blank.
_LOST = re.compile(r"[ \t]+(#(?![\s#!]).*?)(?=\s+#\s|\s*$)", re.MULTILINE)


@dataclass(slots=True)
class Tree:
    """A document: nested dicts, lists and strings, and the (line, column) of values and keys."""

    data: object = None
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    problems: list[Located] = field(default_factory=list)
    text: str = field(default="", repr=False)
    deepest: int = _MAX_DEPTH

    def place(self, path: Path, *, of_key: bool = False) -> Mark:
        """The place of the value (or the key) at ``path``, or of what holds it."""
        if of_key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def located(self, findings: Iterable[Finding], name: str) -> list[Problem]:
        """The findings as problems of the file ``name``, each once, in the file's order."""
        return sorted(
            {Problem(name, *self.place(f.path, of_key=f.of_key), f.message) for f in findings}
        )


class _TooDeepError(Exception):
    """Carries the place."""


class _EmptyError(Exception):
    """Carries the place."""


def read_tree(text: str, deepest: int = _MAX_DEPTH) -> Tree:
    """Read one YAML document. What is wrong with it as YAML is in the tree's ``problems``.

    ``deepest`` is how many steps lead to the value that is nested most.
    """
    tree = Tree(text=text, deepest=deepest)
    try:
        stream = _parse(text)
        _skip_to_root(stream)
        tree.data = _node(next(stream), stream, (), tree)
        next(stream)  # the end of the document
        if not isinstance(second := next(stream), ev.StreamEndEvent):
            tree.problems.append((_place(second), "a second document starts here; take it out"))
    except yaml.MarkedYAMLError as error:
        tree.problems.append(_syntax_problem(error))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        tree.problems.append(
            (
                (line, 1),
                f"this line holds a character that YAML refuses ({error.reason}); retype it",
            )
        )
    except _EmptyError as error:
        tree.problems.append((error.args[0], "the file is empty; write `workshop:` and `dates:`"))
    except _TooDeepError as error:
        tree.problems.append((error.args[0], "nested too deeply; see the other entries"))
    return tree


def _parse(text: str) -> Iterator[ev.Event]:
    count = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            yield event
            count += 1
    except yaml.MarkedYAMLError as error:
        # libyaml 0.2.6 reads ahead and gives up at a depth of 1000, before it tells what is less
        # deep. The parser in Python has no such limit, and goes on where libyaml has stopped.
        if "maximum nesting depth" not in (error.problem or ""):
            raise
        yield from islice(yaml.parse(text, Loader=yaml.SafeLoader), count, None)


def _skip_to_root(stream: Iterator[ev.Event]) -> None:
    next(stream)  # the start of the stream
    if isinstance(event := next(stream), ev.StreamEndEvent):
        raise _EmptyError(_place(event))


def _node(event: ev.Event, stream: Iterator[ev.Event], path: Path, tree: Tree) -> object:
    place = tree.values[path] = _place(event)
    if len(path) > tree.deepest:
        raise _TooDeepError(place)
    if isinstance(event, ev.AliasEvent) or getattr(event, "anchor", None):
        tree.problems.append((place, "anchors (&) and aliases (*) are not used here; write it out"))
    if tag := getattr(event, "tag", None):
        tree.problems.append((place, f"tags such as {tag} are not used here; take it out"))
    if isinstance(event, ev.SequenceStartEvent):
        return _sequence(stream, path, tree)
    if isinstance(event, ev.MappingStartEvent):
        return _mapping(stream, path, tree)
    return _scalar(event, place, tree)


def _scalar(event: ev.Event, place: Mark, tree: Tree) -> str:
    value: str = getattr(event, "value", "")
    if value in _NULLS and not getattr(event, "style", None):
        tree.problems.append((place, f"`{value}` says nothing; write TBD, or take the line out"))
    end = None if getattr(event, "style", None) else event.end_mark
    if end and (lost := _LOST.match(tree.text, end.index)):
        mark = (end.line + 1, end.column + lost.start(1) - end.index + 1)
        tree.problems.append((mark, _lost_text(value, lost[1])))
    return value


def _lost_text(value: str, lost: str) -> str:
    text = f"{value} {lost}".strip()
    quoted = f'"{text}"' if not {'"', "\\"} & set(text) else "'{}'".format(text.replace("'", "''"))
    return (
        f"`{lost}` is a comment for YAML, and not a part of the text; write {quoted}, or, if it is "
        "meant as a comment, a blank after the #"
    )


def _sequence(stream: Iterator[ev.Event], path: Path, tree: Tree) -> list[object]:
    items: list[object] = []
    while not isinstance(event := next(stream), ev.SequenceEndEvent):
        items.append(_node(event, stream, (*path, len(items)), tree))
    return items


def _mapping(stream: Iterator[ev.Event], path: Path, tree: Tree) -> dict[str, object]:
    items: dict[str, object] = {}
    while not isinstance(event := next(stream), ev.MappingEndEvent):
        if not isinstance(event, ev.ScalarEvent):
            tree.problems.append((_place(event), "a field's name must be a word"))
        key = str(_node(event, stream, (*path, "?"), tree))
        if key in items:
            tree.problems.append((_place(event), f"`{key}` stands twice; keep one of them"))
        tree.keys[*path, key] = _place(event)
        items[key] = _node(next(stream), stream, (*path, key), tree)
    return items


def _place(event: ev.Event) -> Mark:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _syntax_problem(error: yaml.MarkedYAMLError) -> Located:
    # An unclosed quote is noticed at the end of the file and a lost colon on the next line; all
    # else, such as a tab, in its place.
    late = "end of stream" in (error.problem or "") or "simple key" in (error.context or "")
    mark = (error.context_mark if late else None) or error.problem_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = " ".join(filter(None, [error.context, error.problem]))
    advice = "check the indentation (spaces, no tabs), the colons and the quotes"
    return place, f"this is not YAML: {what}; {advice}"
