"""What each entry has to be like."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from .identifiers import PROBLEMS
from .problems import Problem
from .source import ORDER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from .source import Entry

REQUIRED = {
    "article": ("author", "title", "year", "journal"),
    "inproceedings": ("author", "title", "year", "booktitle"),
    "incollection": ("author", "title", "year", "booktitle"),
    "book": ("author", "title", "year", "publisher"),
    "misc": ("author", "title", "year"),
}
_KEY = re.compile(r"(?P<author>[a-z]+)(?P<year>\d{4})(?P<word>[a-z0-9]+)")
# Where BibTeX styles change capitals, the rest of a word has to be protected.
_BARE_CAPITALS = re.compile(r"(?<![\w{])\w+[A-Z]\w*(?![\w}])")
_ACCENT = re.compile(r"""\\["'`^~=.uvHcdbkr]\s*\{?\\?\w|\\(ss|ae|oe|o|l|aa|i)\b""")


def gaps(entry: Entry) -> Iterator[Problem]:
    """What an entry lacks to be printed as its type is."""
    if entry.type not in REQUIRED:
        known = ", ".join(REQUIRED)
        yield Problem(entry.line, f"{entry.key} is of type {entry.type!r}; write one of {known}")
    for name in REQUIRED.get(entry.type, ()):
        if not entry.value(name):
            yield Problem(entry.line, f"{entry.key} lacks the field {name!r}; add {name} = {{…}}")


def entry_problems(entry: Entry, keywords: Collection[str]) -> Iterator[Problem]:
    """What is wrong with one entry; ``keywords`` are those it may have, any if there are none."""
    yield from gaps(entry)
    if entry.type == "misc" and not {"eprint", "doi", "url", "howpublished"} & set(entry.fields):
        yield Problem(entry.line, f"{entry.key} cannot be found; add eprint, doi or url")
    yield from _field_problems(entry)
    yield from _key_problems(entry)
    if keywords:
        yield from _keyword_problems(entry, keywords)


def _field_problems(entry: Entry) -> Iterator[Problem]:
    for name, value in entry.fields.items():
        line = entry.line_of(name)
        if name not in ORDER:
            yield Problem(line, f"unknown field {name!r}; remove it, or write one of {_and(ORDER)}")
        if found := _ACCENT.search(value):
            yield Problem(line, f"'{found[0]}' is an escape; write the letter itself, as in é")
        if name in PROBLEMS and (message := PROBLEMS[name](value)):
            yield Problem(line, message)
    yield from _form_problems(entry)


def _form_problems(entry: Entry) -> Iterator[Problem]:
    year, pages, shows = (entry.value(name) for name in ("year", "pages", "annote"))
    if year and not re.fullmatch(r"\d{4}", year):
        yield Problem(entry.line_of("year"), f"{year!r} is no year; write four digits")
    if re.search(r"\d(-|–|---)\w", pages):
        mended = re.sub(r"(?<=\d)(---|–|-)(?=\w)", "--", pages)
        yield Problem(entry.line_of("pages"), f"write pages = {{{mended}}}")
    if "eprint" in entry.fields and entry.value("archiveprefix") != "arXiv":
        yield Problem(entry.line_of("eprint"), "write archiveprefix = {arXiv} beside eprint")
    for name in entry.value("author").split(" and "):
        if name and name != "others" and "," not in name and not name.startswith("{"):
            given, _, family = name.rpartition(" ")
            person = f"{family}, {given}" if given else "Family, Given"
            message = f"'{name}' has no comma; write {person}, or {{{name}}} for a group"
            yield Problem(entry.line_of("author"), message)
    for word in _BARE_CAPITALS.findall(re.sub(r"\{[^}]*\}", "{}", entry.value("title"))):
        message = f"the capitals of {word!r} are not protected; write {{{word}}}"
        yield Problem(entry.line_of("title"), message)
    if shows and not shows.endswith("."):
        yield Problem(entry.line_of("annote"), "write one sentence with its full stop")


def _key_problems(entry: Entry) -> Iterator[Problem]:
    key = _KEY.fullmatch(entry.key)
    if not key:
        message = f"key {entry.key!r}; write author, year and word, as in cranmer2020frontier"
        yield Problem(entry.line, message)
        return
    author, comma, _ = entry.value("author").partition(",")
    family = _letters(author)
    # Without a comma the family name is not known yet, and that is told.
    if (comma or author.startswith("{")) and not family.startswith(key["author"]):
        message = f"key {entry.key!r} is not of the first author; begin it with {family!r}"
        yield Problem(entry.line, message)
    if entry.value("year") and key["year"] != entry.value("year"):
        message = f"key {entry.key!r} is not of the year {entry.value('year')}; write one of them"
        yield Problem(entry.line, message)


def _keyword_problems(entry: Entry, keywords: Collection[str]) -> Iterator[Problem]:
    given = [word.strip() for word in entry.value("keywords").split(",") if word.strip()]
    line = entry.line_of("keywords")
    if not given:
        yield Problem(line, f"{entry.key} has no keywords; write one or more of {_and(keywords)}")
    for word in given:
        if word not in keywords:
            yield Problem(line, f"unknown keyword {word!r}; write one of {_and(keywords)}")


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ø", "o").replace("ł", "l"))
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())


def _and(words: Collection[str]) -> str:
    return ", ".join(words)
