"""What of a style sheet no page can use: selectors, and what nothing refers to by its name.

Lightning CSS drops the custom properties and key frames that it is told of, and rules whose classes
or ids are all unused. It leaves rules of tags and of attributes that occur nowhere, and the unused
ones in a list of selectors; no other package finds these with a real parser and without Node.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import lightningcss
import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

if TYPE_CHECKING:
    from .names import Names


_DEFINED = re.compile(r"(?<![\w-])--[\w-]+(?=:)|(?<=@keyframes )[\w-]+")
_WORD = re.compile(r"[\w-]+")
# The at-rules that hold rules, and are void without them.
_GROUPS = frozenset({"media", "supports", "layer", "container"})


def without_unused_symbols(css: str, text: str) -> str:
    """``css`` without the custom properties and key frames that neither it nor ``text`` names."""
    named = set(_WORD.findall(text))
    unused: set[str] = set()
    while more := set(_DEFINED.findall(css)) - _named(css) - named - unused:
        unused |= more
        css = lightningcss.process_stylesheet(css, unused_symbols=unused)
    return css


def _named(css: str) -> set[str]:
    """The words of ``css`` beside what it defines; a class of the same name is among them."""
    return set(_WORD.findall(_DEFINED.sub("", css)))


def without_unused_selectors(css: str, names: Names) -> str:
    """``css`` without the selectors of elements that the site does not have."""
    return _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), names)


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
    """Whether the site has each name in ``selector``; whether on one element is not looked at."""
    return all(_is_there(token, before, names) for before, token in pairwise(["", *selector]))


def _is_there(token: Node, before: Node, names: Names) -> bool:
    """Whether the site has what ``token`` asks for; what brackets hold, as in :not(...), passes."""
    if token.type == "hash" or (token.type == "ident" and before == "."):
        return token.value in names.marks
    if token.type == "ident":
        return before == ":" or token.lower_value in names.tags
    if token.type == "[] block":
        return (
            next(part.value for part in token.content if part.type == "ident") in names.attributes
        )
    if token.type == "function" and token.lower_name == "has":
        return any(_can_match(part, names) for part in _parts(token.arguments))
    return True
