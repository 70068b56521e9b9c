"""What of a style sheet no page can use: selectors, and custom properties.

Lightning CSS drops the rules of classes and ids that it is told of. It leaves rules of tags and of
attributes that occur nowhere, of names that occur but never on one element, and custom properties
that nothing reads, and no other package does this with a real parser and without Node: so here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from .names import Element

if TYPE_CHECKING:
    from .names import Names


_MARK = re.compile(r"[.#](-?[A-Za-z_][\w-]*)")
_PROPERTY = re.compile(r"""(?<=[{;])(?P<name>--[\w-]+):(?:[^;{}"']|"[^"]*"|'[^']*')*(?:;|(?=\}))""")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
# The at-rules that hold rules, and are void without them.
_GROUPS = frozenset({"media", "supports", "layer", "container"})
_COMBINATORS = (">", "+", "~")


def unused_marks(css: str, names: Names) -> set[str]:
    """The classes and ids that ``css`` may select and the site does not have."""
    return set(_MARK.findall(css)) - names.marks


def without_unused_selectors(css: str, names: Names) -> str:
    """``css`` without the selectors of elements that the site does not have."""
    return _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), names)


def without_unused_properties(css: str, used: set[str]) -> str:
    """``css`` without the custom properties that neither it nor ``used`` reads."""
    while True:
        read = used | set(_READ.findall(css))
        shorter = _PROPERTY.sub(partial(_kept, read), css)
        if shorter == css:
            return css
        css = shorter


def _kept(read: set[str], found: re.Match[str]) -> str:
    return found[0] if found["name"] in read else ""


def _rules(rules: list[Node], names: Names) -> str:
    return "".join(_rule(rule, names) for rule in rules)


def _rule(rule: Node, names: Names) -> str:
    if isinstance(rule, QualifiedRule):
        kept = [part for part in _parts(rule.prelude) if _can_match(part, names)]
        if not kept:
            return ""
        return f"{','.join(map(tinycss2.serialize, kept))}{{{tinycss2.serialize(rule.content)}}}"
    if isinstance(rule, AtRule) and rule.content and rule.lower_at_keyword in _GROUPS:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        if not (text := _rules(inner, names)):
            return ""
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{text}}}"
    return str(rule.serialize())


def _parts(prelude: list[Node]) -> Iterator[list[Node]]:
    part: list[Node] = []
    for node in prelude:
        if node == ",":
            yield part
            part = []
        else:
            part.append(node)
    yield part


def _can_match(selector: list[Node], names: Names) -> bool:
    """Whether an element can be each part of ``selector``; how they must stand is not looked at."""
    return all(
        names.can_be(_element(part)) and all(_can_have(token, names) for token in part)
        for part in _compounds(selector)
    )


def _can_have(token: Node, names: Names) -> bool:
    """Whether the site has what ``:has(...)`` asks for, if that is the token."""
    if token.type != "function" or token.lower_name != "has":
        return True
    return any(_can_match(part, names) for part in _parts(token.arguments))


def _compounds(selector: list[Node]) -> Iterator[list[Node]]:
    part: list[Node] = []
    for token in selector:
        if token.type == "whitespace" or token in _COMBINATORS:
            if part:
                yield part
            part = []
        else:
            part.append(token)
    if part:
        yield part


def _element(compound: list[Node]) -> Element:
    """What a part of a selector asks of an element, without what brackets hold, as in :not(...)."""
    tag, before = "", ""
    marks, attributes = set(), set()
    for token in compound:
        if token.type == "hash" or (token.type == "ident" and before == "."):
            marks.add(token.value)
        elif token.type == "ident" and before != ":":
            tag = token.lower_value
        elif token.type == "[] block":
            attributes.update([t.lower_value for t in token.content if t.type == "ident"][:1])
        before = token.value if token.type == "literal" else ""
    return Element(tag, frozenset(marks), frozenset(attributes))
