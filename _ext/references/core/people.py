"""The authors of a work: what is wrong with how they are written, and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pybtex.database import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHERS = "others"
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_NO_AND = re.compile(r"\s*(?:;|\\?&)\s*(?:and\s+)?", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_SPACE = re.compile(r"\s+")
_EDGE = re.compile(r"^and\b\s*|\s*\band$", re.IGNORECASE)
_ET_AL = re.compile(r"[\s,]*(?:\bet\.?\s*al\b\.?|\.\.\.|…)[\s.]*$", re.IGNORECASE)
_LINEAGE = re.compile(r"(?:Jr|Sr|I{2,3}|IV|VI{0,3}|\d[a-z]{2})\.?", re.IGNORECASE)
_GROUP = re.compile(r"\b(?:Collaborations?|Consortium|Teams?)$", re.IGNORECASE)
# "Smith JA", as medical indexes have it.
_INITIALS = re.compile(r"[A-Z]{1,3}|(?:[A-Z]\.)+")
# DBLP numbers people of one name: Wei Wang 0001.
_NUMBER = re.compile(r"\s*\b\d{4}\b")


def split(text: str, separator: re.Pattern[str] = _AND) -> list[str]:
    """The parts of a text between separators outside braces; names, without another separator."""
    parts, end = [], 0
    for match in separator.finditer(_outside(text)):
        parts.append(text[end : match.start()])
        end = match.end()
    return [*parts, text[end:]]


def _outside(text: str) -> str:
    """The text with what stands in braces blacked out, so that places in it stay."""
    if "{" not in text:
        return text
    depth, seen = 0, []
    for letter in text:
        depth -= letter == "}"
        seen.append("\0" if depth > 0 else letter)
        depth += letter == "{"
    return "".join(seen)


def is_group(name: str) -> bool:
    """Whether a name is that of a group, which braces keep together."""
    return bool(re.fullmatch(r"\{\0*\}", _outside(name)))


def too_many_commas(authors: str) -> list[str]:
    """The names that no reader of BibTeX understands."""
    return [name for name in split(authors) if len(split(name, _COMMA)) > 3]


def people_problems(authors: str) -> Iterator[str]:
    """What is wrong with the authors, if there are any, with what to write instead."""
    if not authors:
        return
    parts = split(authors, _NO_AND)
    if len(parts) > 1:
        sign = "';'" if ";" in _outside(authors) else "'&'"
        people = " and ".join(mended_people(authors).split(" and ")[:2])
        yield f"{sign} stands between authors; write and, as in {people}, or braces for a group"
        return
    names = split(authors)
    for number, name in enumerate(names, start=1):
        if name == OTHERS and number == len(names) > 1:
            continue
        if message := _problem(name):
            yield message


def _problem(name: str) -> str | None:
    commas = split(name, _COMMA)
    if name.casefold() == OTHERS:
        return f"{name!r} is no name; end the list of authors with `and others`"
    if ending := _ET_AL.search(_outside(name)):
        return f"{ending[0].strip(' ,')!r} becomes part of a name; write `and others`"
    if _EDGE.search(_outside(name)) or not name:
        rest = _EDGE.sub("", name)
        return f"an `and` beside {rest!r} has no name; write the name, `and others`, or no `and`"
    if re.search(r"\d", _outside(name)):
        return f"{name!r} has a number in it; write {mended_name(name)}"
    if is_group(name):
        return None
    return _problem_of(name, commas)


def _problem_of(name: str, commas: list[str]) -> str | None:
    better = mended_name(name)
    if len(commas) == 1 and is_group(better):
        return f"'{name}' is a group; write {better}"
    if len(commas) == 1:
        person = better if better != name else "Family, Given"
        return f"'{name}' has no comma; write {person}, or {{{name}}} for a group"
    if "" in commas:
        person = better if "," in better and better != name else "Family, Given"
        return f"{name!r} has a comma with nothing beside it; write {person}"
    if len(commas) > 3:
        return f"{name!r} has {len(commas) - 1} commas; {_parted(commas)}"
    if len(commas) == 3 and not _LINEAGE.fullmatch(commas[1]) and better == name:
        return f"{name!r} is read as one name; {_parted(commas)}, or Family, Jr., Given"
    return f"{name!r} is in another order; write {better}" if better != name else None


def _parted(parts: list[str]) -> str:
    if all(" " in part for part in parts):
        people = [mended_name(part) for part in parts]
    elif len(parts) % 2 == 0:
        people = [", ".join(parts[at : at + 2]) for at in range(0, len(parts), 2)]
    else:
        people = ["Family, Given", "Family, Given"]
    return f"part authors by and: {' and '.join(people)}"


def mended_people(authors: str) -> str:
    """The authors as they are written here, as far as that can be seen."""
    names: list[str] = []
    rest = False
    for name in (name for part in split(authors, _NO_AND) for name in split(part)):
        # "Smith, Jane, et al." loses the comma too, "..." the list's end.
        bare = _unnumbered(name)
        known = _ET_AL.sub("", bare)
        rest = rest or known != bare or known.casefold() == OTHERS
        if known and known.casefold() != OTHERS:
            names.append(mended_name(known))
    return " and ".join([*names, OTHERS] if rest and names else names) or authors


def mended_name(name: str) -> str:
    """A name as Family, Given, or Family, Jr., Given, or {Group}; as it is if that is unclear."""
    name = _unnumbered(name)
    parts = [part for part in split(name, _COMMA) if part]
    if not parts or is_group(name):
        return name
    family, *others = parts
    if len(parts) == 2 and _LINEAGE.fullmatch(others[0]) and " " in family:
        return _turned(family, others[0])
    if len(parts) == 3 and _LINEAGE.fullmatch(others[1]):
        return f"{family}, {others[1]}, {others[0]}"
    if len(parts) > 1:
        return name if len(parts) > 3 else ", ".join(parts)
    if _GROUP.search(family):
        return f"{{{family}}}"
    *words, last = split(family, _SPACE)
    lineage = last if len(words) > 1 and _LINEAGE.fullmatch(last) else ""
    return _turned(" ".join(words) if lineage else family, lineage)


def _unnumbered(name: str) -> str:
    return name if is_group(name) else _NUMBER.sub("", name)


def _turned(name: str, lineage: str) -> str:
    """A name written in the order in which it is spoken, as BibTeX parts it."""
    first, *_, last = split(name, _SPACE) * 2
    if _INITIALS.fullmatch(last) and not _INITIALS.fullmatch(first):
        return ", ".join(part for part in (name.removesuffix(last).strip(), lineage, last) if part)
    person = Person(name)
    family = " ".join(person.prelast_names + person.last_names)
    given = " ".join(person.bibtex_first_names)
    return ", ".join(part for part in (family, lineage, given) if part) if given else name
