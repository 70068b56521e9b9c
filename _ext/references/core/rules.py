"""What each entry has to be like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .identifiers import PROBLEMS
from .letters import spellings
from .markup import TEXTS, markup_problem
from .mending import PAGES, RENAMED, UNUSED, bare_capitals, says_identifier
from .people import is_group, mended_name, people_problems, split
from .problems import Problem
from .source import ORDER
from .texts import plain

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
            yield Problem(line, _unknown(entry, name))
            continue
        if name == "url" and says_identifier(value, entry.fields):
            yield Problem(line, "the address is that of the identifier, which is a link; remove it")
            continue
        check = markup_problem if name in TEXTS else PROBLEMS.get(name)
        if check and (message := check(value)):
            yield Problem(line, message)
    yield from repeated_problems(entry)
    yield from _form_problems(entry)
    yield from _title_problems(entry)
    if not markup_problem(entry.value("author")):
        for message in people_problems(entry.value("author")):
            yield Problem(entry.line_of("author"), message)


def _unknown(entry: Entry, name: str) -> str:
    if (better := RENAMED.get(name)) and better not in entry.fields:
        return f"unknown field {name!r}; write {better} = {{{entry.fields[name]}}}"
    if name in UNUSED:
        return f"the field {name!r} is not shown here; remove it"
    return f"unknown field {name!r}; remove it, or write one of {_and(ORDER)}"


def repeated_problems(entry: Entry) -> Iterator[Problem]:
    """Fields that stand there twice, of which readers of BibTeX take one or none."""
    for name, value in entry.repeated:
        line = entry.lines_of(name)[-1] if len(entry.lines_of(name)) > 1 else entry.line_of(name)
        first = entry.fields[name]
        twice = f"{entry.key} has the field {name!r} twice"
        both = f", {first!r} and {value!r}; keep the right one"
        yield Problem(line, f"{twice}{'; keep one' if value == first else both}")


def _form_problems(entry: Entry) -> Iterator[Problem]:
    year, pages, shows = (entry.value(name) for name in ("year", "pages", "annote"))
    if year and not re.fullmatch(r"\d{4}", year):
        yield Problem(entry.line_of("year"), f"{year!r} is no year; write four digits")
    if (better := PAGES.sub("--", pages)) != pages:
        yield Problem(entry.line_of("pages"), f"write pages = {{{better}}}")
    if "eprint" in entry.fields and entry.value("archiveprefix") != "arXiv":
        yield Problem(entry.line_of("eprint"), "write archiveprefix = {arXiv} beside eprint")
    if shows and not shows.endswith("."):
        yield Problem(entry.line_of("annote"), "write one sentence with its full stop")


def _title_problems(entry: Entry) -> Iterator[Problem]:
    for word in bare_capitals(entry.value("title")):
        message = f"the capitals of {word!r} are not protected; write {{{word}}}"
        yield Problem(entry.line_of("title"), message)


def _key_problems(entry: Entry) -> Iterator[Problem]:
    key = _KEY.fullmatch(entry.key)
    if not key:
        example = proposed_key(entry) or "cranmer2020frontier"
        message = f"key {entry.key!r}; write author, year and word, as in {example}"
        yield Problem(entry.line, message)
        return
    yield from _author_problems(entry, key["author"])
    if entry.value("year") and key["year"] != entry.value("year"):
        message = f"key {entry.key!r} is not of the year {entry.value('year')}; write one of them"
        yield Problem(entry.line, message)


def _author_problems(entry: Entry, author: str) -> Iterator[Problem]:
    first = split(entry.value("author"))[0]
    family, comma, given = first.partition(",")
    names = spellings(plain(family))
    # Without a comma the family name is not known yet, and that is told.
    if not (comma or is_group(first)) or not names or any(n.startswith(author) for n in names):
        return
    *others, last = family.split() or [""]
    if others and author in spellings(plain(last)) and " " in given.strip():
        message = f"{first!r} is read as one name; part authors by and: "
        people = f"{mended_name(family)} and {mended_name(given.strip())}"
        yield Problem(entry.line_of("author"), message + people)
    else:
        message = f"key {entry.key!r} is not of the first author; begin it with {names[0]!r}"
        yield Problem(entry.line, message)


def proposed_key(entry: Entry) -> str:
    """A key of the first author, the year and a word of the title, or nothing if one lacks."""
    first = mended_name(split(entry.value("author"))[0])
    names = spellings(plain(first.partition(",")[0]))
    words = [spellings(word) for word in re.split(r"[^\w]+", plain(entry.value("title")))]
    word = next((word[0] for word in words if word and len(word[0]) > 3), "")
    year = re.match(r"\d{4}", entry.value("year") or entry.value("date"))
    return f"{names[0]}{year[0]}{word}" if names and names[0] and year and word else ""


def _keyword_problems(entry: Entry, keywords: Collection[str]) -> Iterator[Problem]:
    given = [word.strip() for word in entry.value("keywords").split(",") if word.strip()]
    line = entry.line_of("keywords")
    if not given:
        yield Problem(line, f"{entry.key} has no keywords; write one or more of {_and(keywords)}")
    for word in given:
        if word not in keywords:
            yield Problem(line, f"unknown keyword {word!r}; write one of {_and(keywords)}")


def _and(words: Collection[str]) -> str:
    return ", ".join(words)
