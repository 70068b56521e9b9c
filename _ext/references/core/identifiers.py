"""The identifiers of a work: what they look like, and what people write instead."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# A DOI as Crossref describes it: a prefix of the registrant, a slash, and anything but spaces.
_DOI = re.compile(r"10\.\d{4,9}/\S+")
# https://info.arxiv.org/help/arxiv_identifier.html: since 2007, and before.
_ARXIV = re.compile(r"\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7}")


def doi_problem(value: str) -> str | None:
    """What is wrong with a DOI, with what to write instead where it can be seen."""
    bare = not value.endswith((".", ",", ";")) and "\\" not in value and unescape(value) == value
    if bare and _DOI.fullmatch(value):
        return None
    return _said("doi", value, _bare_doi(value), _DOI)


def arxiv_problem(value: str) -> str | None:
    """What is wrong with an arXiv identifier, with what to write instead where it can be seen."""
    if _ARXIV.fullmatch(value):
        return None
    return _said("eprint", value, _bare_arxiv(value), _ARXIV)


def url_problem(value: str) -> str | None:
    """What is wrong with a web address, or should be another field."""
    if re.match(r"https?://((dx|www)\.)?doi\.org/", value):
        return _said("doi", value, value.partition("doi.org/")[2], _DOI)
    if re.match(r"https?://((www|export)\.)?arxiv\.org/", value):
        return arxiv_problem(value)
    if (better := _address(value)) != value:
        return f"{value!r} is written for HTML or LaTeX; write url = {{{better}}}"
    plain = re.fullmatch(r"https?://[^\s{}\\]+", value)
    return None if plain else f"{value!r} is no web address; write it from https:// on, unescaped"


PROBLEMS: dict[str, Callable[[str], str | None]] = {
    "doi": doi_problem,
    "eprint": arxiv_problem,
    "url": url_problem,
}


def mended(name: str, value: str) -> str:
    """The bare identifier where a field holds more than it; what it holds otherwise."""
    bare = {"doi": _bare_doi, "eprint": _bare_arxiv, "url": _address}.get(name)
    better = bare(value) if bare else value
    return better if name in PROBLEMS and PROBLEMS[name](better) is None else value


def _address(value: str) -> str:
    bare = re.sub(r"^\\url\s*\{(.*)\}$", r"\1", value)
    return unescape(re.sub(r"\{?\\([_%&#~])(\{\})?\}?", r"\1", bare))


def _bare_doi(value: str) -> str:
    value = unescape(value)
    bare = re.sub(r"^(https?://)?((dx|www)\.)?doi\.org/|^doi:\s*", "", value, flags=re.IGNORECASE)
    return bare.replace("\\", "").rstrip(".,;")


def _bare_arxiv(value: str) -> str:
    bare = re.sub(
        r"^https?://((www|export)\.)?arxiv\.org/(abs|pdf|html)/|^arxiv:\s*", "", value, flags=re.I
    )
    return re.sub(r"(\.pdf)?$|v\d+(\.pdf)?$", "", bare, count=1)


def _said(name: str, value: str, mended: str, form: re.Pattern[str]) -> str:
    if form.fullmatch(mended):
        return f"{value!r} is not the bare identifier; write {name} = {{{mended}}}"
    example = {"doi": "10.1073/pnas.1912789117", "eprint": "1911.01429"}[name]
    return f"{value!r} is no identifier; write one such as {name} = {{{example}}}"
