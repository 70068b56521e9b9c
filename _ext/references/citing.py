"""Citations in running text: "Cranmer et al. (2020a)" and "(Cranmer et al., 2020a)"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib.bibtex.style.referencing import BaseReferenceStyle
from sphinxcontrib.bibtex.style.template import (
    join,
    join2,
    node,
    post_text,
    pre_text,
    reference,
)

from .labels import names_and_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from pybtex.richtext import BaseText
    from pybtex.style.template import Node


def _label(data: dict[str, Any]) -> tuple[str, str]:
    return names_and_year(data["formatted_entry"].label)


@node  # type: ignore[untyped-decorator]  # it has no types
def _names(_children: Sequence[Node], data: dict[str, Any]) -> str:
    return _label(data)[0]


@node  # type: ignore[untyped-decorator]  # it has no types
def _year(_children: Sequence[Node], data: dict[str, Any]) -> str:
    return _label(data)[1]


@dataclass
class ReferenceStyle(BaseReferenceStyle):
    """Names and year of the label, in round brackets, several works parted by semicolons."""

    def role_names(self) -> Iterable[str]:
        """The roles: in brackets, part of the sentence, without brackets."""
        return ("p", "t", "alp")

    def outer(self, role_name: str, children: list[BaseText]) -> Node:
        """All works of one citation."""
        works = join(sep="; ")[children]
        return join["(", works, ")"] if role_name == "p" else works

    def inner(self, role_name: str) -> Node:
        """One work, with what the author of the page puts before and after it."""
        around = join2(sep1=" ", sep2=", ")
        if role_name == "t":
            return join[_names, " (", around[pre_text, reference[_year], post_text], ")"]
        return around[pre_text, reference[join[_names, ", ", _year]], post_text]
