"""The words for what happened to a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .language import Language

Verb = Literal[
    "announced",
    "brought forward",
    "canceled",
    "confirmed",
    "extended",
    "made tentative",
    "moved",
    "reinstated",
    "shortened",
    "withdrawn",
]


def change_text(verb: Verb, language: Language) -> str:
    """What was done, with a place for the value ``before`` where that belongs to it."""
    texts: dict[Verb, str] = {
        "announced": language.gettext("announced"),
        "brought forward": language.gettext("brought forward from {before}"),
        "canceled": language.gettext("canceled"),
        "confirmed": language.gettext("confirmed"),
        "extended": language.gettext("extended from {before}"),
        "made tentative": language.gettext("made tentative"),
        "moved": language.gettext("moved from {before}"),
        "reinstated": language.gettext("reinstated"),
        "shortened": language.gettext("shortened from {before}"),
        "withdrawn": language.gettext("withdrawn; it was {before}"),
    }
    return texts[verb]


def sentence_text(verb: Verb, language: Language) -> str:
    """The sentence of a change, with places for those words and for the new ``value``."""
    if verb in {"canceled", "withdrawn"}:
        return "{change}"
    if verb in {"brought forward", "extended", "moved", "shortened"}:
        return language.gettext("{change} to {value}")
    return language.gettext("{change}: {value}")
